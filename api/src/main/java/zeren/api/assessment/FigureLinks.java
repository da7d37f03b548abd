package zeren.api.assessment;

/**
 * The addresses of the obligations behind the figures of a unit's year.
 *
 * <p>Whatever is put into them is made of digits, letters and what an address takes as it is.
 *
 * @param all the address of all of them, judged and known as the figures are
 */
record FigureLinks(String all) {

    /** Returns those of one rulebook. */
    FigureLinks ofRulebook(String id) {
        return new FigureLinks(all + "&rulebook=" + id);
    }

    /** Returns those of one duty. */
    FigureLinks ofDuty(String code) {
        return new FigureLinks(all + "&duty=" + code);
    }

    /** Returns the address of those behind a figure. */
    String of(Figure figure) {
        return figure.statuses().isEmpty() ? all : all + "&status=" + figure.statuses();
    }
}
