package zeren.api.signin;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of an issuer, kept for a while.
 *
 * <p>They are asked for anew when they are five minutes old, and when a token names one that is not among them: so a new key is known as soon as it is used. Nobody makes us ask
 * more often than once in half a minute. While the issuer does not answer, the keys that are known hold for an hour.
 */
final class Keys implements JWKSource<At> {
    /** How long keys are taken to be those of the issuer without asking. */
    static final Duration FRESH = Duration.ofMinutes(5);
    /** How long they hold while the issuer does not answer. */
    static final Duration LONGEST = Duration.ofHours(1);
    /** How long nobody is asked after somebody was. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);

    private final String name;
    private final Provider provider;
    private final ReentrantLock asking = new ReentrantLock();
    /** What is known; replaced by whoever holds the lock. */
    private volatile Known known = new Known(new JWKSet(), Instant.MIN, Instant.MIN);

    Keys(String name, Provider provider) {
        this.name = name;
        this.provider = provider;
    }

    /** The keys, when they came, and when they were last asked for; where both are the same, the issuer answered. */
    private record Known(JWKSet keys, Instant cameAt, Instant askedAt) {
        boolean holds(Instant now, Duration duration) {
            return isWithin(cameAt, now, duration);
        }

        boolean isAskedFor(Instant now) {
            return isWithin(askedAt, now, PAUSE);
        }

        boolean isAnswered() {
            return cameAt.equals(askedAt);
        }

        private static boolean isWithin(Instant from, Instant now, Duration duration) {
            return !from.equals(Instant.MIN) && now.isBefore(from.plus(duration));
        }
    }

    /** Returns the keys that a token may be signed with: none, where it names one that the issuer does not have. */
    @Override
    public List<JWK> get(JWKSelector selector, At at) throws UnavailableKeysException {
        List<JWK> found = selector.select(current(at.now()));
        return found.isEmpty() ? selector.select(newest(at.now())) : found;
    }

    private JWKSet current(Instant now) throws UnavailableKeysException {
        if (known.holds(now, FRESH)) {
            return known.keys();
        }
        if (known.holds(now, LONGEST)) {
            // One asks; the others go on with what is known.
            if (!known.isAskedFor(now) && asking.tryLock()) {
                ask(now);
            }
            return known.keys();
        }
        return newest(now);
    }

    /** Returns the keys as they were at most half a minute ago. */
    private JWKSet newest(Instant now) throws UnavailableKeysException {
        if (!known.isAskedFor(now)) {
            asking.lock();
            ask(now);
        }
        if (!known.isAnswered()) {
            throw new UnavailableKeysException("its keys cannot be had");
        }
        return known.keys();
    }

    /** Asks the issuer, unless another has just done so; gives the lock back. */
    private void ask(Instant now) {
        try {
            if (!known.isAskedFor(now)) {
                known = asked(now);
            }
        } finally {
            asking.unlock();
        }
    }

    private Known asked(Instant now) {
        try {
            return new Known(provider.fetch(), now, now);
        } catch (UnavailableKeysException failure) {
            LOG.warn("sign-in {}: its keys cannot be had: {}", name, failure.getMessage());
            return new Known(known.keys(), known.cameAt(), now);
        }
    }
}
