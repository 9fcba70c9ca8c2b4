package reverie.app.room.denoising;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import reverie.app.room.PicturePipeline;
import reverie.app.room.RoomServices;
import reverie.app.room.FilterOrder;
import reverie.app.room.Focus;
import reverie.app.room.GaborCount;
import reverie.app.room.GaborLike;
import reverie.app.room.Run;
import reverie.app.room.Session;
import reverie.model.autoencoder.AutoencoderSnapshot;
import reverie.model.autoencoder.LockstepRates;
import reverie.model.autoencoder.LockstepSnapshot;
import reverie.model.train.Progress;

/** What the room shows, without nodes. */
final class DenoisingViewModel {

    private final PicturePipeline<LockstepRates, LockstepSnapshot, DenoisingPicture> pipeline;
    private final GaborCount gaborCount;
    private final FilterOrder filterOrder = new FilterOrder();
    private final IntegerProperty chosenUnit = new SimpleIntegerProperty(this, "chosenUnit", Focus.NONE);

    DenoisingViewModel(Session<LockstepRates, LockstepSnapshot> session, RoomServices services) {
        pipeline = new PicturePipeline<>(session, services.pictures(), this::develop);
        gaborCount = new GaborCount(services.aside(), pipeline::again);
    }

    private Supplier<DenoisingPicture> develop(Run<LockstepRates, LockstepSnapshot> run,
            Progress<LockstepSnapshot> progress) {
        return () -> {
            LockstepSnapshot snapshot = progress.snapshot();
            int[] order = filterOrder.of(snapshot.each().getFirst().upper(), sizes(snapshot), progress.epoch(),
                    PicturePipeline.isStill(progress), true);
            return DenoisingPicture.of(snapshot, progress.metrics(), run, order, gaborLike(run, progress));
        };
    }

    /** Edges are looked for in patches; what whole images have in common is something else. */
    private Optional<GaborLike> gaborLike(Run<?, ?> run, Progress<LockstepSnapshot> progress) {
        return DenoisingParameters.EXAMPLES.ofWholeImages(run.settings()) ? Optional.empty()
                : gaborCount.of(run, progress,
                        progress.snapshot().each().stream().map(AutoencoderSnapshot::encoding).toList(),
                        run.data().train().shape());
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
    PicturePipeline<LockstepRates, LockstepSnapshot, DenoisingPicture> pipeline() {
        return pipeline;
    }
}
