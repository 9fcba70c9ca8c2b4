package reverie.app.shell.inspect;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.panel.Inspected;
import reverie.app.panel.Inspection;
import reverie.app.panel.UnitNotes;
import reverie.app.panel.Viewing;
import reverie.app.settings.Numbers;
import reverie.viz.chart.HistogramChart;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.TileGrid;

/** All that there is to read about one unit: its tile large, with a scale, how its values are spread, and what the room knows. */
final class UnitCard extends VBox {

    private static final double LARGE = 224;
    private static final double WIDTH = 500;

    private final Viewing viewing;
    private final TileGrid tile = new TileGrid();
    private final Label pointedAt = new Label();
    private final HistogramChart values = new HistogramChart();
    private final Label valuesTitle = new Label();
    private final GridPane facts = new GridPane();
    private final ShareBars shares = new ShareBars();
    private final VBox galleries = new VBox();
    private final RangeBar range;
    private final Button before = turn("‹", "inspected-before", tr("The unit whose tile stands before this one"));
    private final Button after = turn("›", "inspected-after", tr("The unit whose tile stands behind this one"));
    private final Button tearOff = new Button(tr("Tear off"));
    private List<UnitNotes.Fact> shownFacts = List.of();
    private List<String> shownGalleries = List.of();
    private Inspection shown;

    /** @param tearOffNow lets this card stay while others are opened */
    UnitCard(Inspection first, Viewing viewing, Runnable tearOffNow) {
        this.viewing = viewing;
        shown = first;
        getStyleClass().add("unit-card");
        setPrefWidth(WIDTH);
        // Keys that this has no use for are the run's, until somebody goes to one of the buttons.
        setFocusTraversable(true);
        tile.setId("inspected-tile");
        tile.selectableProperty().set(false);
        tile.setMinSize(LARGE, LARGE);
        tile.setPrefSize(LARGE, LARGE);
        tile.setMaxSize(LARGE, LARGE);
        tile.hoveredPixelProperty().addListener((_, _, _) -> tell());
        pointedAt.getStyleClass().add("facts");
        pointedAt.setId("inspected-value");
        values.setId("inspected-values");
        values.setPrefHeight(0);
        VBox.setVgrow(values, Priority.ALWAYS);
        valuesTitle.getStyleClass().add("facts");
        facts.getStyleClass().add("unit-card-facts");
        galleries.getStyleClass().add("unit-card-galleries");
        range = new RangeBar(wanted -> viewing.look(shown.of().panel(),
                viewing.state().tiles(shown.of().panel()).telling(wanted)));
        tearOff.setId("inspected-tear-off");
        tearOff.getStyleClass().add("small");
        tearOff.setTooltip(
                new Tooltip(tr("Keeps this beside the window, so that a click on another unit opens another one")));
        tearOff.setOnAction(_ -> tearOffNow.run());
        before.setOnAction(_ -> turnTo(shown.before()));
        after.setOnAction(_ -> turnTo(shown.after()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var turns = new HBox(pointedAt, space, before, after, tearOff);
        turns.getStyleClass().add("unit-card-line");
        turns.setAlignment(Pos.CENTER_LEFT);
        var beside = new VBox(facts, valuesTitle, values);
        beside.getStyleClass().add("unit-card-beside");
        HBox.setHgrow(beside, Priority.ALWAYS);
        var pictures = new HBox(tile, beside);
        pictures.getStyleClass().add("unit-card-pictures");
        getChildren().addAll(turns, pictures, range, shares, galleries);
        show(first);
    }

    private static Button turn(String sign, String id, String help) {
        var button = new Button(sign);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(help));
        button.setAccessibleText(help);
        return button;
    }

    /** The unit becomes the chosen one of the room, too. */
    private void turnTo(int unit) {
        viewing.choose(shown.subject(), unit);
        viewing.inspect(Inspected.of(shown.of().panel(), unit));
    }

    /** Shows another moment of the unit, or another unit, in the place of what was shown. */
    void show(Inspection next) {
        shown = next;
        setAccessibleText(next.title());
        Optional<Shading.Between> chosen = viewing.state().tiles(next.of().panel()).range();
        tile.shadingProperty().set(chosen.isPresent() ? chosen.get() : next.ownRange());
        tile.show(next.tile());
        range.show(next, chosen);
        values.show(next.histogram());
        valuesTitle.setText(next.notes().values());
        before.setDisable(next.before() == next.of().unit());
        after.setDisable(next.after() == next.of().unit());
        // What is torn off stays with its unit.
        for (Button each : new Button[]{before, after, tearOff}) {
            each.setVisible(!next.of().tornOff());
            each.setManaged(!next.of().tornOff());
        }
        showFacts(next.notes().facts());
        shares.setVisible(next.notes().shares().isPresent());
        shares.setManaged(next.notes().shares().isPresent());
        next.notes().shares().ifPresent(shares::show);
        showGalleries(next.notes().galleries());
        tell();
    }

    private void showFacts(List<UnitNotes.Fact> next) {
        if (next.equals(shownFacts)) {
            return;
        }
        shownFacts = next;
        facts.getChildren().clear();
        for (UnitNotes.Fact fact : next) {
            var label = new Label(fact.label());
            label.getStyleClass().add("facts");
            label.setTooltip(new Tooltip(fact.help()));
            facts.addRow(facts.getRowCount(), label, new Label(fact.value()));
        }
    }

    private void showGalleries(List<UnitNotes.Gallery> next) {
        List<String> ids = next.stream().map(UnitNotes.Gallery::id).toList();
        if (!ids.equals(shownGalleries)) {
            shownGalleries = ids;
            galleries.getChildren().setAll(next.stream().map(it -> new GalleryRow(it.id())).toList());
        }
        for (int i = 0; i < next.size(); i++) {
            ((GalleryRow) galleries.getChildren().get(i)).show(next.get(i));
        }
    }

    /** The value below the pointer, which may change while that rests. */
    private void tell() {
        int pixel = tile.hoveredPixelProperty().get();
        int width = shown.tile().width();
        pointedAt.setText(pixel == TileGrid.NONE ? tr("Point at the picture to read its values")
                : tr("row {0}, column {1}: {2}", pixel / width + 1, pixel % width + 1,
                        Numbers.fixed(shown.tile().values()[pixel], 3)));
    }
}
