package reverie.app.experiment.autoencoder;

import java.util.function.Supplier;
import reverie.app.experiment.Darkroom;
import reverie.app.experiment.Equipment;
import reverie.app.experiment.FilterOrder;
import reverie.app.experiment.Run;
import reverie.app.experiment.Session;
import reverie.app.experiment.UnitInspection;
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
            return AutoencoderPicture.of(snapshot, progress.metrics(), run, order, baseline.of(run, progress));
        };
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
