package reverie.app.room.autoencoder;

import java.util.Optional;
import java.util.function.Supplier;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.baseline.Compared;
import reverie.app.baseline.PcaBaseline;
import reverie.app.room.PicturePipeline;
import reverie.app.room.RoomServices;
import reverie.app.room.FilterOrder;
import reverie.app.room.Run;
import reverie.app.room.Session;
import reverie.app.room.UnitInspection;
import reverie.model.autoencoder.Activation;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.AutoencoderSnapshot;
import reverie.model.train.Progress;

/** What the room shows, without nodes: the newest picture, and the unit and image that people look at. */
final class AutoencoderViewModel {

    private final PicturePipeline<AutoencoderRates, AutoencoderSnapshot, AutoencoderPicture> pipeline;
    private final PcaBaseline baseline;
    private final FilterOrder filterOrder = new FilterOrder();
    private final UnitInspection<AutoencoderPicture, AutoencoderUnitFacts> inspection;

    AutoencoderViewModel(Session<AutoencoderRates, AutoencoderSnapshot> session, RoomServices services) {
        pipeline = new PicturePipeline<>(session, services.pictures(), this::develop);
        baseline = new PcaBaseline(services.aside(), pipeline::again);
        inspection = new UnitInspection<>(pipeline, (picture, unit, image) -> AutoencoderUnitFacts.of(picture,
                unit.of(picture.filters().count(), picture.order()[0]), image.of(picture.rows().images(), 0)));
    }

    private Supplier<AutoencoderPicture> develop(Run<AutoencoderRates, AutoencoderSnapshot> run,
            Progress<AutoencoderSnapshot> progress) {
        boolean sorted = inspection.largestFirstProperty().get();
        return () -> {
            AutoencoderSnapshot snapshot = progress.snapshot();
            int[] order = filterOrder.of(snapshot.upper(),
                    FilterOrder.sizes(snapshot.encoding(), snapshot.visible()), progress.epoch(),
                    PicturePipeline.isStill(progress), sorted);
            return AutoencoderPicture.of(snapshot, progress.metrics(), run, order,
                    baseline.of(run, progress, compared(run, snapshot)));
        };
    }

    /** With fewer units than values, and none of them bent, there is an angle to speak of. */
    private static Compared compared(Run<?, ?> run, AutoencoderSnapshot snapshot) {
        boolean linear = run.settings().get(AutoencoderParameters.ACTIVATION) == Activation.LINEAR
                && snapshot.upper() < snapshot.visible();
        return new Compared(snapshot.upper(), snapshot.data(),
                linear ? Optional.of(R032Store.wrap(snapshot.decoding(), snapshot.visible())) : Optional.empty());
    }

    /** Makes the pictures. */
    PicturePipeline<AutoencoderRates, AutoencoderSnapshot, AutoencoderPicture> pipeline() {
        return pipeline;
    }

    /** The unit that is looked at, else the first; asked about the image that is looked at. */
    UnitInspection<AutoencoderPicture, AutoencoderUnitFacts> inspection() {
        return inspection;
    }
}
