package reverie.app.experiment.rbm;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import reverie.app.panel.Panel;
import reverie.app.panel.Segments;
import reverie.app.settings.Numbers;
import reverie.viz.chart.CurveChart;
import reverie.viz.chart.HistogramChart;
import reverie.viz.tiles.Arrangement;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.TileGrid;
import reverie.viz.tiles.Tiles;

/** The room's panels. */
final class RbmView extends Region {

    private static final Tiles BEFORE_THE_FIRST = new Tiles(new float[28 * 28], 28, 28);

    private final RbmViewModel model;
    private final TileGrid filters = new TileGrid();
    private final TileGrid fantasies = new TileGrid();
    private final TileGrid pairs = new TileGrid();
    private final CurveChart learning = new CurveChart();
    private final HistogramChart weights = new HistogramChart();
    private final HistogramChart hidden = new HistogramChart();
    private final Segments<Curves> curves = new Segments<>(List.of(Curves.values()), Curves::label, Curves::help,
            Curves.ERROR);
    private final Segments<TileSize> sizes = new Segments<>(List.of(TileSize.values()), TileSize::label, TileSize::help,
            TileSize.MANY);
    private final Segments<Boolean> orders = new Segments<>(List.of(true, false),
            sorted -> sorted ? "Largest" : "Numbered",
            sorted -> sorted ? "Filters with the largest weights first, sorted anew from time to time"
                    : "In the order in which the hidden units are numbered; tiles never move",
            true);
    private final Panel filterPanel = new Panel("Filters", RbmHelp.FILTERS, filters);
    private final Panel fantasyPanel = new Panel("Fantasies", RbmHelp.FANTASIES, fantasies);
    private final UnitPanel unitPanel;
    private final Panel dataPanel = new Panel("Data", RbmHelp.DATA, pairs);
    private final Panel learningPanel = new Panel("Learning", RbmHelp.LEARNING, learning);
    private final Panel weightPanel = new Panel("Weights", RbmHelp.WEIGHTS, weights);
    private final Panel hiddenPanel = new Panel("p(h = 1 | v)", RbmHelp.HIDDEN, hidden);

    /** Until somebody chooses, the window's size decides how large the tiles are. */
    private boolean sizeChosen;

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
        unitPanel = new UnitPanel(model);
        filters.setId("filters");
        filters.shadingProperty().set(Shading.PER_TILE);
        fantasies.setId("fantasies");
        fantasies.selectableProperty().set(false);
        pairs.setId("pairs");
        dataPanel.factsProperty().set("and one-step reconstructions");
        learningPanel.addControl(curves);
        orders.valueProperty().addListener((_, _, sorted) -> model.largestFirstProperty().set(sorted));
        filterPanel.addControl(orders);
        filterPanel.addControl(sizes);
        sizes.setOnChosen(() -> sizeChosen = true);
        sizes.valueProperty().addListener((_, _, size) -> filters.smallestTileProperty().set(size.smallest()));
        filters.smallestTileProperty().set(TileSize.MANY.smallest());
        getChildren().addAll(filterPanel, fantasyPanel, unitPanel.node(), dataPanel, learningPanel, weightPanel,
                hiddenPanel);
        point();
        model.pictureProperty().addListener((_, _, picture) -> picture.ifPresent(this::show));
        curves.valueProperty().addListener((_, _, _) -> model.pictureProperty().get().ifPresent(this::showCurves));
        filters.shownProperty().addListener((_, _, _) -> countFilters());
        model.largestFirstProperty().addListener((_, _, _) -> countFilters());
    }

    private void point() {
        filters.hoveredProperty().addListener((_, _, tile) -> model.pointedUnitProperty().set(tile.intValue()));
        filters.selectedProperty().bindBidirectional(model.chosenUnitProperty());
        pairs.hoveredProperty().addListener((_, _, tile) -> model.pointedImageProperty().set(image(tile.intValue())));
        pairs.selectedProperty().addListener((_, _, tile) -> model.chosenImageProperty().set(image(tile.intValue())));
    }

    private int image(int tile) {
        int images = model.pictureProperty().get().map(RbmPicture::images).orElse(1);
        return tile == TileGrid.NONE ? RbmViewModel.NONE : tile % images;
    }

    private void show(RbmPicture picture) {
        if (picture.filters().width() != filters.currentLayout().tileWidth()) {
            requestLayout();
        }
        filters.show(picture.filters(), picture.order());
        fantasies.show(picture.fantasies());
        fantasyPanel.factsProperty().set(picture.fantasies().count() + " chains · "
                + Numbers.grouped(picture.snapshot().fantasySteps()) + " steps");
        pairs.arrangementProperty().set(new Arrangement.Rows(RbmPlan.IMAGE_COLUMNS, picture.pairOrder().length
                / RbmPlan.IMAGE_COLUMNS));
        pairs.show(picture.pairs(), picture.pairOrder());
        weights.show(picture.weights());
        hidden.show(picture.hidden());
        showCurves(picture);
        countFilters();
    }

    private void showCurves(RbmPicture picture) {
        learning.show(switch (curves.valueProperty().get()) {
            case ERROR -> picture.learning();
            case ENERGY -> picture.energy();
        });
    }

    private void countFilters() {
        Optional<Tiles> tiles = model.pictureProperty().get().map(RbmPicture::filters);
        String order = model.largestFirstProperty().get() ? "largest first" : "as numbered";
        filterPanel.factsProperty().set(tiles.map(it -> (filters.shownProperty().get() == it.count()
                ? it.count() + " hidden units, "
                : filters.shownProperty().get() + " of " + it.count() + " hidden units, ") + order + "; grey is 0")
                .orElse(""));
    }

    @Override
    protected void layoutChildren() {
        Tiles tile = model.pictureProperty().get().map(RbmPicture::filters).orElse(BEFORE_THE_FIRST);
        RbmPlan plan = RbmPlan.of(getWidth(), getHeight(), tile.width(), tile.height());
        if (!sizeChosen) {
            sizes.valueProperty().set(TileSize.suiting(tile, plan.filters()));
        }
        place(filterPanel, plan.filters());
        place(fantasyPanel, plan.fantasies());
        place(unitPanel.node(), plan.unit());
        place(dataPanel, plan.data());
        place(learningPanel, plan.learning());
        place(weightPanel, plan.weights());
        place(hiddenPanel, plan.hidden());
    }

    private static void place(Region panel, RbmPlan.Area area) {
        panel.setVisible(!area.isEmpty());
        panel.resizeRelocate(area.x(), area.y(), area.width(), area.height());
    }
}
