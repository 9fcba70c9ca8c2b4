package reverie.app.draw;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.control.Formula;
import reverie.app.panel.Content;
import reverie.app.panel.UnitReading;
import reverie.viz.chart.HistogramChart;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.TileGrid;

/** The inspector: one unit's filter large, its weights, and the lecture's formula with the pictures in it. */
final class UnitDrawing implements Drawing<Content.Unit> {

    private static final double SMALL = 28;

    private final TileGrid filter = grid("unit-filter");
    private final TileGrid smallFilter = grid("unit-small-filter");
    private final TileGrid image = grid("unit-image");
    private final HistogramChart weights = new HistogramChart();
    private final Formula asked = new Formula();
    private final Formula opening = new Formula();
    private final Formula closing = new Formula();
    private final Formula result = new Formula();
    private final VBox content;

    UnitDrawing() {
        filter.shadingProperty().set(Shading.PER_TILE);
        smallFilter.shadingProperty().set(Shading.PER_TILE);
        small(smallFilter);
        small(image);
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox.setHgrow(weights, Priority.ALWAYS);
        var pictures = new HBox(filter, weights);
        pictures.getStyleClass().add("unit-pictures");
        VBox.setVgrow(pictures, Priority.ALWAYS);
        var formula = new HBox(opening, smallFilter, new Formula("·"), image, closing);
        formula.getStyleClass().add("unit-formula");
        content = new VBox(pictures, asked, formula, result);
        content.getStyleClass().add("unit-content");
    }

    @Override
    public Class<Content.Unit> kind() {
        return Content.Unit.class;
    }

    @Override
    public Region node() {
        return content;
    }

    @Override
    public void show(Content.Unit shown) {
        UnitReading unit = shown.reading();
        filter.show(unit.filter());
        smallFilter.show(unit.filter());
        image.shadingProperty().set(unit.signed() ? Shading.SHARED : Shading.UNIT);
        image.show(unit.image());
        weights.show(unit.weights());
        asked.show(unit.asked());
        opening.show(unit.opening());
        closing.show(unit.closing());
        result.show(unit.result());
    }

    private static TileGrid grid(String id) {
        var grid = new TileGrid();
        grid.setId(id);
        grid.selectableProperty().set(false);
        return grid;
    }

    private static void small(TileGrid grid) {
        grid.setMinSize(SMALL, SMALL);
        grid.setPrefSize(SMALL, SMALL);
        grid.setMaxSize(SMALL, SMALL);
    }
}
