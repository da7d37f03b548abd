package zeren.register;

import java.util.Objects;
import java.util.Optional;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.Unit;
import zeren.rulebook.Duty;
import zeren.rulebook.Rulebook;
import zeren.rulebook.TimeLimit;
import zeren.rulebook.Timing;
import zeren.text.Coded;

/** What raised an {@link Occasion}. What else comes to raise one is a case more here. */
public sealed interface Cause {

    /** Returns the kind of what it raises. */
    Occasion.Kind kind();

    /** Tells whether what it raised starts a duty that waits for an occasion of its kind. */
    boolean concerns(Rulebook rulebook, Duty duty);

    /**
     * An office told of it.
     *
     * @param incident what it told
     */
    record Told(Incident incident) implements Cause {
        /** Checks that the incident is there. */
        public Told {
            Objects.requireNonNull(incident, "incident");
        }

        @Override
        public Occasion.Kind kind() {
            return Occasion.Kind.INCIDENT;
        }

        @Override
        public boolean concerns(Rulebook rulebook, Duty duty) {
            return rulebook.id().equals(incident.rulebook()) && duty.code().equals(incident.duty());
        }
    }

    /**
     * The recipient returned a performance.
     *
     * @param review the review that said so
     * @param obligation what was performed
     */
    record Returned(Recorded<Review> review, ObligationId obligation) implements Cause {
        /** Checks that both are there. */
        public Returned {
            Objects.requireNonNull(review, "review");
            Objects.requireNonNull(obligation, "obligation");
        }

        @Override
        public Occasion.Kind kind() {
            return Occasion.Kind.REPORT_RETURNED;
        }

        /** A rectification that is sent back is no report: it stays to be mended by its own last day, and starts nothing else. */
        @Override
        public boolean concerns(Rulebook rulebook, Duty duty) {
            return rulebook.id().equals(obligation.rulebook())
                    && rulebook.findDuty(obligation.duty()).filter(Returned::mendsFinding).isEmpty();
        }

        private static boolean mendsFinding(Duty duty) {
            return duty.timing() instanceof Timing.OnOccasion timing && Occasion.Kind.of(timing) == Occasion.Kind.FINDING_ISSUED;
        }
    }

    /**
     * A post has another holder than before.
     *
     * @param tenure the new holder's tenure
     * @param post the post
     * @param of its unit
     */
    record ChangedHands(Tenure tenure, Post post, Unit of) implements Cause {
        private static final String LEVEL = "first-responsible-person";

        /** Checks that the three are there. */
        public ChangedHands {
            Objects.requireNonNull(tenure, "tenure");
            Objects.requireNonNull(post, "post");
            Objects.requireNonNull(of, "of");
        }

        @Override
        public Occasion.Kind kind() {
            return Occasion.Kind.FIRST_RESPONSIBLE_CHANGED;
        }

        @Override
        public boolean concerns(Rulebook rulebook, Duty duty) {
            return rulebook.responsibilities().stream()
                    .anyMatch(responsibility -> responsibility.level().equals(LEVEL) && responsibility.bearers().covers(of, post));
        }
    }

    /**
     * Something else that is recorded raised it: a finding, a referral.
     *
     * @param kind the kind of it
     * @param rulebook the id of the rulebook under which it was recorded
     * @param limit the time limit that it names itself, for a duty whose time limit the occasion sets
     * @param owedTo the code of the unit to which what it starts is owed, where the rulebook names none
     * @param fact the id of what is recorded; empty only where it is made up, as in a scenario
     * @param category its category, where it has one
     */
    record Raised(
            Occasion.Kind kind, String rulebook, Optional<TimeLimit> limit, Optional<String> owedTo, Optional<String> fact, Optional<Coded> category)
            implements Cause {
        /** Checks that the components are there. */
        public Raised {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(rulebook, "rulebook");
            Objects.requireNonNull(limit, "limit");
            Objects.requireNonNull(owedTo, "owedTo");
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(category, "category");
        }

        /** Returns the cause that names neither a time limit nor a recipient. */
        public static Raised of(Occasion.Kind kind, String rulebook) {
            return new Raised(kind, rulebook, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public boolean concerns(Rulebook of, Duty duty) {
            return of.id().equals(rulebook);
        }
    }
}
