package reverie.app.panel;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import reverie.viz.tiles.Tiles;

/** Buttons that choose how large filters are drawn; until somebody presses one, the room that there is decides. */
public final class TileSizes {

    /** Narrower, and the buttons leave their room to the line of facts. */
    private static final double ROOMY = 350;

    private final Segments<TileSize> sizes = new Segments<>(List.of(TileSize.values()), TileSize::label, TileSize::help,
            TileSize.MANY);
    private final ObservableValue<Integer> smallest = sizes.valueProperty().map(TileSize::smallest);
    private boolean chosen;

    /** At first for many tiles. */
    public TileSizes() {
        sizes.setOnChosen(() -> chosen = true);
    }

    /** The buttons. */
    public Node control() {
        return sizes;
    }

    /** The least width of a tile. */
    public ObservableValue<Integer> smallestProperty() {
        return smallest;
    }

    /** Chooses what suits these tiles in a panel there, unless somebody has chosen. */
    public void suit(Tiles tiles, Area area) {
        show(true);
        choose(tiles, area);
    }

    private void choose(Tiles tiles, Area area) {
        if (!chosen) {
            sizes.valueProperty().set(TileSize.suiting(tiles, area.width() - Area.SIDES, area.height() - Area.HEADER));
        }
    }

    /** As {@link #suit}, and shows the buttons only where the panel is wide enough for them. */
    public void suitWhereRoomy(Tiles tiles, Area area) {
        show(area.width() >= ROOMY);
        choose(tiles, area);
    }

    private void show(boolean shown) {
        sizes.setVisible(shown);
        sizes.setManaged(shown);
    }
}
