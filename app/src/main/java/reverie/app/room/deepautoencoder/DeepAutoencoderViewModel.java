package reverie.app.room.deepautoencoder;

import java.util.Optional;
import java.util.function.Supplier;
import reverie.app.baseline.Compared;
import reverie.app.baseline.PcaBaseline;
import reverie.app.room.PicturePipeline;
import reverie.app.room.RoomServices;
import reverie.app.room.FilterOrder;
import reverie.app.room.Run;
import reverie.app.room.Session;
import reverie.app.room.UnitInspection;
import reverie.model.deepautoencoder.DeepAutoencoderRates;
import reverie.model.deepautoencoder.DeepAutoencoderSnapshot;
import reverie.model.train.Progress;

/** What the room shows, without nodes: the newest picture, and the code of the image that people look at. */
final class DeepAutoencoderViewModel {

    private final PicturePipeline<DeepAutoencoderRates, DeepAutoencoderSnapshot, DeepAutoencoderPicture> pipeline;
    private final PcaBaseline baseline;
    private final FilterOrder filterOrder = new FilterOrder();
    private final UnitInspection<DeepAutoencoderPicture, ShownCode> inspection;

    DeepAutoencoderViewModel(Session<DeepAutoencoderRates, DeepAutoencoderSnapshot> session, RoomServices services) {
        pipeline = new PicturePipeline<>(session, services.pictures(), this::develop);
        baseline = new PcaBaseline(services.aside(), pipeline::again);
        inspection = new UnitInspection<>(pipeline, (picture, _, image) -> ShownCode.of(picture, image));
    }

    private Supplier<DeepAutoencoderPicture> develop(Run<DeepAutoencoderRates, DeepAutoencoderSnapshot> run,
            Progress<DeepAutoencoderSnapshot> progress) {
        boolean sorted = inspection.largestFirstProperty().get();
        return () -> {
            DeepAutoencoderSnapshot snapshot = progress.snapshot();
            int[] order = filterOrder.of(snapshot.upper(),
                    FilterOrder.sizes(snapshot.encoding(), snapshot.visible()), progress.epoch(),
                    PicturePipeline.isStill(progress), sorted);
            int code = StageTimeline.of(run.settings(), snapshot.visible()).code();
            var compared = new Compared(code, snapshot.data(), Optional.empty());
            return DeepAutoencoderPicture.of(snapshot, progress.metrics(), run, order,
                    baseline.of(run, progress, compared));
        };
    }

    /** Makes the pictures. */
    PicturePipeline<DeepAutoencoderRates, DeepAutoencoderSnapshot, DeepAutoencoderPicture> pipeline() {
        return pipeline;
    }

    /** The code of the image that is looked at. */
    UnitInspection<DeepAutoencoderPicture, ShownCode> inspection() {
        return inspection;
    }
}
