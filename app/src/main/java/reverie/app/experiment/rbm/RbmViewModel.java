package reverie.app.experiment.rbm;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import reverie.app.experiment.Darkroom;
import reverie.app.experiment.FilterOrder;
import reverie.app.experiment.Run;
import reverie.app.experiment.Session;
import reverie.app.experiment.UnitInspection;
import reverie.model.boltzmann.RbmRates;
import reverie.model.boltzmann.RbmSnapshot;
import reverie.model.train.Progress;

/** What the room shows, without nodes: the newest picture, and the unit and image that people look at. */
final class RbmViewModel {

    private final Darkroom<RbmRates, RbmSnapshot, RbmPicture> darkroom;
    private final FilterOrder filterOrder = new FilterOrder();
    private Optional<Known> known = Optional.empty();
    private final UnitInspection<RbmPicture, UnitFacts> inspection;

    /** What is found out once a run; belongs to the thread that makes pictures. */
    private record Known(Run<?, ?> run, PixelValues values) {}

    /** @param pictures works out what a snapshot looks like, one task at a time */
    RbmViewModel(Session<RbmRates, RbmSnapshot> session, Executor pictures) {
        darkroom = new Darkroom<>(session, pictures, this::develop);
        inspection = new UnitInspection<>(darkroom, (picture, unit, image) -> UnitFacts.of(picture,
                unit.of(picture.filters().count(), picture.order()[0]), image.of(picture.pairs().images(), 0)));
    }

    private Supplier<RbmPicture> develop(Run<RbmRates, RbmSnapshot> run, Progress<RbmSnapshot> progress) {
        boolean sorted = inspection.largestFirstProperty().get();
        return () -> {
            RbmSnapshot snapshot = progress.snapshot();
            int[] order = filterOrder.of(snapshot.hidden(),
                    FilterOrder.sizes(snapshot.weights(), snapshot.visible()), progress.epoch(),
                    Darkroom.isStill(progress), sorted);
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
    Darkroom<RbmRates, RbmSnapshot, RbmPicture> darkroom() {
        return darkroom;
    }

    /** The unit that is looked at, else the first; asked about the image that is looked at. */
    UnitInspection<RbmPicture, UnitFacts> inspection() {
        return inspection;
    }
}
