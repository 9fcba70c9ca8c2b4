package reverie.app.room.features;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.room.Focus;
import reverie.app.panel.Panel;
import reverie.app.panel.Segments;
import reverie.app.panel.TileSizes;
import reverie.model.features.FeatureKind;
import reverie.viz.chart.CurveChart;
import reverie.viz.chart.ScoreChart;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.TileGrid;
import reverie.viz.tiles.Tiles;

/** The room's panels. */
final class FeaturesView extends Region {

    private static final Tiles BEFORE_THE_FIRST = new Tiles(new float[28 * 28], 28, 28);

    private final FeaturesViewModel model;
    private final List<Gallery> galleries = FeaturesPicture.WITH_TILES.stream().map(Gallery::new).toList();
    private final TileSizes sizes = new TileSizes();
    private final ScoreChart scores = new ScoreChart();
    private final Label facts = new Label();
    private final CurveChart learning = new CurveChart();
    private final Segments<Boolean> curves = new Segments<>(List.of(false, true),
            error -> error ? "Error" : "Accuracy",
            error -> error ? "Squared error of test images that are reconstructed from their features"
                    : "Share of test images whose label the linear classifier finds, in percent",
            false);
    private final Panel tablePanel;
    private final Panel learningPanel = new Panel("Learning", FeaturesHelp.LEARNING, learning);
    private Tiles tiles = BEFORE_THE_FIRST;

    /** The tiles of one kind in their panel. */
    private static final class Gallery {

        private final FeatureKind kind;
        private final TileGrid grid = new TileGrid();
        private final Panel panel;

        Gallery(FeatureKind kind) {
            this.kind = kind;
            grid.setId("filters-" + kind.id());
            grid.shadingProperty().set(kind == FeatureKind.K_MEANS ? Shading.UNIT : Shading.PER_TILE);
            panel = new Panel(KindText.of(kind).title(), KindText.of(kind).help(), grid);
        }
    }

    FeaturesView(FeaturesViewModel model) {
        this.model = model;
        getStyleClass().add("room");
        scores.setId("scores");
        facts.getStyleClass().add("facts");
        facts.setWrapText(true);
        facts.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(scores, Priority.ALWAYS);
        tablePanel = new Panel("Test accuracy", FeaturesHelp.TABLE, new VBox(scores, facts));
        learningPanel.addControl(curves);
        galleries.getFirst().panel.addControl(sizes.control());
        for (Gallery gallery : galleries) {
            Focus focus = model.focus(gallery.kind);
            gallery.grid.smallestTileProperty().bind(sizes.smallestProperty());
            gallery.grid.hoveredProperty().addListener((_, _, tile) -> focus.pointedProperty().set(tile.intValue()));
            gallery.grid.selectedProperty().bindBidirectional(focus.chosenProperty());
            focus.onChange(() -> model.pipeline().pictureProperty().get().ifPresent(it -> tell(gallery, it)));
            getChildren().add(gallery.panel);
        }
        getChildren().addAll(tablePanel, learningPanel);
        model.pipeline().pictureProperty().addListener((_, _, picture) -> picture.ifPresent(this::show));
        curves.valueProperty().addListener(
                (_, _, _) -> model.pipeline().pictureProperty().get().ifPresent(this::showCurves));
    }

    private void show(FeaturesPicture picture) {
        Tiles first = picture.of(FeatureKind.RBM).tiles();
        if (first.width() != tiles.width() || first.count() != tiles.count()) {
            requestLayout();
        }
        tiles = first;
        for (Gallery gallery : galleries) {
            FeaturesPicture.FilterSet filters = picture.of(gallery.kind);
            gallery.grid.show(filters.tiles(), filters.order());
            tell(gallery, picture);
        }
        scores.show(picture.scores());
        facts.setText(picture.facts());
        showCurves(picture);
    }

    private void showCurves(FeaturesPicture picture) {
        learning.show(curves.valueProperty().get() ? picture.error() : picture.accuracy());
    }

    private void tell(Gallery gallery, FeaturesPicture picture) {
        int count = picture.of(gallery.kind).tiles().count();
        gallery.panel.factsProperty()
                .set(picture.facts(gallery.kind, model.focus(gallery.kind).of(count, Focus.NONE)));
    }

    @Override
    protected void layoutChildren() {
        FeaturesPlan plan = FeaturesPlan.of(getWidth(), getHeight());
        sizes.suitWhereRoomy(tiles, plan.filters().getFirst());
        for (int i = 0; i < galleries.size(); i++) {
            plan.filters().get(i).place(galleries.get(i).panel);
        }
        plan.table().place(tablePanel);
        plan.learning().place(learningPanel);
    }
}
