package reverie.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.ImageShape;
import reverie.model.data.file.NpyFile;
import reverie.model.store.AtomicFile;
import reverie.model.store.Provenance;
import reverie.viz.export.PngFile;
import reverie.viz.tiles.Palette;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.TileLayout;
import reverie.viz.tiles.TileRaster;
import reverie.viz.tiles.Tiles;

/** Images on their way into a file: a picture of tiles, or an array with one row an image. */
final class ImagesOut {

    private static final int GAP = 2;
    /** Tiles are enlarged by a whole factor to about this many pixels a side. */
    private static final int TILE_SIDE = 56;

    private final Path path;
    private final boolean picture;

    private ImagesOut(Path path, boolean picture) {
        this.path = path;
        this.picture = picture;
    }

    /** @throws BadInput where the ending is neither png nor npy, or no file can be written there */
    static ImagesOut to(Path path) {
        String name = path.toString().toLowerCase(java.util.Locale.ROOT);
        boolean picture = name.endsWith(".png");
        if (!picture && !name.endsWith(".npy")) {
            throw new BadInput("out", path.toString(), "a name that ends in .png or .npy");
        }
        AtomicFile.check(path);
        return new ImagesOut(path, picture);
    }

    /** @throws BadInput where the ending is not png, or no file can be written there */
    static ImagesOut toPicture(Path path) {
        ImagesOut out = to(path);
        if (!out.picture) {
            throw new BadInput("out", path.toString(), "a name that ends in .png");
        }
        return out;
    }

    /**
     * @param images     D×N, an image a column
     * @param provenance of the model that made them; goes into a picture as text
     * @param shading    how values become greys in a picture
     */
    void write(R032Store images, Provenance provenance, Shading shading) {
        if (!picture) {
            NpyFile.write(path, images);
            return;
        }
        ImageShape shape = provenance.data().shape();
        if (shape.pixels() != images.getRowDim()) {
            shape = ImageShape.ofValues(images.getRowDim());
        }
        var tiles = new Tiles(images.data, shape.width(), shape.height());
        int factor = Math.max(1, TILE_SIDE / Math.max(shape.width(), shape.height()));
        var layout = TileLayout.sheet(tiles.count(), shape.width(), shape.height(), factor, GAP);
        int[] pixels = TileRaster.picture(tiles, tiles.storedOrder(), shading, layout, Palette.PAPER);
        PngFile.write(path, pixels, layout.width(), layout.height(), texts(provenance));
    }

    private static Map<String, String> texts(Provenance provenance) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("Software", provenance.program());
        texts.put("Model", provenance.model());
        texts.put("Hyperparameters", provenance.hyperparameters().toString());
        texts.put("Seed", Long.toString(provenance.seed()));
        texts.put("Data", provenance.data().name() + " " + provenance.data().sha256());
        texts.put("Steps", Long.toString(provenance.steps()));
        return texts;
    }
}
