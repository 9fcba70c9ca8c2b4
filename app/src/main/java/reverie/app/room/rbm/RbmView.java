package reverie.app.room.rbm;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.Region;
import reverie.app.room.Focus;
import reverie.app.panel.FilterPanel;
import reverie.app.panel.Panel;
import reverie.app.panel.Segments;
import reverie.app.panel.UnitPanel;
import reverie.viz.chart.CurveChart;
import reverie.viz.chart.HistogramChart;
import reverie.viz.tiles.TileGrid;
import reverie.viz.tiles.Tiles;

/** The room's panels. */
final class RbmView extends Region {

    private final RbmViewModel model;
    private final TileGrid fantasies = new TileGrid();
    private final TileGrid pairs = new TileGrid();
    private final CurveChart learning = new CurveChart();
    private final HistogramChart weights = new HistogramChart();
    private final HistogramChart hidden = new HistogramChart();
    private final Segments<Curves> curves = new Segments<>(List.of(Curves.values()), Curves::label, Curves::help,
            Curves.ERROR);
    private final FilterPanel<Boolean> filters = FilterPanel.largestFirst(RbmHelp.FILTERS);
    private final Panel fantasyPanel = new Panel("Fantasies", RbmHelp.FANTASIES, fantasies);
    private final UnitPanel unitPanel = new UnitPanel(RbmHelp.UNIT);
    private final Panel dataPanel = new Panel("Data", RbmHelp.DATA, pairs);
    private final Panel learningPanel = new Panel("Learning", RbmHelp.LEARNING, learning);
    private final Panel weightPanel = new Panel("Weights", RbmHelp.WEIGHTS, weights);
    private final Panel hiddenPanel = new Panel("p(h = 1 | v)", RbmHelp.HIDDEN, hidden);

    /** Which curves are drawn. */
    private enum Curves {
        ERROR("Error", "Reconstruction error, and pseudo-likelihood"), ENERGY("Energy",
                "Free energy of training data against that of test data");

        private final String label;
        private final String help;

        Curves(String label, String help) {
            this.label = label;
            this.help = help;
        }

        String label() {
            return label;
        }

        String help() {
            return help;
        }
    }

    RbmView(RbmViewModel model) {
        this.model = model;
        getStyleClass().add("room");
        fantasies.setId("fantasies");
        fantasies.selectableProperty().set(false);
        pairs.setId("pairs");
        learningPanel.addControl(curves);
        getChildren().addAll(filters.node(), fantasyPanel, unitPanel.node(), dataPanel, learningPanel, weightPanel,
                hiddenPanel);
        point();
        model.inspection().largestFirstProperty().bind(filters.orderProperty());
        picture().addListener((_, _, picture) -> picture.ifPresent(this::show));
        model.inspection().unitProperty()
                .addListener((_, _, unit) -> unit.ifPresent(it -> unitPanel.show(it.reading())));
        curves.valueProperty().addListener((_, _, _) -> picture().get().ifPresent(this::showCurves));
    }

    private ReadOnlyObjectProperty<Optional<RbmPicture>> picture() {
        return model.pipeline().pictureProperty();
    }

    private void point() {
        filters.follow(model.inspection().unitFocus().pointedProperty(),
                model.inspection().unitFocus().chosenProperty());
        pairs.hoveredProperty()
                .addListener((_, _, tile) -> model.inspection().imageFocus().pointedProperty().set(image(tile)));
        pairs.selectedProperty()
                .addListener((_, _, tile) -> model.inspection().imageFocus().chosenProperty().set(image(tile)));
    }

    private int image(Number tile) {
        return picture().get().map(it -> it.pairs().image(tile.intValue())).orElse(Focus.NONE);
    }

    private void show(RbmPicture picture) {
        filters.show(picture.filters(), picture.order());
        fantasies.shadingProperty().set(picture.shading());
        fantasies.show(picture.fantasies());
        fantasyPanel.factsProperty().set(picture.chainFacts());
        pairs.shadingProperty().set(picture.shading());
        picture.pairs().showIn(pairs);
        dataPanel.factsProperty().set("and one-step reconstructions" + picture.sigmaFacts());
        weights.show(picture.weights());
        hidden.show(picture.hidden());
        showCurves(picture);
    }

    private void showCurves(RbmPicture picture) {
        learning.show(switch (curves.valueProperty().get()) {
            case ERROR -> picture.learning();
            case ENERGY -> picture.energy();
        });
    }

    @Override
    protected void layoutChildren() {
        Tiles tile = filters.tiles();
        RbmPlan plan = RbmPlan.of(getWidth(), getHeight(), tile.width(), tile.height());
        filters.place(plan.filters());
        plan.fantasies().place(fantasyPanel);
        plan.unit().place(unitPanel.node());
        plan.data().place(dataPanel);
        plan.learning().place(learningPanel);
        plan.weights().place(weightPanel);
        plan.hidden().place(hiddenPanel);
    }
}
