package reverie.app.draw;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import javafx.scene.layout.Region;
import reverie.app.panel.Content;
import reverie.app.panel.Inspected;
import reverie.app.panel.TileView;
import reverie.app.panel.Viewing;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.TileGrid;

/** Filters that fill their panel; of those that have no room one can scroll to more, and a click looks at one closely. */
final class FiltersDrawing implements Drawing<Content.Filters> {

    private final TileGrid filters = new TileGrid();
    private final String id;
    private final Viewing viewing;
    private final GridFocus focus;
    private Shading own = Shading.PER_TILE;

    FiltersDrawing(String id, Viewing viewing) {
        this.id = id;
        this.viewing = viewing;
        filters.setId(id);
        filters.browsableProperty().set(true);
        focus = new GridFocus(filters, viewing);
        filters.setOnOpened(tile -> viewing.inspect(Inspected.of(id, tile)));
        filters.firstRowProperty().addListener((_, _, _) -> keep());
        filters.zoomProperty().addListener((_, _, _) -> keep());
        viewing.stateProperty().addListener((_, _, _) -> look());
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
        own = content.shading();
        look();
        filters.show(content.tiles(), content.order());
        focus.follow(content.subject(), IntUnaryOperator.identity());
    }

    private void keep() {
        viewing.look(id, viewing.state().tiles(id).at(filters.firstRowProperty().get(), filters.zoomProperty().get()));
    }

    private void look() {
        TileView view = viewing.state().tiles(id);
        filters.shadingProperty().set(view.shading(own));
        filters.zoomProperty().set(view.zoom());
        filters.firstRowProperty().set(view.firstRow());
    }

    @Override
    public Optional<TileGrid> grid() {
        return Optional.of(filters);
    }
}
