package zeren.api.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import zeren.organisation.Described;
import zeren.organisation.Institution;

/** The units, the posts or the tenures that the register holds and that rows tell of. */
final class Things<T> {
    private final Form<T> form;
    private final Map<String, Thing<T>> byName = new LinkedHashMap<>();

    /** Takes those that an institution has. */
    Things(Form<T> form, Institution held) {
        this.form = form;
        form.held().apply(held).forEach(description -> of(form.name().apply(description.value())).add(description));
    }

    /** Takes over what rows say from a day on. */
    void tell(List<Row<T>> rows, LocalDate day, Consumer<ImportFault> conflicts) {
        for (Row<T> row : rows) {
            Thing<T> thing = of(form.name().apply(row.value()) + (row.isAbout(form.identity()) ? "" : " in row " + row.line()));
            if (thing.descriptions().isEmpty()) {
                thing.create(row);
            } else {
                thing.tell(row, day, conflicts);
            }
        }
    }

    Collection<Thing<T>> all() {
        return byName.values();
    }

    Optional<Thing<T>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Returns what is to be recorded. */
    List<Described<T>> news() {
        return all().stream().flatMap(thing -> thing.news().stream()).toList();
    }

    /** Returns how many have that fate. */
    int count(Fate fate) {
        return (int) all().stream().filter(thing -> thing.fate() == fate).count();
    }

    private Thing<T> of(String name) {
        return byName.computeIfAbsent(name, none -> new Thing<>(form));
    }
}
