package reverie.app.experiment.denoising;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import reverie.app.experiment.Darkroom;
import reverie.app.experiment.FilterOrder;
import reverie.app.experiment.Focus;
import reverie.app.experiment.Run;
import reverie.app.experiment.Session;
import reverie.model.autoencoder.LockstepRates;
import reverie.model.autoencoder.LockstepSnapshot;
import reverie.model.train.Progress;

/** What the room shows, without nodes. */
final class DenoisingViewModel {

    private final Darkroom<LockstepRates, LockstepSnapshot, DenoisingPicture> darkroom;
    private final FilterOrder filterOrder = new FilterOrder();
    private final IntegerProperty chosenUnit = new SimpleIntegerProperty(this, "chosenUnit", Focus.NONE);

    /** @param pictures works out what a snapshot looks like, one task at a time */
    DenoisingViewModel(Session<LockstepRates, LockstepSnapshot> session, Executor pictures) {
        darkroom = new Darkroom<>(session, pictures, this::develop);
    }

    private Supplier<DenoisingPicture> develop(Run<LockstepRates, LockstepSnapshot> run,
            Progress<LockstepSnapshot> progress) {
        return () -> {
            LockstepSnapshot snapshot = progress.snapshot();
            int[] order = filterOrder.of(snapshot.each().getFirst().upper(), sizes(snapshot), progress.epoch(),
                    Darkroom.isStill(progress), true);
            return DenoisingPicture.of(snapshot, progress.metrics(), run, order);
        };
    }

    /** Over all models, so that a unit stands at the same place in each. */
    private static IntToDoubleFunction sizes(LockstepSnapshot snapshot) {
        List<IntToDoubleFunction> each = snapshot.each().stream()
                .map(it -> FilterOrder.sizes(it.encoding(), it.visible())).toList();
        return unit -> each.stream().mapToDouble(size -> size.applyAsDouble(unit)).sum();
    }

    /** The unit that was clicked in one of the models, to be found in all; {@link Focus#NONE} for none. */
    IntegerProperty chosenUnitProperty() {
        return chosenUnit;
    }

    /** Makes the pictures. */
    Darkroom<LockstepRates, LockstepSnapshot, DenoisingPicture> darkroom() {
        return darkroom;
    }
}
