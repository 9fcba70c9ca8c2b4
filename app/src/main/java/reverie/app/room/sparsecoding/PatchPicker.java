package reverie.app.room.sparsecoding;

import static reverie.app.text.Texts.tr;

import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import reverie.app.draw.Drawing;
import reverie.app.panel.Content;
import reverie.app.panel.Viewing;
import reverie.model.data.ImageShape;
import reverie.viz.tiles.PiecePicker;
import reverie.viz.tiles.Tiles;

/** A whole image in which people choose a patch. */
final class PatchPicker implements Drawing<PatchPicker.Pieces> {

    private final Viewing viewing;
    private final PiecePicker image = new PiecePicker();

    /**
     * An image and the patch that is chosen in it.
     *
     * @param image as one tile
     * @param piece size of a patch
     */
    record Pieces(Tiles image, ImageShape shape, ImageShape piece, Corner corner) implements Content.Own {}

    PatchPicker(Viewing viewing) {
        this.viewing = viewing;
        image.setId("source");
        image.setAccessibleText(tr("The image; a click chooses a patch of it"));
        image.setOnChosen(() -> {
            Point2D corner = image.chosenProperty().get();
            viewing.take(new Corner((int) corner.getX(), (int) corner.getY()).chosenIn(viewing.state()));
        });
    }

    @Override
    public Class<Pieces> kind() {
        return Pieces.class;
    }

    @Override
    public Region node() {
        return image;
    }

    @Override
    public void show(Pieces content) {
        image.show(content.image(), content.piece().width(), content.piece().height());
        // While somebody drags, the picture is of a place that the pointer has left already.
        Corner corner = Corner.chosen(viewing.state()).orElse(content.corner()).within(content.shape(),
                content.piece());
        image.chosenProperty().set(new Point2D(corner.left(), corner.top()));
    }
}
