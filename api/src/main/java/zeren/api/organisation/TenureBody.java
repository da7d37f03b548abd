package zeren.api.organisation;

import java.time.LocalDate;
import java.util.Optional;
import zeren.api.http.JsonBody;
import zeren.api.http.Refusal;
import zeren.api.http.Snake;
import zeren.api.register.Known;
import zeren.calendar.IsoDate;
import zeren.organisation.OrganisationFault.Part;
import zeren.organisation.Tenure;
import zeren.organisation.TenureMode;

/** What a body says of a tenure, and what is known of the tenures of its post. */
final class TenureBody {
    private TenureBody() {}

    static Tenure read(String post, JsonBody body) {
        Optional<String> staffNo = body.required("staff_no", Tenure::checkedStaffNo);
        Optional<TenureMode> mode = body.required("mode", (what, text) -> Snake.parse(what, TenureMode.class, text));
        Optional<LocalDate> from = body.required("held_from", IsoDate::parse);
        Optional<LocalDate> to = body.read("held_to", IsoDate::parse);
        body.check();
        return body.made(() -> new Tenure(post, staffNo.orElseThrow(), mode.orElseThrow(), Fields.range(from.orElseThrow(), to, "held_to")));
    }

    /** Checks that there is a post, and returns its tenure of that id, if there is one. */
    static Optional<Tenure> find(Known known, String post, String id) {
        if (known.institution().descriptionsOfPost(post).isEmpty()) {
            throw Refusal.notFound("There is no post " + post + ".");
        }
        return known.organisation(LocalDate.MAX).tenuresOf(post).stream().filter(tenure -> tenure.id().equals(id)).findFirst();
    }

    /** The body, whose fields are called as the columns are. */
    record TenureForm(String id) implements Form {
        @Override
        public boolean says(Part part, String other) {
            return part == Part.TENURES && id.equals(other);
        }

        @Override
        public String pointer(Part part, String other, String column) {
            boolean runsInto = !says(part, other) && !column.equals("staff_no");
            return runsInto ? "/held_to" : "/" + column;
        }
    }
}
