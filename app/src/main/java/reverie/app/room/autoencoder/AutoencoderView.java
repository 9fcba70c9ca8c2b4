package reverie.app.room.autoencoder;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.Region;
import reverie.app.room.Focus;
import reverie.app.panel.FilterPanel;
import reverie.app.panel.LabelledRows;
import reverie.app.panel.Panel;
import reverie.app.panel.Segments;
import reverie.app.panel.UnitPanel;
import reverie.model.autoencoder.Activation;
import reverie.viz.chart.CurveChart;
import reverie.viz.chart.HistogramChart;

/** The room's panels. */
final class AutoencoderView extends Region {

    private static final List<String> ROW_NAMES = List.of("data", "autoencoder", "PCA");

    private final AutoencoderViewModel model;
    private final FilterPanel<Boolean> filters = FilterPanel.largestFirst(AutoencoderHelp.FILTERS);
    private final UnitPanel unitPanel = new UnitPanel(AutoencoderHelp.UNIT);
    private final HistogramChart code = new HistogramChart();
    private final LabelledRows rows = new LabelledRows("rows");
    private final CurveChart learning = new CurveChart();
    private final Segments<Boolean> curves = new Segments<>(List.of(false, true), pca -> pca ? "PCA" : "Loss",
            pca -> pca ? "Squared error on test images, beside that of PCA of the same size"
                    : "Loss on training images against that on test images",
            false);
    private final Panel codePanel = new Panel("Codes", AutoencoderHelp.CODE, code);
    private final Panel rowPanel = new Panel("Reconstructions", AutoencoderHelp.ROWS, rows);
    private final Panel learningPanel = new Panel("Learning", AutoencoderHelp.LEARNING, learning);

    /** Until somebody chooses, a linear autoencoder is compared with PCA, any other with itself. */
    private boolean curvesChosen;

    AutoencoderView(AutoencoderViewModel model) {
        this.model = model;
        getStyleClass().add("room");
        learningPanel.addControl(curves);
        curves.setOnChosen(() -> curvesChosen = true);
        getChildren().addAll(filters.node(), unitPanel.node(), codePanel, rowPanel, learningPanel);
        filters.follow(model.inspection().unitFocus().pointedProperty(),
                model.inspection().unitFocus().chosenProperty());
        rows.follow(model.inspection().imageFocus().pointedProperty(), model.inspection().imageFocus().chosenProperty(),
                tile -> picture().get().map(it -> it.rows().image(tile)).orElse(Focus.NONE));
        model.inspection().largestFirstProperty().bind(filters.orderProperty());
        picture().addListener((_, _, picture) -> picture.ifPresent(this::show));
        model.inspection().unitProperty()
                .addListener((_, _, unit) -> unit.ifPresent(it -> unitPanel.show(it.reading())));
        curves.valueProperty().addListener((_, _, _) -> picture().get().ifPresent(this::showCurves));
    }

    private ReadOnlyObjectProperty<Optional<AutoencoderPicture>> picture() {
        return model.pipeline().pictureProperty();
    }

    private void show(AutoencoderPicture picture) {
        filters.show(picture.filters(), picture.order());
        rows.show(picture.rows(), ROW_NAMES, picture.signed());
        rowPanel.factsProperty().set(picture.rowFacts());
        code.show(picture.code());
        if (!curvesChosen) {
            curves.valueProperty().set(picture.activation() == Activation.LINEAR);
        }
        showCurves(picture);
    }

    private void showCurves(AutoencoderPicture picture) {
        learning.show(curves.valueProperty().get() ? picture.besidePca() : picture.loss());
    }

    @Override
    protected void layoutChildren() {
        AutoencoderPlan plan = AutoencoderPlan.of(getWidth(), getHeight(), filters.tiles());
        filters.place(plan.filters());
        plan.unit().place(unitPanel.node());
        plan.code().place(codePanel);
        rows.enlarge(plan.imageFactor() * filters.tiles().width());
        plan.rows().place(rowPanel);
        plan.learning().place(learningPanel);
    }
}
