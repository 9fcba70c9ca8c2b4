package reverie.app.experiment.deepautoencoder;

import java.util.Optional;
import java.util.function.Supplier;
import reverie.app.baseline.Compared;
import reverie.app.baseline.PcaBaseline;
import reverie.app.experiment.Darkroom;
import reverie.app.experiment.Equipment;
import reverie.app.experiment.FilterOrder;
import reverie.app.experiment.Run;
import reverie.app.experiment.Session;
import reverie.app.experiment.UnitInspection;
import reverie.model.deep.DeepRates;
import reverie.model.deep.DeepSnapshot;
import reverie.model.train.Progress;

/** What the room shows, without nodes: the newest picture, and the code of the image that people look at. */
final class DeepAutoencoderViewModel {

    private final Darkroom<DeepRates, DeepSnapshot, DeepAutoencoderPicture> darkroom;
    private final PcaBaseline baseline;
    private final FilterOrder filterOrder = new FilterOrder();
    private final UnitInspection<DeepAutoencoderPicture, ShownCode> inspection;

    DeepAutoencoderViewModel(Session<DeepRates, DeepSnapshot> session, Equipment equipment) {
        darkroom = new Darkroom<>(session, equipment.pictures(), this::develop);
        baseline = new PcaBaseline(equipment.aside(), darkroom::again);
        inspection = new UnitInspection<>(darkroom, (picture, _, image) -> ShownCode.of(picture, image));
    }

    private Supplier<DeepAutoencoderPicture> develop(Run<DeepRates, DeepSnapshot> run,
            Progress<DeepSnapshot> progress) {
        boolean sorted = inspection.largestFirstProperty().get();
        return () -> {
            DeepSnapshot snapshot = progress.snapshot();
            int[] order = filterOrder.of(snapshot.upper(),
                    FilterOrder.sizes(snapshot.encoding(), snapshot.visible()), progress.epoch(),
                    Darkroom.isStill(progress), sorted);
            int code = Course.of(run.settings(), snapshot.visible()).code();
            var compared = new Compared(code, snapshot.data(), Optional.empty());
            return DeepAutoencoderPicture.of(snapshot, progress.metrics(), run, order,
                    baseline.of(run, progress, compared));
        };
    }

    /** Makes the pictures. */
    Darkroom<DeepRates, DeepSnapshot, DeepAutoencoderPicture> darkroom() {
        return darkroom;
    }

    /** The code of the image that is looked at. */
    UnitInspection<DeepAutoencoderPicture, ShownCode> inspection() {
        return inspection;
    }
}
