package reverie.viz.pad;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;

/** The brush over a pad: where it is, and what mouse and keys make it do. */
final class PadBrush {

    private final Pad pad;
    private final Strokes strokes;
    private final Circle ring = new Circle();
    private boolean down;
    private boolean entered;
    private double x;
    private double y;

    PadBrush(Pad pad, Strokes strokes) {
        this.pad = pad;
        this.strokes = strokes;
        x = pad.image().width() / 2.0;
        y = pad.image().height() / 2.0;
        ring.getStyleClass().setAll("pad-brush");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.setVisible(false);
        pad.addEventHandler(MouseEvent.MOUSE_ENTERED, this::moved);
        pad.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        pad.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> left());
        pad.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        pad.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        pad.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        pad.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        pad.focusVisibleProperty().addListener((_, _, _) -> place());
    }

    Node ring() {
        return ring;
    }

    /** Draws the ring where the brush is. */
    void place() {
        double size = pad.pixelSize();
        ring.setCenterX(x * size);
        ring.setCenterY(y * size);
        ring.setRadius((pad.brushRadiusProperty().get() + 0.25) * size);
        ring.setVisible(size > 0 && (isInside() && entered || pad.isFocusVisible()));
    }

    private boolean isInside() {
        return x >= 0 && y >= 0 && x <= pad.image().width() && y <= pad.image().height();
    }

    private void follow(MouseEvent event) {
        entered = true;
        double size = Math.max(pad.pixelSize(), Double.MIN_NORMAL);
        x = event.getX() / size;
        y = event.getY() / size;
        place();
    }

    private void moved(MouseEvent event) {
        follow(event);
    }

    private void left() {
        entered = false;
        place();
    }

    private void pressed(MouseEvent event) {
        follow(event);
        if (event.getButton() == MouseButton.PRIMARY && isInside()) {
            pad.requestFocus();
            down = true;
            strokes.begin(x, y);
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        follow(event);
        if (down) {
            strokes.moveTo(x, y);
        }
    }

    private void released(MouseEvent event) {
        if (down && event.getButton() == MouseButton.PRIMARY) {
            down = false;
            strokes.end();
        }
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> go(-1, 0, event.isShiftDown());
            case RIGHT -> go(1, 0, event.isShiftDown());
            case UP -> go(0, -1, event.isShiftDown());
            case DOWN -> go(0, 1, event.isShiftDown());
            case ENTER -> go(0, 0, true);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** From the middle of one pixel to that of another. */
    private void go(int right, int below, boolean drawing) {
        double fromX = middle(x, pad.image().width());
        double fromY = middle(y, pad.image().height());
        x = middle(fromX + right, pad.image().width());
        y = middle(fromY + below, pad.image().height());
        place();
        if (drawing) {
            strokes.begin(fromX, fromY);
            strokes.moveTo(x, y);
            strokes.end();
        }
    }

    private static double middle(double place, int length) {
        return Math.clamp(Math.floor(place), 0, length - 1) + 0.5;
    }
}
