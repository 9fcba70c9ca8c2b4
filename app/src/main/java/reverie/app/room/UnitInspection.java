package reverie.app.room;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Which hidden unit and which image people look at, and in which order the units' filters stand, without nodes.
 *
 * @param <V> a room's picture
 * @param <U> what there is to know about one unit and one image
 */
public final class UnitInspection<V, U> {

    private final PicturePipeline<?, ?, V> pipeline;
    private final Reader<V, U> reader;
    private final ReadOnlyObjectWrapper<Optional<U>> unit = new ReadOnlyObjectWrapper<>(this, "unit", Optional.empty());
    private final BooleanProperty largestFirst = new SimpleBooleanProperty(this, "largestFirst", true);
    private final Focus unitFocus = new Focus(Focus.NONE);
    private final Focus imageFocus = new Focus(0);

    /** Reads a picture. */
    @FunctionalInterface
    public interface Reader<V, U> {

        /** What the picture tells about the unit and the image that are in focus. */
        U read(V picture, Focus unit, Focus image);
    }

    /** Follows the pictures that a pipeline develops. */
    public UnitInspection(PicturePipeline<?, ?, V> pipeline, Reader<V, U> reader) {
        this.pipeline = pipeline;
        this.reader = reader;
        largestFirst.addListener((_, _, _) -> pipeline.again());
        pipeline.pictureProperty().addListener((_, _, _) -> inspect());
        unitFocus.onChange(this::inspect);
        imageFocus.onChange(this::inspect);
    }

    private void inspect() {
        unit.set(pipeline.pictureProperty().get().map(it -> reader.read(it, unitFocus, imageFocus)));
    }

    /** What is known of the unit and the image that are looked at; empty until the first picture. */
    public ReadOnlyObjectProperty<Optional<U>> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    /** Whether filters with large weights come first; otherwise they stand as their units are numbered. */
    public BooleanProperty largestFirstProperty() {
        return largestFirst;
    }

    /** The unit. */
    public Focus unitFocus() {
        return unitFocus;
    }

    /** The image. */
    public Focus imageFocus() {
        return imageFocus;
    }
}
