package reverie.app.draw;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import reverie.app.layout.Placement;
import reverie.app.panel.Content;
import reverie.viz.tiles.TileGrid;

/**
 * Draws one kind of content in a panel. On the FX thread only.
 *
 * @param <C> the kind
 */
public interface Drawing<C extends Content> {

    /** The kind. */
    Class<C> kind();

    /** Fills the panel; always the same node. */
    Region node();

    /** Shows content in the place of what was shown before; the same as before costs little. */
    void show(C content);

    /** Shows content of the kind. */
    default void showAny(Content content) {
        show(kind().cast(content));
    }

    /** What the layout found out about the tiles. */
    default void place(Placement place) {
    }

    /** The grid whose tiles are the panel's, some of which may have no room. */
    default Optional<TileGrid> grid() {
        return Optional.empty();
    }

    /** Controls of its own for the header. */
    default List<Node> controls() {
        return List.of();
    }
}
