package reverie.app.room.sparsecoding;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.room.Focus;
import reverie.app.panel.FilterPanel;
import reverie.app.panel.Panel;
import reverie.app.panel.Segments;
import reverie.viz.chart.CodeChart;
import reverie.viz.chart.CurveChart;
import reverie.viz.tiles.PiecePicker;

/** The room's panels. */
final class SparseCodingView extends Region {

    private final SparseCodingViewModel model;
    private final FilterPanel<AtomOrder> atoms = new FilterPanel<>("Atoms", "atoms", SparseCodingHelp.ATOMS,
            new Segments<>(List.of(AtomOrder.values()), AtomOrder::label, AtomOrder::help, AtomOrder.USE));
    private final PiecePicker source = new PiecePicker();
    private final Panel sourcePanel = new Panel("Image", SparseCodingHelp.SOURCE, source);
    private final PatchFormula formula;
    private final Panel patchPanel;
    private final CodeChart code = new CodeChart("φ");
    private final CodeChart guess = new CodeChart("f");
    private final VBox codes = new VBox(code, guess);
    private final Panel codePanel = new Panel("Code", SparseCodingHelp.CODE, codes);
    private final Segments<Boolean> curves = new Segments<>(List.of(false, true), it -> it ? "Encoder" : "Codes",
            it -> it ? "How near guesses come to the codes, and what error either leaves"
                    : "Objective, share of non-zeros, and signal-to-noise",
            false);
    private final CurveChart learning = new CurveChart();
    private final Panel learningPanel = new Panel("Learning", SparseCodingHelp.LEARNING, learning);

    SparseCodingView(SparseCodingViewModel model) {
        this.model = model;
        formula = new PatchFormula(model.atomFocus().pointedProperty()::set, model.atomFocus().chosenProperty()::set);
        patchPanel = new Panel("Patch", SparseCodingHelp.PATCH, formula);
        getStyleClass().add("room");
        source.setId("source");
        code.setId("code");
        guess.setId("guess");
        showEncoder(false);
        curves.setId("curves");
        learningPanel.addControl(curves);
        codes.getStyleClass().add("code-charts");
        for (CodeChart chart : List.of(code, guess)) {
            VBox.setVgrow(chart, Priority.ALWAYS);
            chart.setPrefHeight(0);
            chart.pointedProperty()
                    .addListener((_, _, atom) -> model.atomFocus().pointedProperty().set(atom.intValue()));
            chart.chosenProperty().bindBidirectional(model.atomFocus().chosenProperty());
        }
        getChildren().addAll(atoms.node(), sourcePanel, patchPanel, codePanel, learningPanel);
        controls();
        atoms.follow(model.atomFocus().pointedProperty(), model.atomFocus().chosenProperty());
        curves.valueProperty().addListener((_, _, _) -> picture().get().ifPresent(this::showCurves));
        model.atomFocus().onChange(() -> picture().get().ifPresent(this::showAtom));
        picture().addListener((_, _, picture) -> picture.ifPresent(this::show));
    }

    private void controls() {
        var versions = new Segments<>(List.of(false, true), again -> again ? "From atoms" : "As it is",
                again -> again ? "Reconstructed from the codes of overlapping patches" : "The image itself", false);
        versions.setId("versions");
        model.redrawnProperty().bind(versions.valueProperty());
        sourcePanel.addControl(turn("previous-image", "‹", "The image before this one", -1));
        sourcePanel.addControl(turn("next-image", "›", "The next image", 1));
        sourcePanel.addControl(versions);
        model.orderProperty().bind(atoms.orderProperty());
        source.setOnChosen(() -> {
            Point2D corner = source.chosenProperty().get();
            model.choose(new Corner((int) corner.getX(), (int) corner.getY()));
        });
    }

    private Button turn(String id, String text, String help, int by) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("turn");
        button.setTooltip(new Tooltip(help));
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> model.turn(by));
        return button;
    }

    private ReadOnlyObjectProperty<Optional<SparseCodingPicture>> picture() {
        return model.pipeline().pictureProperty();
    }

    private void show(SparseCodingPicture picture) {
        boolean resized = picture.atoms().width() != atoms.tiles().width();
        atoms.shadingProperty().set(picture.shading());
        atoms.show(picture.shown(), picture.order());
        source.show(picture.image(), picture.piece().width(), picture.piece().height());
        // While somebody drags, the picture is of a place that the pointer has left already.
        Corner corner = model.corner().orElse(picture.corner()).within(picture.source().image().shape(),
                picture.piece());
        source.chosenProperty().set(new Point2D(corner.left(), corner.top()));
        sourcePanel.factsProperty().set(picture.source().text());
        formula.show(picture.patch(), picture.atoms());
        patchPanel.factsProperty().set(picture.patchFacts());
        showCode(picture);
        showCurves(picture);
        learningPanel.factsProperty().set(picture.revived());
        showAtom(picture);
        if (resized) {
            requestLayout();
        }
    }

    /** Both on one scale, where there are both. */
    private void showCode(SparseCodingPicture picture) {
        float[] guessed = picture.patch().guess().orElse(new float[0]);
        code.show(picture.patch().code(), CodeChart.greatest(guessed));
        code.setTitle(picture.hasEncoder() ? "searched, a" : "");
        guess.show(guessed, CodeChart.greatest(picture.patch().code()));
        guess.setTitle("guessed, f(x)");
        showEncoder(picture.hasEncoder());
    }

    private void showEncoder(boolean there) {
        for (Region part : List.of(guess, curves)) {
            part.setVisible(there);
            part.setManaged(there);
        }
    }

    private void showCurves(SparseCodingPicture picture) {
        learning.show(picture.hasEncoder() && curves.valueProperty().get() ? picture.encoder() : picture.learning());
    }

    private void showAtom(SparseCodingPicture picture) {
        codePanel.factsProperty().set(picture.atomFacts(model.atomFocus().of(picture.atoms().count(), Focus.NONE)));
    }

    @Override
    protected void layoutChildren() {
        SparseCodingPlan plan = SparseCodingPlan.of(getWidth(), getHeight(), atoms.tiles());
        atoms.place(plan.atoms());
        plan.source().place(sourcePanel);
        formula.enlarge(plan.tileFactor() * (double) atoms.tiles().width(),
                plan.tileFactor() * (double) atoms.tiles().height());
        plan.patch().place(patchPanel);
        plan.code().place(codePanel);
        plan.learning().place(learningPanel);
    }
}
