package reverie.app.room.deepautoencoder;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.Region;
import reverie.app.room.Focus;
import reverie.app.panel.FilterPanel;
import reverie.app.panel.LabelledRows;
import reverie.app.panel.Panel;
import reverie.app.stack.StackDiagram;
import reverie.viz.chart.CurveChart;

/** The room's panels. */
final class DeepAutoencoderView extends Region {

    private static final List<String> ROW_NAMES = List.of("data", "autoencoder", "PCA");

    private final DeepAutoencoderViewModel model;
    private final StackDiagram stack = new StackDiagram();
    private final Panel stackPanel = new Panel("Stack", DeepAutoencoderHelp.STACK, stack);
    private final FilterPanel<Boolean> filters = FilterPanel.largestFirst(DeepAutoencoderHelp.FILTERS);
    private final CodePanel code = new CodePanel();
    private final CurveChart learning = new CurveChart();
    private final Panel learningPanel = new Panel("Squared error", DeepAutoencoderHelp.LEARNING, learning);
    private final LabelledRows rows = new LabelledRows("rows");
    private final Panel rowPanel = new Panel("Reconstructions", DeepAutoencoderHelp.ROWS, rows);

    DeepAutoencoderView(DeepAutoencoderViewModel model) {
        this.model = model;
        getStyleClass().add("room");
        getChildren().addAll(stackPanel, filters.node(), code.node(), learningPanel, rowPanel);
        model.inspection().largestFirstProperty().bind(filters.orderProperty());
        rows.follow(model.inspection().imageFocus().pointedProperty(), model.inspection().imageFocus().chosenProperty(),
                tile -> picture().get().map(it -> it.rows().image(tile)).orElse(Focus.NONE));
        picture().addListener((_, _, picture) -> picture.ifPresent(this::show));
        model.inspection().unitProperty().addListener((_, _, shown) -> shown
                .ifPresent(it -> code.show(picture().get().flatMap(DeepAutoencoderPicture::map), it)));
    }

    private ReadOnlyObjectProperty<Optional<DeepAutoencoderPicture>> picture() {
        return model.pipeline().pictureProperty();
    }

    private void show(DeepAutoencoderPicture picture) {
        stack.show(picture.stack());
        stackPanel.factsProperty().set(picture.stackFacts());
        filters.show(picture.filters(), picture.order());
        rows.show(picture.rows(), ROW_NAMES, picture.signed());
        rowPanel.factsProperty().set(picture.rowFacts());
        learning.show(picture.curves());
        learningPanel.factsProperty().set(picture.curveFacts());
    }

    @Override
    protected void layoutChildren() {
        DeepAutoencoderPlan plan = DeepAutoencoderPlan.of(getWidth(), getHeight(), filters.tiles());
        plan.stack().place(stackPanel);
        filters.place(plan.filters());
        plan.code().place(code.node());
        plan.learning().place(learningPanel);
        rows.enlarge(plan.imageFactor() * filters.tiles().width());
        plan.rows().place(rowPanel);
    }
}
