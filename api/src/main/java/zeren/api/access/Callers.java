package zeren.api.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import zeren.accountability.Charges;

/** The callers of a server, known by what they show: a token of ours, or one of the school's sign-in. */
public final class Callers {
    private final Tokens tokens;
    private final Grants grants;
    private final Function<String, Optional<Identity>> signIn;
    private final Function<LocalDate, Charges> charges;
    private final Clock clock;

    /**
     * Creates the callers of a server.
     *
     * @param signIn tells whom a token of the school's sign-in names, if anybody; or refuses where it cannot tell
     * @param charges gives who is in charge of what on a date as it is known, and today is the clock's date in its zone
     */
    public Callers(Tokens tokens, Grants grants, Function<String, Optional<Identity>> signIn, Function<LocalDate, Charges> charges, Clock clock) {
        this.tokens = tokens;
        this.grants = grants;
        this.signIn = signIn;
        this.charges = charges;
        this.clock = clock;
    }

    /**
     * Returns whoever shows a token, or nothing where it opens nothing.
     *
     * @throws zeren.api.http.Refusal 503 if that cannot be told just now
     */
    public Optional<Caller> authenticate(String shown) {
        Optional<Secret> ours = Secret.parse(shown);
        return ours.isPresent() ? tokens.authenticate(ours.get()) : signIn.apply(shown).map(this::person);
    }

    private Caller person(Identity identity) {
        return Caller.of(identity, charges.apply(LocalDate.now(clock)).of(identity.staffNo()), grants.good(identity.staffNo()));
    }
}
