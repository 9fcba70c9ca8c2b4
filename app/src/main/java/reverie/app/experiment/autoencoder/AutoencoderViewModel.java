package reverie.app.experiment.autoencoder;

import java.util.Optional;
import java.util.function.Supplier;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.baseline.Compared;
import reverie.app.baseline.PcaBaseline;
import reverie.app.experiment.Darkroom;
import reverie.app.experiment.Equipment;
import reverie.app.experiment.FilterOrder;
import reverie.app.experiment.Run;
import reverie.app.experiment.Session;
import reverie.app.experiment.UnitInspection;
import reverie.model.autoencoder.Activation;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.AutoencoderSnapshot;
import reverie.model.train.Progress;

/** What the room shows, without nodes: the newest picture, and the unit and image that people look at. */
final class AutoencoderViewModel {

    private final Darkroom<AutoencoderRates, AutoencoderSnapshot, AutoencoderPicture> darkroom;
    private final PcaBaseline baseline;
    private final FilterOrder filterOrder = new FilterOrder();
    private final UnitInspection<AutoencoderPicture, UnitFacts> inspection;

    AutoencoderViewModel(Session<AutoencoderRates, AutoencoderSnapshot> session, Equipment equipment) {
        darkroom = new Darkroom<>(session, equipment.pictures(), this::develop);
        baseline = new PcaBaseline(equipment.aside(), darkroom::again);
        inspection = new UnitInspection<>(darkroom, (picture, unit, image) -> UnitFacts.of(picture,
                unit.of(picture.filters().count(), picture.order()[0]), image.of(picture.rows().images(), 0)));
    }

    private Supplier<AutoencoderPicture> develop(Run<AutoencoderRates, AutoencoderSnapshot> run,
            Progress<AutoencoderSnapshot> progress) {
        boolean sorted = inspection.largestFirstProperty().get();
        return () -> {
            AutoencoderSnapshot snapshot = progress.snapshot();
            int[] order = filterOrder.of(snapshot.upper(),
                    FilterOrder.sizes(snapshot.encoding(), snapshot.visible()), progress.epoch(),
                    Darkroom.isStill(progress), sorted);
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
    Darkroom<AutoencoderRates, AutoencoderSnapshot, AutoencoderPicture> darkroom() {
        return darkroom;
    }

    /** The unit that is looked at, else the first; asked about the image that is looked at. */
    UnitInspection<AutoencoderPicture, UnitFacts> inspection() {
        return inspection;
    }
}
