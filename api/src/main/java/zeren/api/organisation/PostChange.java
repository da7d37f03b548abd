package zeren.api.organisation;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zeren.api.http.JsonBody;
import zeren.api.http.Snake;
import zeren.api.register.Change;
import zeren.api.register.ChangeOperation;
import zeren.api.register.Known;
import zeren.calendar.IsoDate;
import zeren.organisation.Described;
import zeren.organisation.OrganisationFault.Part;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.text.Text;
import zeren.text.Title;

/** {@code PUT /posts/{code}}: the target is the code of the post, which need not be there yet. */
public final class PostChange implements ChangeOperation {

    @Override
    public Function<Known, Change> read(String target, JsonBody body, ZonedDateTime now) {
        String code = PathCode.parse(target, body);
        Optional<String> unit = body.required("unit", Text::code);
        Optional<Rank> rank = body.required("rank", (what, text) -> Snake.parse(what, Rank.class, text));
        Optional<Title> title = body.title("title");
        Optional<String> remit = body.read("remit", (what, text) -> Text.line(what, text, Post.MAX_REMIT));
        Optional<LocalDate> from = body.required("exists_from", IsoDate::parse);
        Optional<LocalDate> to = body.read("exists_to", IsoDate::parse);
        Optional<LocalDate> changesFrom = body.read("changes_from", IsoDate::parse);
        body.check();
        Post said = body.made(() -> new Post(code, unit.orElseThrow(), rank.orElseThrow(), title.orElseThrow(), remit,
                Fields.range(from.orElseThrow(), to, "exists_to")));
        return known -> decide(known, said, changesFrom, now.toLocalDate());
    }

    private static Change decide(Known known, Post said, Optional<LocalDate> changesFrom, LocalDate today) {
        List<Described<Post>> held = known.institution().descriptionsOfPost(said.code());
        if (!held.isEmpty()) {
            Post first = held.get(0).value();
            Whole.check(said.code(), "unit", first.unit().equals(said.unit()));
            Whole.check(said.code(), "rank", first.rank().equals(said.rank()));
        }
        List<Described<Post>> rows = Whole.said(Life.OF_POST, held, said, changesFrom, today);
        return Fitting.checked(known, Change.ofOrganisation(List.of(), rows, List.of()), new Whole.PutForm(Part.POSTS, said.code()));
    }
}
