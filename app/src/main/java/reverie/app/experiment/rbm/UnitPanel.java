package reverie.app.experiment.rbm;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.panel.Formula;
import reverie.app.panel.Panel;
import reverie.app.settings.Numbers;
import reverie.viz.chart.HistogramChart;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.TileGrid;

/** The inspector: one unit's filter large, its weights, and the lecture's formula with the pictures in it. */
final class UnitPanel {

    private static final double SMALL = 28;

    private final TileGrid filter = grid("unit-filter");
    private final TileGrid smallFilter = grid("unit-small-filter");
    private final TileGrid image = grid("unit-image");
    private final HistogramChart weights = new HistogramChart();
    private final Formula asked = new Formula();
    private final Formula after = new Formula();
    private final Formula result = new Formula();
    private final Panel panel;

    UnitPanel(RbmViewModel model) {
        filter.shadingProperty().set(Shading.PER_TILE);
        smallFilter.shadingProperty().set(Shading.PER_TILE);
        small(smallFilter);
        small(image);
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox.setHgrow(weights, Priority.ALWAYS);
        var pictures = new HBox(filter, weights);
        pictures.getStyleClass().add("unit-pictures");
        VBox.setVgrow(pictures, Priority.ALWAYS);
        var formula = new HBox(new Formula("= σ("), smallFilter, new Formula("·"), image, after);
        formula.getStyleClass().add("unit-formula");
        var content = new VBox(pictures, asked, formula, result);
        content.getStyleClass().add("unit-content");
        panel = new Panel("Unit", RbmHelp.UNIT, content);
        model.unitProperty().addListener((_, _, unit) -> unit.ifPresent(this::show));
    }

    Region node() {
        return panel;
    }

    private void show(UnitFacts unit) {
        panel.titleProperty().set("Unit " + unit.unit());
        panel.factsProperty().set("on " + percent(unit.meanActivation()) + " · bias " + Numbers.fixed(unit.bias(), 2));
        filter.show(unit.filter());
        smallFilter.show(unit.filter());
        image.show(unit.picture());
        weights.show(unit.weights());
        String bias = unit.bias() < 0 ? "− " + Numbers.fixed(-unit.bias(), 2) : "+ " + Numbers.fixed(unit.bias(), 2);
        asked.show("p(h_{" + unit.unit() + "} = 1 | v)");
        after.show(bias + ")");
        result.show("= σ(" + Numbers.fixed(unit.input(), 2) + ") = " + Numbers.fixed(unit.probability(), 2));
    }

    private static String percent(double share) {
        return Numbers.fixed(100 * share, share < 0.1 ? 1 : 0) + " %";
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
