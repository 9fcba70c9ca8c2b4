package reverie.app.room.sparsecoding;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import reverie.app.room.PicturePipeline;
import reverie.app.room.RoomServices;
import reverie.app.room.FilterOrder;
import reverie.app.room.Focus;
import reverie.app.room.Run;
import reverie.app.room.Session;
import reverie.app.room.sparsecoding.SourceImages.Source;
import reverie.model.data.ImageShape;
import reverie.model.sparse.SparseCodingSnapshot;
import reverie.model.sparse.predictive.PredictiveRates;
import reverie.model.sparse.predictive.PredictiveSnapshot;
import reverie.model.train.Progress;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/** What the room shows, without nodes: the newest picture, and the patch and the atom that people look at. */
final class SparseCodingViewModel {

    private final PicturePipeline<PredictiveRates, PredictiveSnapshot, SparseCodingPicture> pipeline;
    private final SourceImages sources;
    private final Redrawing redrawing;
    private final Speedup speedup;
    private final FilterOrder filterOrder = new FilterOrder();
    private final Focus atomFocus = new Focus(Focus.NONE);
    private final ObjectProperty<AtomOrder> order = new SimpleObjectProperty<>(this, "order", AtomOrder.USE);
    private final BooleanProperty redrawn = new SimpleBooleanProperty(this, "redrawn");
    private final IntegerProperty image = new SimpleIntegerProperty(this, "image");
    private final ObjectProperty<Optional<Corner>> corner = new SimpleObjectProperty<>(this, "corner",
            Optional.empty());

    /** What people look at, as it was when a picture was asked for. */
    private record Wish(AtomOrder order, boolean redrawn, int image, Optional<Corner> corner) {}

    SparseCodingViewModel(Session<PredictiveRates, PredictiveSnapshot> session, RoomServices services) {
        pipeline = new PicturePipeline<>(session, services.pictures(), this::develop);
        sources = new SourceImages(services.library());
        redrawing = new Redrawing(services.aside(), pipeline::again);
        speedup = new Speedup(services.aside(), pipeline::again);
        order.addListener((_, _, _) -> pipeline.again());
        redrawn.addListener((_, _, _) -> pipeline.again());
        image.addListener((_, _, _) -> pipeline.again());
        corner.addListener((_, _, _) -> pipeline.again());
    }

    private Supplier<SparseCodingPicture> develop(Run<PredictiveRates, PredictiveSnapshot> run,
            Progress<PredictiveSnapshot> progress) {
        var wish = new Wish(order.get(), redrawn.get(), image.get(), corner.get());
        return () -> picture(wish, run, progress);
    }

    private SparseCodingPicture picture(Wish wish, Run<PredictiveRates, PredictiveSnapshot> run,
            Progress<PredictiveSnapshot> progress) {
        SparseCodingSnapshot snapshot = progress.snapshot().coding();
        ImageShape piece = run.data().train().shape();
        boolean still = PicturePipeline.isStill(progress);
        Source source = sources.of(run, wish.image());
        ImageShape shape = source.image().shape();
        Corner at = wish.corner().orElse(Corner.first(shape)).within(shape, piece);
        Optional<float[]> again = wish.redrawn() && piece.width() == piece.height()
                ? redrawing.of(source, snapshot, piece.width(), still)
                : Optional.empty();
        var atoms = new Tiles(snapshot.model().phi().data, piece.width(), piece.height());
        boolean shaded = wish.order() == AtomOrder.SHADE;
        int[] tiles = filterOrder.of(atoms.count(), k -> snapshot.use()[k], progress.epoch(), still,
                wish.order() == AtomOrder.USE);
        return new SparseCodingPicture(snapshot, piece, atoms,
                shaded ? SparseCodingPicture.shadedByUse(snapshot, atoms) : atoms,
                shaded ? Shading.SHARED : Shading.PER_TILE, tiles, source,
                again.map(values -> new Tiles(values, shape.width(), shape.height()))
                        .orElseGet(() -> sources.tile(source)),
                again.isPresent(), at,
                WrittenPatch.of(source.image().piece(at.left(), at.top(), piece), snapshot.model(),
                        progress.snapshot().predictor()),
                speedup.of(run, progress.snapshot(), still), SparseCodingPicture.curves(progress.metrics()),
                SparseCodingPicture.encoderCurves(progress.metrics()));
    }

    /** Makes the pictures. */
    PicturePipeline<PredictiveRates, PredictiveSnapshot, SparseCodingPicture> pipeline() {
        return pipeline;
    }

    /** The atom that is looked at. */
    Focus atomFocus() {
        return atomFocus;
    }

    /** How atoms stand. */
    ObjectProperty<AtomOrder> orderProperty() {
        return order;
    }

    /** Whether the image is shown as atoms draw it. */
    BooleanProperty redrawnProperty() {
        return redrawn;
    }

    /** Goes through the images; behind the last comes the first. */
    void turn(int by) {
        image.set(image.get() + by);
    }

    /** The upper left corner of the patch that was chosen; empty until somebody chooses. */
    Optional<Corner> corner() {
        return corner.get();
    }

    void choose(Corner chosen) {
        corner.set(Optional.of(chosen));
    }
}
