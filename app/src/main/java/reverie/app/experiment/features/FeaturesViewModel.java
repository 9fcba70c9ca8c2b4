package reverie.app.experiment.features;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import reverie.app.experiment.Darkroom;
import reverie.app.experiment.Equipment;
import reverie.app.experiment.FilterOrder;
import reverie.app.experiment.Focus;
import reverie.app.experiment.Run;
import reverie.app.experiment.Session;
import reverie.app.experiment.features.FeaturesPicture.FilterSet;
import reverie.model.data.ImageShape;
import reverie.model.features.FeatureKind;
import reverie.model.features.FeatureRates;
import reverie.model.features.FeatureSnapshot;
import reverie.model.train.Progress;
import reverie.viz.tiles.Tiles;

/** What the room shows, without nodes: the newest picture, and which feature of each kind people look at. */
final class FeaturesViewModel {

    private final Darkroom<FeatureRates, FeatureSnapshot, FeaturesPicture> darkroom;
    private final LiveProbe probe;
    private final Map<FeatureKind, FilterOrder> orders = new EnumMap<>(FeatureKind.class);
    private final Map<FeatureKind, Focus> focuses = new EnumMap<>(FeatureKind.class);

    FeaturesViewModel(Session<FeatureRates, FeatureSnapshot> session, Equipment equipment) {
        darkroom = new Darkroom<>(session, equipment.pictures(), this::develop);
        probe = new LiveProbe(equipment.aside(), darkroom::again);
        for (FeatureKind kind : FeaturesPicture.WITH_TILES) {
            orders.put(kind, new FilterOrder());
            focuses.put(kind, new Focus(Focus.NONE));
        }
    }

    private Supplier<FeaturesPicture> develop(Run<FeatureRates, FeatureSnapshot> run,
            Progress<FeatureSnapshot> progress) {
        return () -> {
            LiveProbe.Known known = probe.of(run, progress);
            ImageShape shape = run.data().train().shape();
            var filters = new EnumMap<FeatureKind, FilterSet>(FeatureKind.class);
            orders.forEach((kind, order) -> {
                Tiles tiles = FeaturesPicture.tiles(kind, progress.snapshot(), known, shape);
                filters.put(kind, new FilterSet(tiles, order.of(tiles.count(), importance(kind, progress.snapshot()),
                        progress.epoch(), Darkroom.isStill(progress), true)));
            });
            return FeaturesPicture.of(run, progress, known, filters);
        };
    }

    /** By what the features of one kind are sorted, the greatest first. */
    private static IntToDoubleFunction importance(FeatureKind kind, FeatureSnapshot snapshot) {
        return switch (kind) {
            case PIXELS, PCA -> component -> -component;
            case K_MEANS -> centre -> snapshot.kMeans().shares()[centre];
            case SPARSE_CODING -> atom -> snapshot.sparseCoding().use()[atom];
            case RBM -> FilterOrder.sizes(snapshot.rbm().weights(), snapshot.rbm().visible());
        };
    }

    /** Makes the pictures. */
    Darkroom<FeatureRates, FeatureSnapshot, FeaturesPicture> darkroom() {
        return darkroom;
    }

    /** The feature that is looked at, of one of the kinds that have tiles. */
    Focus focus(FeatureKind kind) {
        return Optional.ofNullable(focuses.get(kind)).orElseThrow();
    }
}
