package reverie.app.experiment.belief;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;
import reverie.app.panel.Area;
import reverie.app.panel.Panel;
import reverie.app.settings.Numbers;
import reverie.model.boltzmann.belief.BeliefChains;
import reverie.model.boltzmann.belief.BeliefSnapshot;
import reverie.viz.chart.CurveChart;
import reverie.viz.tiles.Arrangement;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.TileGrid;
import reverie.viz.tiles.Tiles;

/** The room's panels. */
final class BeliefView extends Region {

    private static final Tiles BEFORE_THE_FIRST = new Tiles(new float[28 * 28], 28, 28);
    private static final int USUAL_DREAMS = 40;

    private final StackDiagram stack = new StackDiagram();
    private final Panel stackPanel = new Panel("Stack", BeliefHelp.STACK, stack);
    private final List<TileGrid> features = IntStream.rangeClosed(1, BeliefParameters.MOST_LAYERS)
            .mapToObj(BeliefView::grid).toList();
    private final List<Panel> featurePanels = IntStream.range(0, BeliefParameters.MOST_LAYERS)
            .mapToObj(l -> new Panel("Layer " + (l + 1), BeliefHelp.FEATURES, features.get(l))).toList();
    private final TileGrid dreams = new TileGrid();
    private final Panel dreamPanel = new Panel("Dreams", BeliefHelp.DREAMS, dreams);
    private final TileGrid pairs = new TileGrid();
    private final Panel dataPanel = new Panel("Data", BeliefHelp.DATA, pairs);
    private final CurveChart bound = new CurveChart();
    private final Panel boundPanel = new Panel("Bound on log P(v)", BeliefHelp.BOUND, bound);
    private int layers = BeliefParameters.LAYERS.initialValue();
    private Tiles shownDreams = BEFORE_THE_FIRST;
    private int dreamCount = USUAL_DREAMS;

    BeliefView(BeliefViewModel model) {
        getStyleClass().add("room");
        dreams.setId("dreams");
        dreams.selectableProperty().set(false);
        pairs.setId("pairs");
        pairs.selectableProperty().set(false);
        dataPanel.factsProperty().set("and what comes back from the top");
        getChildren().add(stackPanel);
        getChildren().addAll(featurePanels);
        getChildren().addAll(dreamPanel, dataPanel, boundPanel);
        model.darkroom().pictureProperty().addListener((_, _, picture) -> picture.ifPresent(this::show));
    }

    private static TileGrid grid(int layer) {
        var grid = new TileGrid();
        grid.setId("features-" + layer);
        grid.shadingProperty().set(Shading.PER_TILE);
        return grid;
    }

    private void show(BeliefPicture picture) {
        BeliefSnapshot snapshot = picture.snapshot();
        int depth = snapshot.sizes().size() - 1;
        if (depth != layers || picture.dreams().width() != shownDreams.width()
                || picture.dreams().count() != dreamCount) {
            layers = depth;
            shownDreams = picture.dreams();
            dreamCount = shownDreams.count();
            requestLayout();
        }
        stack.show(picture.stack());
        for (int l = 0; l < depth; l++) {
            boolean begun = l < picture.features().size();
            features.get(l).show(begun ? picture.features().get(l) : Tiles.NONE,
                    begun ? picture.orders().get(l) : new int[0]);
            featurePanels.get(l).factsProperty().set(facts(snapshot, l, picture));
        }
        dreams.show(picture.dreams());
        dreamPanel.factsProperty().set(dreamFacts(snapshot));
        picture.pairs().showIn(pairs);
        bound.show(picture.bounds());
    }

    private static String facts(BeliefSnapshot snapshot, int layer, BeliefPicture picture) {
        return snapshot.sizes().get(layer) + "–" + snapshot.sizes().get(layer + 1) + ", "
                + switch (picture.stack().links().get(layer)) {
                    case WAITING -> "begins when the one below is frozen";
                    case FROZEN -> "frozen";
                    case LEARNING, UNDIRECTED -> "learns";
                };
    }

    private static String dreamFacts(BeliefSnapshot snapshot) {
        int wish = snapshot.dreamLabels()[0];
        boolean same = IntStream.of(snapshot.dreamLabels()).allMatch(label -> label == wish);
        String of = "";
        if (wish != BeliefChains.ANYTHING) {
            of = same ? " of “" + snapshot.labels().get(wish) + "”" : " of each label";
        }
        return snapshot.dreamLabels().length + of + " · " + Numbers.grouped(snapshot.dreamSteps()) + " steps";
    }

    @Override
    protected void layoutChildren() {
        BeliefPlan plan = BeliefPlan.of(getWidth(), getHeight(), layers, dreamCount, shownDreams.width(),
                shownDreams.height());
        plan.stack().place(stackPanel);
        for (int l = 0; l < featurePanels.size(); l++) {
            (l < layers ? plan.features().get(l) : Area.NONE).place(featurePanels.get(l));
        }
        dreams.arrangementProperty().set(new Arrangement.Rows(plan.dreamColumns(),
                Math.ceilDiv(dreamCount, plan.dreamColumns())));
        plan.dreams().place(dreamPanel);
        plan.bound().place(boundPanel);
        plan.data().place(dataPanel);
    }
}
