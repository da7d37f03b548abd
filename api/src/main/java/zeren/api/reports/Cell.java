package zeren.api.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import zeren.api.http.Snake;
import zeren.text.Coded;
import zeren.text.Title;

/** What stands in one place of a table. */
sealed interface Cell {
    /** Nothing. */
    Cell NOTHING = new Text("", Optional.empty());

    /**
     * A text as it is: a code, a date.
     *
     * @param link the address of what it stands for, where it has one
     */
    record Text(String text, Optional<String> link) implements Cell {}

    /** A name in both languages. */
    record Name(Title title) implements Cell {}

    /**
     * A member of a vocabulary; people read its word.
     *
     * @param code its form on the wire
     * @param link the address of what it is said of, where that has one
     */
    record Word(String code, Optional<String> link) implements Cell {}

    /**
     * A number.
     *
     * @param link the address of what was counted, where it has one
     */
    record Number(BigDecimal value, Optional<String> link) implements Cell {}

    static Cell of(String text) {
        return new Text(text, Optional.empty());
    }

    static Cell of(String text, String link) {
        return new Text(text, Optional.of(link));
    }

    static Cell of(Optional<LocalDate> date) {
        return date.map(day -> of(day.toString())).orElse(NOTHING);
    }

    static Cell of(Title title) {
        return new Name(title);
    }

    static Cell of(Coded member) {
        return new Word(Snake.of(member), Optional.empty());
    }

    static Cell of(Coded member, String link) {
        return new Word(Snake.of(member), Optional.of(link));
    }

    static Cell truth(boolean isSo) {
        return new Word(String.valueOf(isSo), Optional.empty());
    }

    static Cell of(long count) {
        return new Number(BigDecimal.valueOf(count), Optional.empty());
    }

    static Cell of(long count, String link) {
        return new Number(BigDecimal.valueOf(count), Optional.of(link));
    }

    static Cell number(Optional<BigDecimal> number) {
        return number.<Cell>map(value -> new Number(value, Optional.empty())).orElse(NOTHING);
    }
}
