package reverie.app.room.completion;

import java.util.List;
import javafx.scene.layout.Region;
import reverie.app.room.FilePicker;
import reverie.app.panel.Panel;
import reverie.app.panel.Segments;
import reverie.app.settings.Numbers;
import reverie.model.completion.CompletionSnapshot;
import reverie.model.data.ImageShape;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.TileGrid;
import reverie.viz.tiles.Tiles;

/** The room's panels. */
final class CompletionView extends Region {

    private final CompletionViewModel model;
    private final PadPanel pad;
    private final HidePanel hide;
    private final TileGrid samples = grid("samples");
    private final Panel samplePanel = new Panel("Samples", CompletionHelp.SAMPLES, samples);
    private final Segments<Boolean> show = new Segments<>(List.of(false, true), states -> states ? "State"
            : "Probability",
            states -> states ? "What the chains have drawn: black or white" : "How likely a pixel is to be white",
            false);
    private final TileGrid mean = grid("mean");
    private final TileGrid entropy = grid("entropy");
    private final TileGrid truth = grid("truth");
    private final Panel meanPanel = new Panel("Mean", CompletionHelp.MEAN, mean);
    private final Panel entropyPanel = new Panel("Uncertainty", CompletionHelp.UNCERTAINTY, entropy);
    private final Panel truthPanel = new Panel("True image", CompletionHelp.TRUTH, truth);

    CompletionView(CompletionViewModel model, FilePicker files) {
        this.model = model;
        pad = new PadPanel(model.canvas());
        hide = new HidePanel(model, files);
        getStyleClass().add("room");
        show.setId("show");
        samplePanel.addControl(show);
        getChildren().addAll(pad.node(), hide.node(), samplePanel, meanPanel, entropyPanel, truthPanel);
        model.pictureProperty().addListener((_, _, picture) -> picture.ifPresent(this::show));
        show.valueProperty().addListener((_, _, _) -> model.pictureProperty().get().ifPresent(this::show));
        samples.shownProperty().addListener((_, _, _) -> model.pictureProperty().get().ifPresent(this::tell));
        model.canvas().drawingProperty().addListener((_, before, now) -> follow(before, now));
        truthPanel.factsProperty().set("none");
    }

    private static TileGrid grid(String id) {
        var grid = new TileGrid();
        grid.setId(id);
        grid.shadingProperty().set(Shading.UNIT);
        grid.selectableProperty().set(false);
        return grid;
    }

    private void follow(Drawing before, Drawing now) {
        ImageShape shape = now.image().shape();
        if (!shape.equals(before.image().shape())) {
            requestLayout();
        }
        if (!now.truth().equals(before.truth())) {
            truth.show(now.truth().map(it -> new Tiles(it, shape.width(), shape.height())).orElse(Tiles.NONE));
            truthPanel.factsProperty().set(now.truth().isPresent() ? "" : "none");
        }
    }

    private void show(CompletionPicture picture) {
        samples.show(show.valueProperty().get() ? picture.states() : picture.probabilities());
        mean.show(picture.mean());
        entropy.show(picture.entropy());
        tell(picture);
    }

    private void tell(CompletionPicture picture) {
        CompletionSnapshot snapshot = picture.snapshot();
        samplePanel.factsProperty().set(chains(snapshot) + " · " + progress(picture));
        double bits = 0;
        for (float each : snapshot.summary().entropy()) {
            bits += each;
        }
        entropyPanel.factsProperty().set(Numbers.fixed(bits, 0) + " bits");
    }

    private String chains(CompletionSnapshot snapshot) {
        int shown = samples.shownProperty().get();
        return shown < snapshot.chains() ? shown + " of " + snapshot.chains() + " chains"
                : snapshot.chains() + " chains";
    }

    private static String progress(CompletionPicture picture) {
        CompletionSnapshot snapshot = picture.snapshot();
        int known = snapshot.image().known();
        if (known == snapshot.image().shape().pixels()) {
            return "nothing is hidden, so there is nothing to draw";
        }
        String place = snapshot.steps() < snapshot.hot()
                ? "cooling down, step " + snapshot.steps() + " of " + snapshot.hot()
                : "step " + Numbers.grouped(snapshot.steps());
        if (known == 0) {
            return place + " · nothing is known: it samples";
        }
        return picture.error().isEmpty() ? place
                : place + " · their mean's error " + Numbers.fixed(picture.error().getAsDouble(), 3);
    }

    @Override
    protected void layoutChildren() {
        ImageShape shape = model.canvas().drawingProperty().get().image().shape();
        CompletionPlan plan = CompletionPlan.of(getWidth(), getHeight(), shape.width(), shape.height());
        plan.pad().place(pad.node());
        plan.hide().place(hide.node());
        plan.samples().place(samplePanel);
        plan.opinions().get(0).place(meanPanel);
        plan.opinions().get(1).place(entropyPanel);
        plan.opinions().get(2).place(truthPanel);
    }
}
