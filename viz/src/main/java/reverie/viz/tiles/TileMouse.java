package reverie.viz.tiles;

import javafx.animation.PauseTransition;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/** What the mouse does in a grid: it points, selects and opens; where the grid is browsable, dragging and the wheel scroll, and the wheel with Ctrl enlarges. */
final class TileMouse {

    private static final Duration DOUBLE_CLICK = Duration.millis(250);

    private final TileGrid grid;
    /** A click that another one follows is half of something else. */
    private final PauseTransition opening = new PauseTransition(DOUBLE_CLICK);
    private double dragFrom;
    private int dragRow;

    TileMouse(TileGrid grid) {
        this.grid = grid;
        opening.setOnFinished(_ -> grid.openSelected());
    }

    /** From now on it does. */
    void listen() {
        grid.addEventHandler(MouseEvent.MOUSE_ENTERED, this::moved);
        grid.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        grid.addEventHandler(MouseEvent.MOUSE_PRESSED, this::dragBegins);
        grid.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        grid.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> grid.pointAway());
        grid.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        grid.addEventHandler(ScrollEvent.SCROLL, this::wheel);
    }

    private void moved(MouseEvent event) {
        grid.pointAt(event.getX(), event.getY());
    }

    private void clicked(MouseEvent event) {
        moved(event);
        int tile = grid.hoveredProperty().get();
        if (grid.selectableProperty().get() && event.getButton() == MouseButton.PRIMARY && tile != TileGrid.NONE
                && (event.isStillSincePress() || !grid.browsableProperty().get())) {
            grid.selectedProperty().set(tile);
            if (event.getClickCount() == 1) {
                opening.playFromStart();
            } else {
                opening.stop();
            }
        }
    }

    private void dragBegins(MouseEvent event) {
        dragFrom = event.getY();
        dragRow = grid.page().firstRow();
    }

    private void dragged(MouseEvent event) {
        if (scrolls()) {
            double pixels = (event.getY() - dragFrom) * grid.scale();
            grid.scrollTo(dragRow - (int) Math.round(pixels / grid.page().rowHeight()));
        }
        moved(event);
    }

    private void wheel(ScrollEvent event) {
        int notches = (int) Math.signum(event.getDeltaY());
        if (!grid.browsableProperty().get() || notches == 0) {
            return;
        }
        if (event.isShortcutDown()) {
            grid.enlarge(notches);
            event.consume();
        } else if (scrolls()) {
            grid.scrollTo(grid.page().firstRow() - notches);
            event.consume();
        }
    }

    private boolean scrolls() {
        return grid.browsableProperty().get() && grid.page().scrolls();
    }
}
