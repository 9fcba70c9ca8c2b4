package reverie.app.experiment.rbm;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import reverie.app.experiment.Darkroom;
import reverie.app.experiment.FilterOrder;
import reverie.app.experiment.Focus;
import reverie.app.experiment.Run;
import reverie.app.experiment.Session;
import reverie.model.boltzmann.RbmRates;
import reverie.model.boltzmann.RbmSnapshot;
import reverie.model.train.Progress;

/** What the room shows, without nodes: the newest picture, and the unit and image that people look at. */
final class RbmViewModel {

    private final Darkroom<RbmRates, RbmSnapshot, RbmPicture> darkroom;
    private final FilterOrder filterOrder = new FilterOrder();
    private final ReadOnlyObjectWrapper<Optional<UnitFacts>> unit = new ReadOnlyObjectWrapper<>(this, "unit",
            Optional.empty());
    private final BooleanProperty largestFirst = new SimpleBooleanProperty(this, "largestFirst", true);
    private final Focus unitFocus = new Focus(Focus.NONE);
    private final Focus imageFocus = new Focus(0);

    /** @param pictures works out what a snapshot looks like, one task at a time */
    RbmViewModel(Session<RbmRates, RbmSnapshot> session, Executor pictures) {
        darkroom = new Darkroom<>(session, pictures, this::develop);
        largestFirst.addListener((_, _, _) -> darkroom.again());
        darkroom.pictureProperty().addListener((_, _, _) -> inspect());
        unitFocus.onChange(this::inspect);
        imageFocus.onChange(this::inspect);
    }

    private Supplier<RbmPicture> develop(Run<RbmRates, RbmSnapshot> run, Progress<RbmSnapshot> progress) {
        boolean sorted = largestFirst.get();
        return () -> {
            RbmSnapshot snapshot = progress.snapshot();
            int[] order = filterOrder.of(snapshot.hidden(),
                    FilterOrder.sizes(snapshot.weights(), snapshot.visible()), progress.epoch(),
                    Darkroom.isStill(progress), sorted);
            return RbmPicture.of(snapshot, progress.metrics(), run.data().train().shape(), order);
        };
    }

    private void inspect() {
        unit.set(darkroom.pictureProperty().get().map(it -> UnitFacts.of(it,
                unitFocus.of(it.filters().count(), it.order()[0]), imageFocus.of(it.pairs().images(), 0))));
    }

    /** Makes the pictures. */
    Darkroom<RbmRates, RbmSnapshot, RbmPicture> darkroom() {
        return darkroom;
    }

    /** The unit that is looked at, else the first; asked about the image that is looked at. */
    ReadOnlyObjectProperty<Optional<UnitFacts>> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    /** Whether filters with large weights come first; otherwise they stand as their units are numbered. */
    BooleanProperty largestFirstProperty() {
        return largestFirst;
    }

    Focus unitFocus() {
        return unitFocus;
    }

    Focus imageFocus() {
        return imageFocus;
    }
}
