package reverie.app.stack;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;
import reverie.app.panel.Area;
import reverie.app.panel.Panel;
import reverie.viz.chart.CurveChart;
import reverie.viz.tiles.Arrangement;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.TileGrid;
import reverie.viz.tiles.Tiles;

/** The panels of a room of a layered model. */
public final class StackView extends Region {

    /** Panels for so many layers stand above one another. */
    public static final int MOST_LAYERS = 3;

    private static final Tiles BEFORE_THE_FIRST = new Tiles(new float[28 * 28], 28, 28);
    private static final int USUAL_FANTASIES = 40;

    private final StackDiagram stack = new StackDiagram();
    private final Panel stackPanel;
    private final List<TileGrid> features = IntStream.rangeClosed(1, MOST_LAYERS)
            .mapToObj(StackView::grid).toList();
    private final List<Panel> featurePanels;
    private final TileGrid fantasies = new TileGrid();
    private final Panel fantasyPanel;
    private final TileGrid pairs = new TileGrid();
    private final Panel dataPanel;
    private final CurveChart curves = new CurveChart();
    private final Panel curvePanel;
    private int layers = 2;
    private Tiles shownFantasies = BEFORE_THE_FIRST;
    private int fantasyCount = USUAL_FANTASIES;

    /** Shows nothing until the first picture. */
    public StackView(StackViewModel<?, ?> model, StackTexts texts) {
        getStyleClass().add("room");
        fantasies.setId("fantasies");
        fantasies.selectableProperty().set(false);
        pairs.setId("pairs");
        pairs.selectableProperty().set(false);
        stackPanel = new Panel("Stack", texts.stack(), stack);
        featurePanels = IntStream.range(0, MOST_LAYERS)
                .mapToObj(l -> new Panel("Layer " + (l + 1), texts.features(), features.get(l))).toList();
        fantasyPanel = new Panel(texts.fantasyTitle(), texts.fantasies(), fantasies);
        dataPanel = new Panel("Data", texts.data(), pairs);
        dataPanel.factsProperty().set(texts.dataFacts());
        curvePanel = new Panel(texts.curveTitle(), texts.curves(), curves);
        getChildren().add(stackPanel);
        getChildren().addAll(featurePanels);
        getChildren().addAll(fantasyPanel, dataPanel, curvePanel);
        model.pictures().pictureProperty().addListener((_, _, picture) -> picture.ifPresent(this::show));
    }

    private static TileGrid grid(int layer) {
        var grid = new TileGrid();
        grid.setId("features-" + layer);
        grid.shadingProperty().set(Shading.PER_TILE);
        return grid;
    }

    private void show(StackPicture picture) {
        int depth = picture.stack().depth();
        if (depth != layers || picture.fantasies().width() != shownFantasies.width()
                || picture.fantasies().count() != fantasyCount) {
            layers = depth;
            shownFantasies = picture.fantasies();
            fantasyCount = shownFantasies.count();
            requestLayout();
        }
        stack.show(picture.stack());
        for (int l = 0; l < depth; l++) {
            boolean begun = l < picture.features().size();
            features.get(l).show(begun ? picture.features().get(l) : Tiles.NONE,
                    begun ? picture.orders().get(l) : new int[0]);
            featurePanels.get(l).factsProperty().set(picture.facts(l));
        }
        fantasies.show(picture.fantasies());
        fantasyPanel.factsProperty().set(picture.fantasyFacts());
        picture.pairs().showIn(pairs);
        curves.show(picture.curves());
    }

    @Override
    protected void layoutChildren() {
        StackPlan plan = StackPlan.of(getWidth(), getHeight(), layers, fantasyCount, shownFantasies.width(),
                shownFantasies.height());
        plan.stack().place(stackPanel);
        for (int l = 0; l < featurePanels.size(); l++) {
            (l < layers ? plan.features().get(l) : Area.NONE).place(featurePanels.get(l));
        }
        fantasies.arrangementProperty().set(new Arrangement.Rows(plan.fantasyColumns(),
                Math.ceilDiv(fantasyCount, plan.fantasyColumns())));
        plan.fantasies().place(fantasyPanel);
        plan.curves().place(curvePanel);
        plan.data().place(dataPanel);
    }
}
