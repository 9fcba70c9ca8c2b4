package reverie.app.experiment.rbm;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import reverie.app.experiment.Run;
import reverie.app.experiment.Session;
import reverie.model.boltzmann.RbmRates;
import reverie.model.boltzmann.RbmSnapshot;
import reverie.model.data.ImageShape;
import reverie.model.train.Phase;
import reverie.model.train.Progress;

/** What the room shows, without nodes: the newest picture, and the unit and image that people point at or have chosen. */
final class RbmViewModel {

    /** Stands for no unit and no image. */
    static final int NONE = -1;

    private final Session<RbmRates, RbmSnapshot> session;
    private final Executor pictures;
    private final FilterOrder filterOrder = new FilterOrder();

    private final ReadOnlyObjectWrapper<Optional<RbmPicture>> picture = new ReadOnlyObjectWrapper<>(this, "picture",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<UnitFacts>> unit = new ReadOnlyObjectWrapper<>(this, "unit",
            Optional.empty());
    private final BooleanProperty largestFirst = new SimpleBooleanProperty(this, "largestFirst", true);
    private final IntegerProperty chosenUnit = new SimpleIntegerProperty(this, "chosenUnit", NONE);
    private final IntegerProperty pointedUnit = new SimpleIntegerProperty(this, "pointedUnit", NONE);
    private final IntegerProperty chosenImage = new SimpleIntegerProperty(this, "chosenImage", 0);
    private final IntegerProperty pointedImage = new SimpleIntegerProperty(this, "pointedImage", NONE);

    private final AtomicReference<@Nullable RbmPicture> developed = new AtomicReference<>();
    private final AtomicBoolean developing = new AtomicBoolean();
    private @Nullable Progress<RbmSnapshot> taken;

    /** @param pictures works out what a snapshot looks like, one task at a time */
    RbmViewModel(Session<RbmRates, RbmSnapshot> session, Executor pictures) {
        this.session = session;
        this.pictures = pictures;
        largestFirst.addListener((_, _, _) -> taken = null);
        picture.addListener((_, _, _) -> inspect());
        chosenUnit.addListener((_, _, _) -> inspect());
        pointedUnit.addListener((_, _, _) -> inspect());
        chosenImage.addListener((_, _, _) -> inspect());
        pointedImage.addListener((_, _, _) -> inspect());
    }

    /** Takes over what the background has done since the last call, and sends the newest snapshot to be developed. */
    void refresh() {
        session.poll();
        RbmPicture arrived = developed.getAndSet(null);
        if (arrived != null) {
            picture.set(Optional.of(arrived));
        }
        session.progressProperty().get().ifPresent(progress -> session.runProperty().get().ifPresent(run -> {
            if (progress != taken && developing.compareAndSet(false, true)) {
                taken = progress;
                develop(run, progress);
            }
        }));
    }

    private void develop(Run<RbmRates, RbmSnapshot> run, Progress<RbmSnapshot> progress) {
        boolean sorted = largestFirst.get();
        ImageShape shape = run.data().train().shape();
        pictures.execute(() -> {
            try {
                RbmSnapshot snapshot = progress.snapshot();
                int[] order = filterOrder.of(snapshot, progress.epoch(), progress.phase() != Phase.RUNNING, sorted);
                developed.set(RbmPicture.of(snapshot, progress.metrics(), shape, order));
            } finally {
                developing.set(false);
            }
        });
    }

    private void inspect() {
        unit.set(picture.get().map(it -> {
            int units = it.filters().count();
            int wanted = pointedUnit.get() == NONE ? chosenUnit.get() : pointedUnit.get();
            int image = pointedImage.get() == NONE ? chosenImage.get() : pointedImage.get();
            return UnitFacts.of(it, wanted >= 0 && wanted < units ? wanted : it.order()[0],
                    Math.clamp(image, 0, it.images() - 1));
        }));
    }

    Session<RbmRates, RbmSnapshot> session() {
        return session;
    }

    /** The newest picture; empty until the first. */
    ReadOnlyObjectProperty<Optional<RbmPicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** The unit that is pointed at, else the chosen one, else the first; asked about the image that is pointed at or chosen. */
    ReadOnlyObjectProperty<Optional<UnitFacts>> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    /** Whether filters with large weights come first; otherwise they stand as their units are numbered. */
    BooleanProperty largestFirstProperty() {
        return largestFirst;
    }

    IntegerProperty chosenUnitProperty() {
        return chosenUnit;
    }

    IntegerProperty pointedUnitProperty() {
        return pointedUnit;
    }

    IntegerProperty chosenImageProperty() {
        return chosenImage;
    }

    IntegerProperty pointedImageProperty() {
        return pointedImage;
    }
}
