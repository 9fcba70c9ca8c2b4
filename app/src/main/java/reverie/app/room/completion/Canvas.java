package reverie.app.room.completion;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import reverie.model.data.ImageShape;
import reverie.viz.pad.Strokes;

/** The drawing, the brush, and what was there before. */
final class Canvas implements Strokes {

    private static final int REMEMBERED = 100;
    /** Of a digit's stroke, about. */
    static final double USUAL_RADIUS = 1.2;

    private final ReadOnlyObjectWrapper<Drawing> drawing = new ReadOnlyObjectWrapper<>(this, "drawing",
            Drawing.blank(new ImageShape(28, 28), 0));
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.PEN);
    private final DoubleProperty radius = new SimpleDoubleProperty(this, "radius", USUAL_RADIUS);
    private final Deque<Drawing> past = new ArrayDeque<>();
    private double x;
    private double y;

    /** Begins with an image of other data; what was before is forgotten. */
    void open(Drawing first) {
        past.clear();
        undoable.set(false);
        drawing.set(first);
    }

    /** Puts another drawing in the place of this one. */
    void replace(Drawing next) {
        remember();
        drawing.set(next);
    }

    /** Lets the chains begin anew with the same drawing. */
    void restart() {
        drawing.set(drawing.get().restarted());
    }

    /** Goes back to what was before the last stroke, mask or image. */
    void undo() {
        if (!past.isEmpty()) {
            drawing.set(past.pop());
            undoable.set(!past.isEmpty());
        }
    }

    private void remember() {
        past.push(drawing.get());
        if (past.size() > REMEMBERED) {
            past.removeLast();
        }
        undoable.set(true);
    }

    @Override
    public void begin(double atX, double atY) {
        remember();
        x = atX;
        y = atY;
        moveTo(atX, atY);
    }

    @Override
    public void moveTo(double toX, double toY) {
        drawing.set(drawing.get().stroked(tool.get(), radius.get(), x, y, toX, toY));
        x = toX;
        y = toY;
    }

    @Override
    public void end() {
        // Every move is drawn already.
    }

    /** What is on the pad. */
    ReadOnlyObjectProperty<Drawing> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /** Whether there is something to go back to. */
    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** What the brush does. */
    ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /** Of the brush, in pixels. */
    DoubleProperty radiusProperty() {
        return radius;
    }
}
