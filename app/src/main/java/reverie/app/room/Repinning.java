package reverie.app.room;

import java.util.Optional;
import reverie.app.room.Preparation.Arrival;

/**
 * Pins a run again that was pinned when somebody left the room. Another than the room's own is made once more in the background, to be looked
 * at: it never learns. Where it cannot be made, since its data are gone, nothing is pinned. Used by the session's thread.
 *
 * @param <P> the learner's live parameters
 * @param <S> the learner's snapshot
 */
final class Repinning<P, S> {

    private final Pin<P, S> pin;
    private final Preparation<P, S> preparation;
    private Optional<Pin.Left> awaited = Optional.empty();

    /** @param preparation of runs beside the room's own */
    Repinning(Pin<P, S> pin, Preparation<P, S> preparation) {
        this.pin = pin;
        this.preparation = preparation;
    }

    /** Orders the run, before the room's own begins to learn. */
    void takeUp(Optional<Pin.Left> left) {
        awaited = left;
        left.filter(it -> !it.isPresent()).ifPresent(it -> preparation.order(it::kept));
    }

    /** A run of the room's own is there. */
    void arrived() {
        if (awaited.filter(Pin.Left::isPresent).isPresent()) {
            awaited = Optional.empty();
            pin.toggle();
        }
    }

    /** Pins what was made since the last call. */
    void take() {
        preparation.take().ifPresent(arrival -> {
            // Somebody may have pinned another in the meantime.
            if (arrival instanceof Arrival.Ready<P, S>(var runs, _) && pin.pinnedProperty().get().isEmpty()) {
                awaited.ifPresent(it -> it.kept()
                        .ifPresent(kept -> pin.takeUp(new Pin.Pinned<>(runs, kept.settings(), it))));
            }
            awaited = Optional.empty();
        });
    }

    /** How the pinned run is left as it is now; empty where none is pinned, or is about to be. */
    Optional<Pin.Left> left() {
        return pin.left().or(() -> awaited);
    }

    void cancel() {
        preparation.cancel();
    }
}
