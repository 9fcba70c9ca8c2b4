package reverie.app.room.denoising;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;
import reverie.app.panel.Area;
import reverie.app.panel.LabelledRows;
import reverie.app.panel.Panel;
import reverie.app.panel.Segments;
import reverie.app.panel.TileSizes;
import reverie.viz.chart.CurveChart;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.TileGrid;
import reverie.viz.tiles.Tiles;

/** The room's panels. */
final class DenoisingView extends Region {

    private static final String ERRORS = "Error on corrupted images";
    private static final Tiles BEFORE_THE_FIRST = new Tiles(new float[28 * 28], 28, 28);

    private final List<TileGrid> filters = IntStream.rangeClosed(1, DenoisingParameters.MOST_LEVELS)
            .mapToObj(DenoisingView::grid).toList();
    private final List<Panel> filterPanels = filters.stream()
            .map(grid -> new Panel("", DenoisingHelp.FILTERS, grid)).toList();
    private final TileSizes sizes = new TileSizes();
    private final LabelledRows rows = new LabelledRows("rows");
    private final Panel rowPanel = new Panel("Reconstructions", DenoisingHelp.ROWS, rows);
    private final CurveChart learning = new CurveChart();
    private final Segments<Boolean> curves = new Segments<>(List.of(false, true), edges -> edges ? "Edges" : "Error",
            edges -> edges ? "How many filters of each model look like Gabor functions, counted from time to time"
                    : "Squared error on images that have suffered the corruption at test",
            false);
    private final Panel learningPanel = new Panel(ERRORS, DenoisingHelp.LEARNING, learning);
    private int models = 2;
    /** Whether there are facts beside the titles. */
    private boolean counted;
    private Tiles tiles = BEFORE_THE_FIRST;

    DenoisingView(DenoisingViewModel model) {
        getStyleClass().add("room");
        filterPanels.getFirst().addControl(sizes.control());
        learning.setId("learning");
        learningPanel.addControl(curves);
        curves.managedProperty().bind(curves.visibleProperty());
        curves.valueProperty()
                .addListener((_, _, _) -> model.pipeline().pictureProperty().get().ifPresent(this::showCurves));
        for (TileGrid grid : filters) {
            grid.smallestTileProperty().bind(sizes.smallestProperty());
            grid.selectedProperty().bindBidirectional(model.chosenUnitProperty());
        }
        getChildren().addAll(filterPanels);
        getChildren().addAll(rowPanel, learningPanel);
        model.pipeline().pictureProperty().addListener((_, _, picture) -> picture.ifPresent(this::show));
    }

    private static TileGrid grid(int number) {
        var grid = new TileGrid();
        grid.setId("filters-" + number);
        grid.shadingProperty().set(Shading.PER_TILE);
        return grid;
    }

    private void show(DenoisingPicture picture) {
        Tiles first = picture.models().getFirst().filters();
        if (picture.models().size() != models || first.width() != tiles.width() || first.count() != tiles.count()
                || counted == picture.edges().isEmpty()) {
            counted = !picture.edges().isEmpty();
            models = picture.models().size();
            requestLayout();
        }
        tiles = first;
        for (int m = 0; m < models; m++) {
            filterPanels.get(m).titleProperty().set(picture.models().get(m).title());
            filterPanels.get(m).factsProperty().set(picture.models().get(m).facts());
            filters.get(m).show(picture.models().get(m).filters(), picture.order());
        }
        rows.show(picture.rows(), picture.rowNames(), picture.signed());
        showCurves(picture);
    }

    /** Where edges are not counted there are errors only. */
    private void showCurves(DenoisingPicture picture) {
        boolean edges = counted && curves.valueProperty().get();
        curves.setVisible(counted);
        learningPanel.titleProperty().set(counted ? "Learning" : ERRORS);
        learning.show(edges ? picture.edges() : picture.errors());
    }

    @Override
    protected void layoutChildren() {
        DenoisingPlan plan = DenoisingPlan.of(getWidth(), getHeight(), models, tiles);
        if (counted) {
            sizes.suitWhereRoomy(tiles, plan.filters().getFirst());
        } else {
            sizes.suit(tiles, plan.filters().getFirst());
        }
        for (int m = 0; m < filterPanels.size(); m++) {
            (m < models ? plan.filters().get(m) : Area.NONE).place(filterPanels.get(m));
        }
        rows.enlarge(plan.imageFactor() * tiles.width());
        plan.rows().place(rowPanel);
        plan.learning().place(learningPanel);
    }
}
