package reverie.app.shell.inspect;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import reverie.app.panel.UnitNotes;
import reverie.viz.tiles.Arrangement;
import reverie.viz.tiles.TileGrid;

/** Images that have to do with a unit, in a row. */
final class GalleryRow extends VBox {

    private static final double HEIGHT = 58;

    private final Label title = new Label();
    private final Label note = new Label();
    private final Tooltip help = new Tooltip();
    private final TileGrid images = new TileGrid();

    GalleryRow(String id) {
        getStyleClass().add("unit-card-gallery");
        title.getStyleClass().add("panel-title");
        title.setTooltip(help);
        title.setMinWidth(USE_PREF_SIZE);
        note.getStyleClass().add("facts");
        images.setId("inspected-" + id);
        images.selectableProperty().set(false);
        images.setMinHeight(HEIGHT);
        images.setPrefHeight(HEIGHT);
        var line = new HBox(title, note);
        line.getStyleClass().add("unit-card-line");
        getChildren().addAll(line, images);
    }

    void show(UnitNotes.Gallery gallery) {
        title.setText(gallery.title());
        note.setText(gallery.note());
        help.setText(gallery.help());
        images.setAccessibleText(gallery.title());
        images.shadingProperty().set(gallery.shading());
        images.arrangementProperty().set(new Arrangement.Rows(Math.max(1, gallery.tiles().count()), 1));
        images.show(gallery.tiles());
    }
}
