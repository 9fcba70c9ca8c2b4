package reverie.app.experiment.autoencoder;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import reverie.app.experiment.Darkroom;
import reverie.app.experiment.Equipment;
import reverie.app.experiment.FilterOrder;
import reverie.app.experiment.Focus;
import reverie.app.experiment.Run;
import reverie.app.experiment.Session;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.AutoencoderSnapshot;
import reverie.model.train.Progress;

/** What the room shows, without nodes: the newest picture, and the unit and image that people look at. */
final class AutoencoderViewModel {

    private final Darkroom<AutoencoderRates, AutoencoderSnapshot, AutoencoderPicture> darkroom;
    private final PcaBaseline baseline;
    private final FilterOrder filterOrder = new FilterOrder();
    private final ReadOnlyObjectWrapper<Optional<UnitFacts>> unit = new ReadOnlyObjectWrapper<>(this, "unit",
            Optional.empty());
    private final BooleanProperty largestFirst = new SimpleBooleanProperty(this, "largestFirst", true);
    private final Focus unitFocus = new Focus(Focus.NONE);
    private final Focus imageFocus = new Focus(0);

    AutoencoderViewModel(Session<AutoencoderRates, AutoencoderSnapshot> session, Equipment equipment) {
        darkroom = new Darkroom<>(session, equipment.pictures(), this::develop);
        baseline = new PcaBaseline(equipment.aside(), darkroom::again);
        largestFirst.addListener((_, _, _) -> darkroom.again());
        darkroom.pictureProperty().addListener((_, _, _) -> inspect());
        unitFocus.onChange(this::inspect);
        imageFocus.onChange(this::inspect);
    }

    private Supplier<AutoencoderPicture> develop(Run<AutoencoderRates, AutoencoderSnapshot> run,
            Progress<AutoencoderSnapshot> progress) {
        boolean sorted = largestFirst.get();
        return () -> {
            AutoencoderSnapshot snapshot = progress.snapshot();
            int[] order = filterOrder.of(snapshot.upper(),
                    FilterOrder.sizes(snapshot.encoding(), snapshot.visible()), progress.epoch(),
                    Darkroom.isStill(progress), sorted);
            return AutoencoderPicture.of(snapshot, progress.metrics(), run, order, baseline.of(run, progress));
        };
    }

    private void inspect() {
        unit.set(darkroom.pictureProperty().get().map(it -> UnitFacts.of(it,
                unitFocus.of(it.filters().count(), it.order()[0]), imageFocus.of(it.rows().images(), 0))));
    }

    /** Makes the pictures. */
    Darkroom<AutoencoderRates, AutoencoderSnapshot, AutoencoderPicture> darkroom() {
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
