package reverie.app.draw;

import java.util.Optional;
import javafx.scene.layout.Region;
import reverie.app.layout.Placement;
import reverie.app.panel.Content;
import reverie.viz.tiles.Arrangement;
import reverie.viz.tiles.TileGrid;

/** Images side by side and above one another. */
final class WallDrawing implements Drawing<Content.Wall> {

    private final TileGrid images = new TileGrid();
    private int count;

    WallDrawing(String id) {
        images.setId(id);
        images.selectableProperty().set(false);
    }

    @Override
    public Class<Content.Wall> kind() {
        return Content.Wall.class;
    }

    @Override
    public Region node() {
        return images;
    }

    @Override
    public void show(Content.Wall content) {
        images.shadingProperty().set(content.shading());
        images.show(content.tiles());
        count = content.tiles().count();
    }

    @Override
    public void place(Placement place) {
        images.arrangementProperty().set(place.columns() == 0 || count == 0 ? Arrangement.FILL
                : new Arrangement.Rows(place.columns(), Math.ceilDiv(count, place.columns())));
    }

    @Override
    public Optional<TileGrid> grid() {
        return Optional.of(images);
    }
}
