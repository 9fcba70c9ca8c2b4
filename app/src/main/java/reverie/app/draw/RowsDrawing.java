package reverie.app.draw;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import reverie.app.layout.Placement;
import reverie.app.panel.Content;
import reverie.app.panel.ImageRows;
import reverie.app.panel.Viewing;
import reverie.viz.tiles.Arrangement;
import reverie.viz.tiles.TileGrid;
import reverie.viz.tiles.TileLayout;

/** Rows of images, each with its name before it. */
final class RowsDrawing extends Region implements Drawing<Content.Rows> {

    private final TileGrid images = new TileGrid();
    private final GridFocus focus;
    private List<String> names = List.of();
    private List<Label> labels = List.of();
    private double besides;
    private int tileWidth;

    RowsDrawing(String id, Viewing viewing) {
        images.setId(id);
        focus = new GridFocus(images, viewing);
        getChildren().add(images);
        images.shownProperty().addListener((_, _, _) -> requestLayout());
    }

    @Override
    public Class<Content.Rows> kind() {
        return Content.Rows.class;
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void show(Content.Rows content) {
        if (!names.equals(content.names())) {
            names = content.names();
            besides = content.besides();
            getChildren().removeAll(labels);
            labels = names.stream().map(RowsDrawing::label).toList();
            getChildren().addAll(labels);
            requestLayout();
        }
        ImageRows rows = content.images();
        tileWidth = rows.tiles().width();
        images.shadingProperty().set(content.shading());
        TileLayout before = images.currentLayout();
        images.arrangementProperty().set(new Arrangement.Rows(rows.columns(), rows.rows()));
        images.show(rows.tiles(), rows.order());
        if (!before.equals(images.currentLayout())) {
            requestLayout();
        }
        focus.follow(content.subject(), rows::image);
    }

    @Override
    public void place(Placement place) {
        images.smallestTileProperty().set(place.factor() * tileWidth);
    }

    @Override
    public Optional<TileGrid> grid() {
        return Optional.of(images);
    }

    @Override
    protected void layoutChildren() {
        double left = besides;
        images.resizeRelocate(left, 0, Math.max(0, getWidth() - left), getHeight());
        images.layout();
        TileLayout layout = images.currentLayout();
        for (int row = 0; row < labels.size(); row++) {
            Label label = labels.get(row);
            double height = label.prefHeight(-1);
            label.setVisible(row < layout.rows());
            double middle = (row * (layout.tileHeight() * layout.factor() + layout.gap())
                    + layout.tileHeight() * layout.factor() / 2.0) / images.scale();
            label.resizeRelocate(0, snapPositionY(middle - height / 2), left, height);
        }
    }

    private static Label label(String name) {
        var label = new Label(name);
        label.getStyleClass().add("row-name");
        return label;
    }
}
