package reverie.app.panel;

import java.util.List;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.TileGrid;
import reverie.viz.tiles.TileLayout;

/** Rows of images, each with its name before it. */
public final class LabelledRows extends Region {

    /** Room for the names. */
    public static final double NAMES = 92;

    private final TileGrid images = new TileGrid();
    private List<String> names = List.of();
    private List<Label> labels = List.of();

    /** @param id of the grid of images */
    public LabelledRows(String id) {
        images.setId(id);
        images.selectableProperty().set(false);
        getChildren().add(images);
        images.shownProperty().addListener((_, _, _) -> requestLayout());
    }

    /**
     * Shows images.
     *
     * @param newNames of the versions, from the first row on
     * @param signed   whether values may be below 0, which is mid grey then
     */
    public void show(ImageRows rows, List<String> newNames, boolean signed) {
        if (!names.equals(newNames)) {
            names = List.copyOf(newNames);
            getChildren().removeAll(labels);
            labels = names.stream().map(LabelledRows::label).toList();
            getChildren().addAll(labels);
        }
        images.shadingProperty().set(signed ? Shading.SHARED : Shading.UNIT);
        TileLayout before = images.currentLayout();
        rows.showIn(images);
        if (!before.equals(images.currentLayout())) {
            requestLayout();
        }
    }

    /** Makes images at least so wide, even if fewer find room then. */
    public void enlarge(int width) {
        images.smallestTileProperty().set(width);
    }

    /** Lets images be chosen, and tells which is pointed at and which chosen: the image that a tile is a version of. */
    public void follow(IntegerProperty pointed, IntegerProperty chosen, IntUnaryOperator image) {
        images.selectableProperty().set(true);
        images.hoveredProperty().addListener((_, _, tile) -> pointed.set(image.applyAsInt(tile.intValue())));
        images.selectedProperty().addListener((_, _, tile) -> chosen.set(image.applyAsInt(tile.intValue())));
    }

    @Override
    protected void layoutChildren() {
        images.resizeRelocate(NAMES, 0, Math.max(0, getWidth() - NAMES), getHeight());
        images.layout();
        TileLayout layout = images.currentLayout();
        for (int row = 0; row < labels.size(); row++) {
            Label label = labels.get(row);
            double height = label.prefHeight(-1);
            label.setVisible(row < layout.rows());
            double middle = (row * (layout.tileHeight() * layout.factor() + layout.gap())
                    + layout.tileHeight() * layout.factor() / 2.0) / images.scale();
            label.resizeRelocate(0, snapPositionY(middle - height / 2), NAMES, height);
        }
    }

    private static Label label(String name) {
        var label = new Label(name);
        label.getStyleClass().add("row-name");
        return label;
    }
}
