package zeren.organisation;

import static zeren.organisation.OrganisationFault.Part.TENURES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import zeren.calendar.DateRange;

/** What keeps tenures from being those of the posts. */
final class TenureCheck {
    private final Descriptions<Post> posts;
    private final List<Tenure> tenures;
    private final Faults faults;
    /** The places of a post's tenures, by first day. */
    private final Map<String, List<Integer>> holdings = new HashMap<>();
    private final Map<String, List<Integer>> delegations = new HashMap<>();

    TenureCheck(Descriptions<Post> posts, List<Tenure> tenures, Faults faults) {
        this.posts = posts;
        this.tenures = tenures;
        this.faults = faults;
        IntStream.range(0, tenures.size()).boxed()
                .sorted(Comparator.comparing(i -> tenures.get(i).held().from()))
                .forEach(i -> (tenures.get(i).isDelegation() ? delegations : holdings)
                        .computeIfAbsent(tenures.get(i).post(), none -> new ArrayList<>()).add(i));
    }

    void run() {
        for (int i = 0; i < tenures.size(); i++) {
            checkPost(i, tenures.get(i));
        }
        holdings.values().forEach(ofPost -> checkOverlaps(ofPost, "held"));
        delegations.values().forEach(ofPost -> checkOverlaps(ofPost, "delegated"));
        delegations.forEach((post, ofPost) -> {
            if (posts.knows(post)) {
                ofPost.forEach(this::checkDelegation);
            }
        });
    }

    private void checkPost(int index, Tenure tenure) {
        if (!posts.knows(tenure.post())) {
            faults.add(TENURES, index, "post", "unknown_post", "there is no post " + tenure.post() + ": name one that is listed");
            return;
        }
        Post post = posts.value(posts.first(tenure.post()));
        faults.checkWithin(new Faults.Place(TENURES, index, "held_from", "held_to"),
                "outside_post", tenure.held(), post.exists(), "its post " + post.code());
    }

    private void checkOverlaps(List<Integer> ofPost, String how) {
        int longest = ofPost.get(0);
        for (int i : ofPost.subList(1, ofPost.size())) {
            if (held(longest).overlap(held(i)).isPresent()) {
                faults.add(TENURES, i, "held_from", "overlap", "post " + tenures.get(i).post() + " is " + how + " " + held(longest)
                        + " already: one person at a time");
            }
            longest = held(i).to().isAfter(held(longest).to()) ? i : longest;
        }
    }

    private void checkDelegation(int index) {
        Tenure delegation = tenures.get(index);
        List<Integer> holding = holdings.getOrDefault(delegation.post(), List.of());
        firstDayWithoutHolder(delegation.held(), holding).ifPresent(day -> faults.add(TENURES, index,
                day.equals(delegation.held().from()) ? "held_from" : "held_to", "not_held", "nobody holds post " + delegation.post()
                + " on " + day + ", so nobody can act for the holder: delegate while it is held, or let somebody hold it acting"));
        holding.stream().map(tenures::get)
                .filter(tenure -> tenure.staffNo().equals(delegation.staffNo()))
                .filter(tenure -> tenure.held().overlap(delegation.held()).isPresent())
                .findFirst()
                .ifPresent(own -> faults.add(TENURES, index, "staff_no", "same_person", delegation.staffNo() + " holds post "
                        + delegation.post() + " " + own.held() + ": another person acts for the holder"));
    }

    private Optional<LocalDate> firstDayWithoutHolder(DateRange days, List<Integer> holding) {
        LocalDate day = days.from();
        for (int i : holding) {
            if (held(i).contains(day)) {
                if (!held(i).to().isBefore(days.to())) {
                    return Optional.empty();
                }
                day = held(i).to().plusDays(1);
            }
        }
        return Optional.of(day);
    }

    private DateRange held(int index) {
        return tenures.get(index).held();
    }
}
