package zeren.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Status;
import zeren.register.Timetable;
import zeren.rulebook.RulebookReader;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;

/** Figures by duty, under two rulebooks and two versions of one. */
class CountTest {

    /** A duty is what its latest version says, in whatever order it is counted; rulebooks are in the order of their ids. */
    @Test
    void aDutyIsThatOfTheLatestVersion() {
        String plain = ShippedRulebooks.text(SmallYear.BOOK);
        Timetable timetable = Timetable.of(Rulebooks.of(List.of(
                RulebookReader.read(plain),
                RulebookReader.read(plain.replace("version: 1\n", "version: 2\n").replace("in_force: {from: 2020-04-08}", "in_force: {from: 2027-01-01}")
                        .replaceFirst("(code: study-secondary\\n(?:.*\\n){1,2}?.*en: )[^}]*", "$1Changed")),
                ShippedRulebooks.get("lab-safety-sample"))), SmallYear.organisation());
        List<Obligation> owed = new ArrayList<>(List.of("lab-safety-sample:self-check:0101:2026-05", "gxufe-2020-5:study-secondary:0101:2026-H1",
                "gxufe-2020-5:study-secondary:0101:2027-H1", "gxufe-2020-5:annual-topic:0101:2026").stream().map(ObligationId::parse).map(timetable::get).toList());
        for (int turn = 0; turn < 2; turn++) {
            Count count = new Count();
            owed.forEach(obligation -> count.add(obligation, Status.OVERDUE));
            assertEquals(List.of("gxufe-2020-5 annual-topic 1", "gxufe-2020-5 study-secondary 2", "lab-safety-sample self-check 1"), count.byDuty().stream()
                    .map(row -> row.rulebook() + " " + row.duty().code() + " " + row.tally().missed()).toList());
            assertEquals("Changed", count.byDuty().get(1).duty().title().en());
            Collections.reverse(owed);
        }
    }
}
