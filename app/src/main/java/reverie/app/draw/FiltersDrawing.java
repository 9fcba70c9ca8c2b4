package reverie.app.draw;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import javafx.scene.layout.Region;
import reverie.app.panel.Content;
import reverie.app.panel.Viewing;
import reverie.viz.tiles.TileGrid;

/** Filters that fill their panel. */
final class FiltersDrawing implements Drawing<Content.Filters> {

    private final TileGrid filters = new TileGrid();
    private final GridFocus focus;

    FiltersDrawing(String id, Viewing viewing) {
        filters.setId(id);
        focus = new GridFocus(filters, viewing);
    }

    @Override
    public Class<Content.Filters> kind() {
        return Content.Filters.class;
    }

    @Override
    public Region node() {
        return filters;
    }

    @Override
    public void show(Content.Filters content) {
        filters.shadingProperty().set(content.shading());
        filters.show(content.tiles(), content.order());
        focus.follow(content.subject(), IntUnaryOperator.identity());
    }

    @Override
    public Optional<TileGrid> grid() {
        return Optional.of(filters);
    }
}
