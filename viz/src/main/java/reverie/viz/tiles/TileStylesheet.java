package reverie.viz.tiles;

import java.util.Objects;

/** The colours that hold where a theme says nothing else. */
final class TileStylesheet {

    static final String URL = Objects.requireNonNull(TileStylesheet.class.getResource("tiles.css")).toExternalForm();

    private TileStylesheet() {
    }
}
