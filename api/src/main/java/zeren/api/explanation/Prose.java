package zeren.api.explanation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zeren.api.http.Language;
import zeren.explanation.Authority;
import zeren.explanation.Step;
import zeren.explanation.Value;
import zeren.explanation.Values;
import zeren.rulebook.Citation;
import zeren.rulebook.Provision;
import zeren.schedule.Period;
import zeren.text.Title;

/**
 * Steps and authorities in sentences of one language. All that differs between languages is in their messages: how a date is written, a
 * period, a provision, a name, a list.
 */
public final class Prose {
    private final Language language;
    private final Messages messages;
    private final ZoneId zone;

    /**
     * Creates it.
     *
     * @param zone where a day begins, for points in time
     */
    public Prose(Language language, ZoneId zone) {
        this.language = language;
        this.messages = Messages.in(language);
        this.zone = zone;
    }

    /** Returns what a step says. */
    public String of(Step step) {
        return sentence("step." + step.kind().code(), step.values());
    }

    /** Returns who says so. */
    public String of(Authority authority) {
        if (authority instanceof Authority.Citation citation) {
            Values values = Values.NONE.and("document_number", citation.documentNumber()).and("provisions", citation.provisions());
            return sentence("authority.citation", values);
        }
        if (authority instanceof Authority.Document document) {
            Values values = Values.NONE.and("kind", new Value.Word("document_kind", document.kind())).and("number", document.number());
            return sentence("authority.document", values);
        }
        if (authority instanceof Authority.Finding finding) {
            return sentence("authority.finding", Values.NONE.and("number", finding.number()));
        }
        if (authority instanceof Authority.Notice notice) {
            return sentence("authority.notice", Values.NONE.and("number", notice.number()));
        }
        if (authority instanceof Authority.Week week) {
            return sentence("authority.week", Values.NONE.and("calendar", week.id()).and("version", week.version()));
        }
        return sentence("authority.rule", Values.NONE.and("rule", new Value.Word("rule", ((Authority.Rule) authority).code())));
    }

    private String sentence(String key, Values values) {
        return messages.get(key).with(place -> values.find(place.name()).map(value -> put(value, place)));
    }

    private String put(Value value, Template.Place place) {
        if (value instanceof Value.Count count && !place.counts().isEmpty()) {
            return Template.count(place.counts(), count.number());
        }
        return switch (place.form()) {
            case "name" -> text(((Value.Named) value).name());
            case "period" -> period(Period.parse(((Value.Text) value).written()));
            case "provisions" -> provisions(((Value.Text) value).written());
            default -> put(value);
        };
    }

    private String put(Value value) {
        if (value instanceof Value.Text text) {
            return text.written();
        }
        if (value instanceof Value.Count count) {
            return String.valueOf(count.number());
        }
        if (value instanceof Value.Day day) {
            return date(day.date());
        }
        if (value instanceof Value.Moment moment) {
            return moment(moment);
        }
        if (value instanceof Value.Word word) {
            return word("word." + word.vocabulary() + "." + word.code());
        }
        if (value instanceof Value.Label label) {
            return text(label.title());
        }
        if (value instanceof Value.Named named) {
            return named(named);
        }
        if (value instanceof Value.Reference reference) {
            return sentence("form.reference", Values.NONE.and("kind", reference.kind()).and("number", reference.number()));
        }
        return list(((Value.Many) value).members().stream().map(this::put).toList());
    }

    private String named(Value.Named named) {
        Values values = Values.NONE.and("name", text(named.name())).and("code", named.code());
        Optional<Value.Text> whole = named.of().map(of -> new Value.Text(text(of.name())));
        return sentence(whole.isPresent() ? "form.part" : "form.named", values.and("of", whole));
    }

    private String list(List<String> members) {
        String last = members.get(members.size() - 1);
        if (members.size() == 1) {
            return last;
        }
        String before = String.join(word("form.list.between"), members.subList(0, members.size() - 1));
        return before + word("form.list.last") + last;
    }

    private String moment(Value.Moment moment) {
        ZonedDateTime local = moment.instant().atZone(zone);
        String time = String.format(Locale.ROOT, "%02d:%02d", local.getHour(), local.getMinute());
        return sentence("form.moment", Values.NONE.and("date", local.toLocalDate()).and("time", time));
    }

    private String date(LocalDate date) {
        return sentence("form.date", Values.NONE
                .and("year", date.getYear())
                .and("month", new Value.Word("month", String.valueOf(date.getMonthValue())))
                .and("day", date.getDayOfMonth()));
    }

    private String period(Period period) {
        return sentence("form.period." + period.cycle().code(), Values.NONE
                .and("year", period.year())
                .and("number", period.number())
                .and("month", new Value.Word("month", String.valueOf(period.first().getMonthValue()))));
    }

    /** Returns provisions as they are cited, such as {@code 5(4), 6(5)}. */
    private String provisions(String written) {
        return list(List.of(written.split(", ")).stream().map(Citation::parse).map(this::citation).toList());
    }

    private String citation(Citation citation) {
        String first = provision(citation.first());
        return citation.first().equals(citation.last())
                ? first
                : sentence("form.provisions", Values.NONE.and("first", first).and("last", provision(citation.last())));
    }

    private String provision(Provision provision) {
        boolean whole = provision.item() == Provision.WHOLE;
        Values article = Values.NONE.and("article", provision.article());
        return whole ? sentence("form.article", article) : sentence("form.item", article.and("item", provision.item()));
    }

    private String word(String key) {
        return messages.get(key).with(place -> Optional.empty());
    }

    private String text(Title title) {
        return language == Language.ZH ? title.zh() : title.en();
    }
}
