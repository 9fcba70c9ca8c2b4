package reverie.app.room.features;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import reverie.app.room.PicturePipeline;
import reverie.app.room.RoomServices;
import reverie.app.room.FilterOrder;
import reverie.app.room.Focus;
import reverie.app.room.Run;
import reverie.app.room.Session;
import reverie.app.room.features.FeaturesPicture.FilterSet;
import reverie.model.data.ImageShape;
import reverie.model.features.FeatureKind;
import reverie.model.features.FeatureRates;
import reverie.model.features.FeatureSnapshot;
import reverie.model.train.Progress;
import reverie.viz.tiles.Tiles;

/** What the room shows, without nodes: the newest picture, and which feature of each kind people look at. */
final class FeaturesViewModel {

    private final PicturePipeline<FeatureRates, FeatureSnapshot, FeaturesPicture> pipeline;
    private final LiveProbe probe;
    private final Map<FeatureKind, FilterOrder> orders = new EnumMap<>(FeatureKind.class);
    private final Map<FeatureKind, Focus> focuses = new EnumMap<>(FeatureKind.class);

    FeaturesViewModel(Session<FeatureRates, FeatureSnapshot> session, RoomServices services) {
        pipeline = new PicturePipeline<>(session, services.pictures(), this::develop);
        probe = new LiveProbe(services.aside(), pipeline::again);
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
                        progress.epoch(), PicturePipeline.isStill(progress), true)));
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
    PicturePipeline<FeatureRates, FeatureSnapshot, FeaturesPicture> pipeline() {
        return pipeline;
    }

    /** The feature that is looked at, of one of the kinds that have tiles. */
    Focus focus(FeatureKind kind) {
        return Optional.ofNullable(focuses.get(kind)).orElseThrow();
    }
}
