package reverie.app.room.rbm;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import reverie.app.room.PicturePipeline;
import reverie.app.room.FilterOrder;
import reverie.app.room.Run;
import reverie.app.room.Session;
import reverie.app.room.UnitInspection;
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmSnapshot;
import reverie.model.train.Progress;

/** What the room shows, without nodes: the newest picture, and the unit and image that people look at. */
final class RbmViewModel {

    private final PicturePipeline<RbmRates, RbmSnapshot, RbmPicture> pipeline;
    private final FilterOrder filterOrder = new FilterOrder();
    private Optional<Known> known = Optional.empty();
    private final UnitInspection<RbmPicture, RbmUnitFacts> inspection;

    /** What is found out once a run; belongs to the thread that makes pictures. */
    private record Known(Run<?, ?> run, PixelValues values) {}

    /** @param pictures works out what a snapshot looks like, one task at a time */
    RbmViewModel(Session<RbmRates, RbmSnapshot> session, Executor pictures) {
        pipeline = new PicturePipeline<>(session, pictures, this::develop);
        inspection = new UnitInspection<>(pipeline, (picture, unit, image) -> RbmUnitFacts.of(picture,
                unit.of(picture.filters().count(), picture.order()[0]), image.of(picture.pairs().images(), 0)));
    }

    private Supplier<RbmPicture> develop(Run<RbmRates, RbmSnapshot> run, Progress<RbmSnapshot> progress) {
        boolean sorted = inspection.largestFirstProperty().get();
        return () -> {
            RbmSnapshot snapshot = progress.snapshot();
            int[] order = filterOrder.of(snapshot.hidden(),
                    FilterOrder.sizes(snapshot.weights(), snapshot.visible()), progress.epoch(),
                    PicturePipeline.isStill(progress), sorted);
            return RbmPicture.of(snapshot, progress.metrics(), run.data().train().shape(), values(run),
                    order);
        };
    }

    private PixelValues values(Run<?, ?> run) {
        Known now = known.filter(it -> it.run() == run).orElseGet(() -> new Known(run, PixelValues.of(run)));
        known = Optional.of(now);
        return now.values();
    }

    /** Makes the pictures. */
    PicturePipeline<RbmRates, RbmSnapshot, RbmPicture> pipeline() {
        return pipeline;
    }

    /** The unit that is looked at, else the first; asked about the image that is looked at. */
    UnitInspection<RbmPicture, RbmUnitFacts> inspection() {
        return inspection;
    }
}
