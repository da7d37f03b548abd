package zeren.api.feed;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import zeren.accountability.Chain;
import zeren.accountability.Link;
import zeren.api.access.Rights;
import zeren.api.register.Known;
import zeren.api.register.RulesInForce;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.register.Obligation;
import zeren.text.Title;

/**
 * Which obligations a feed has, as its token sees them today.
 *
 * @param wanted tells of an obligation whether it belongs there
 * @param name what the unit or post is called; empty for all that the token sees, and for what it does not see any more
 */
record FeedScope(Predicate<Obligation> wanted, Optional<Title> name) {

    static FeedScope of(FeedTerms terms, Known known, Rights rights, LocalDate today) {
        if (terms.unit().isPresent()) {
            String unit = terms.unit().get();
            return new FeedScope(owed -> owed.bearer().unit().code().equals(unit) && rights.sees(owed), rights.findUnit(unit).map(Unit::name));
        }
        if (terms.post().isPresent()) {
            Optional<Post> post = rights.findPost(terms.post().get());
            Optional<String> led = post.filter(found -> isFirstResponsible(found, known, today)).map(Post::unit);
            return new FeedScope(owed -> isOf(owed, terms.post().get(), led) && rights.sees(owed), post.map(found -> name(found, rights)));
        }
        return new FeedScope(rights::sees, Optional.empty());
    }

    private static boolean isOf(Obligation owed, String post, Optional<String> led) {
        return owed.post().map(bearer -> bearer.code().equals(post))
                .orElseGet(() -> led.filter(owed.bearer().unit().code()::equals).isPresent());
    }

    /** Whoever is first responsible answers for what the unit owes as a body. */
    private static boolean isFirstResponsible(Post post, Known known, LocalDate today) {
        try {
            return Chain.of(RulesInForce.on(today, known.rulebooks()), known.organisation(today), post.unit(), today).links().stream()
                    .filter(link -> link.responsibility().level().equals(Chain.FIRST_RESPONSIBLE))
                    .flatMap((Link link) -> link.post().stream())
                    .anyMatch(post::equals);
        } catch (NoSuchElementException unitIsNoMore) {
            return false;
        }
    }

    private static Title name(Post post, Rights rights) {
        return rights.findUnit(post.unit())
                .map(unit -> new Title(unit.name().zh() + post.title().zh(), post.title().en() + ", " + unit.name().en()))
                .orElse(post.title());
    }
}
