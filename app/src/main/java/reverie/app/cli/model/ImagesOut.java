package reverie.app.cli.model;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.ImageShape;
import reverie.model.data.file.NpyFile;
import reverie.model.file.AtomicFile;
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
        String name = path.toString().toLowerCase(Locale.ROOT);
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
        if (picture) {
            ImageShape shape = shape(images, provenance);
            draw(images, shape, TileLayout.sheet(images.getColDim(), shape.width(), shape.height(), factor(shape), GAP),
                    provenance, shading);
        } else {
            NpyFile.write(path, images);
        }
    }

    /**
     * A picture with a row of tiles for each matrix, or an array of the last one.
     *
     * @param rows D×N each
     */
    void writeLast(List<R032Store> rows, Provenance provenance, Shading shading) {
        writeLast(rows, shape(rows.getLast(), provenance), provenance, shading);
    }

    /** The same where the shape of the images is known. */
    void writeLast(List<R032Store> rows, ImageShape shape, Provenance provenance, Shading shading) {
        R032Store last = rows.getLast();
        if (picture) {
            int count = last.getColDim();
            R032Store all = R032Store.FACTORY.make(last.getRowDim(), rows.size() * count);
            for (int row = 0; row < rows.size(); row++) {
                System.arraycopy(rows.get(row).data, 0, all.data, row * last.data.length, last.data.length);
            }
            draw(all, shape, new TileLayout(shape.width(), shape.height(), rows.size() * count, count, rows.size(),
                    count, factor(shape), GAP), provenance, shading);
        } else {
            NpyFile.write(path, last);
        }
    }

    boolean isPicture() {
        return picture;
    }

    /**
     * A picture of values from 0 to 1, so many in a row.
     *
     * @param images D×N, an image a column
     */
    void writeSheet(R032Store images, int columns, ImageShape shape, Provenance provenance) {
        int count = images.getColDim();
        draw(images, shape, new TileLayout(shape.width(), shape.height(), count, columns,
                Math.ceilDiv(count, columns), columns, factor(shape), GAP), provenance, Shading.UNIT);
    }

    /**
     * A picture with a row of tiles for each matrix, which may have fewer images than others, of values from 0 to 1.
     *
     * @param rows  D×N each, N of {@code columns} or fewer
     * @param texts go into the picture
     */
    void writeRows(List<R032Store> rows, int columns, ImageShape shape, Map<String, String> texts) {
        R032Store all = R032Store.FACTORY.make(shape.pixels(), rows.size() * columns);
        Arrays.fill(all.data, 1);
        for (int row = 0; row < rows.size(); row++) {
            System.arraycopy(rows.get(row).data, 0, all.data, row * columns * shape.pixels(),
                    rows.get(row).data.length);
        }
        draw(all, shape, new TileLayout(shape.width(), shape.height(), rows.size() * columns, columns, rows.size(),
                columns, factor(shape), GAP), texts, Shading.UNIT);
    }

    private static ImageShape shape(R032Store images, Provenance provenance) {
        return provenance.data().shape().orOfValues(images.getRowDim());
    }

    private static int factor(ImageShape shape) {
        return Math.max(1, TILE_SIDE / Math.max(shape.width(), shape.height()));
    }

    private void draw(R032Store images, ImageShape shape, TileLayout layout, Provenance provenance, Shading shading) {
        draw(images, shape, layout, texts(provenance), shading);
    }

    private void draw(R032Store images, ImageShape shape, TileLayout layout, Map<String, String> texts,
            Shading shading) {
        var tiles = new Tiles(images.data, shape.width(), shape.height());
        int[] pixels = TileRaster.picture(tiles, tiles.storedOrder(), shading, layout, Palette.PAPER);
        PngFile.write(path, pixels, layout.width(), layout.height(), texts);
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
