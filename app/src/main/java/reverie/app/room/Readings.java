package reverie.app.room;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A reading for each run that can be shown, the present one and the one that is pinned: what was worked out aside of either stays known
 * while the other is looked at. Used by the session's thread.
 *
 * @param <P> the learner's live parameters
 * @param <S> the learner's snapshot
 */
final class Readings<P, S> {

    private final Supplier<Reading<P, S>> maker;
    private final Pin<P, S> pin;
    private Reading<P, S> present;
    private Optional<Reading<P, S>> pinned = Optional.empty();

    Readings(Supplier<Reading<P, S>> maker, Pin<P, S> pin) {
        this.maker = maker;
        this.pin = pin;
        present = maker.get();
        pin.pinnedProperty().addListener((_, _, now) -> pinned = now.map(_ -> present));
    }

    /** What reads that run. */
    Reading<P, S> of(Run<P, S> run) {
        if (pin.pinnedProperty().get().filter(it -> it.run() == run).isPresent()) {
            return pinned.orElseThrow();
        }
        if (pinned.filter(it -> it == present).isPresent()) {
            present = maker.get();
        }
        return present;
    }
}
