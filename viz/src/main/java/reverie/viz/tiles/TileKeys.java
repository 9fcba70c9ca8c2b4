package reverie.viz.tiles;

import javafx.scene.input.KeyEvent;

/** What keys do in a grid that has the focus. */
final class TileKeys {

    private final TileGrid grid;

    TileKeys(TileGrid grid) {
        this.grid = grid;
    }

    void pressed(KeyEvent event) {
        if (!event.isShortcutDown() && !event.isAltDown() && does(event)) {
            event.consume();
        }
    }

    private boolean does(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> grid.moveSelection(-1, 0);
            case RIGHT -> grid.moveSelection(1, 0);
            case UP -> grid.moveSelection(0, -1);
            case DOWN -> grid.moveSelection(0, 1);
            case ENTER -> grid.openSelected();
            case PLUS, ADD, EQUALS -> grid.enlarge(1);
            case MINUS, SUBTRACT -> grid.enlarge(-1);
            default -> {
                return false;
            }
        }
        return true;
    }
}
