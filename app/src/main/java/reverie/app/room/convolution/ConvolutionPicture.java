package reverie.app.room.convolution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import reverie.app.room.MetricCurves;
import reverie.app.panel.ImageRows;
import reverie.app.panel.UsualRange;
import reverie.app.settings.Numbers;
import reverie.model.convolution.ConvolutionSnapshot;
import reverie.model.data.ImageShape;
import reverie.model.train.MetricHistory;
import reverie.viz.chart.Curve;
import reverie.viz.tiles.Tiles;

/**
 * A snapshot made ready to be drawn. Immutable by convention.
 *
 * @param depth  layers that there will be
 * @param layers those that have begun, from the pixels up
 * @param rows   images, what comes back, what completing chains see, and what they make of it
 * @param signed whether pixels may be below 0
 * @param steps  Gibbs steps of the completing chains
 * @param image  whose maps are shown
 * @param curves errors and activations
 */
record ConvolutionPicture(int depth, List<Layer> layers, ImageRows rows, boolean signed, long steps,
        int image, List<Curve> curves) {

    /** Names of the rows. */
    static final List<String> ROWS = List.of("image", "comes back", "upper half", "completed");

    private static final float MID_GREY = 0.5f;
    /** How far the hatch is from the middle, in parts of the whole range. */
    private static final float HATCH = 0.12f;
    /** Pixels from one stripe to the next. */
    private static final int STRIPES = 4;

    /**
     * What a layer looks for, and where it finds it in the chosen image.
     *
     * @param filters a tile a filter
     * @param maps    a tile a filter
     */
    record Layer(Tiles filters, Tiles maps) {}

    /** @param wanted the number of an image; the first where there is no such */
    static ConvolutionPicture of(ConvolutionSnapshot snapshot, MetricHistory metrics, int wanted) {
        ImageShape shape = snapshot.shape();
        int images = snapshot.data().length / shape.pixels();
        int image = wanted >= 0 && wanted < images ? wanted : 0;
        ImageRows rows = ImageRows.of(
                List.of(snapshot.data(), snapshot.reconstructions(), seen(snapshot), snapshot.completions()),
                shape.width(), shape.height(), ConvolutionPlan.IMAGES);
        return new ConvolutionPicture(snapshot.depth(), snapshot.layers().stream().map(it -> layer(it, image)).toList(),
                snapshot.signed() ? rows.tamed() : rows, snapshot.signed(), snapshot.steps(), image, curves(metrics));
    }

    /** The images with what is hidden from completing chains hatched in two greys that lie beside the middle one. */
    private static float[] seen(ConvolutionSnapshot snapshot) {
        float[] seen = snapshot.data().clone();
        float middle = snapshot.signed() ? 0 : MID_GREY;
        float off = HATCH * (snapshot.signed() ? 2 * UsualRange.of(seen, seen.length).most() : 1);
        int width = snapshot.shape().width();
        for (int i = 0; i < seen.length; i++) {
            int pixel = i % snapshot.shape().pixels();
            if (pixel >= snapshot.known()) {
                seen[i] = (pixel % width + pixel / width) % STRIPES < STRIPES / 2 ? middle - off : middle + off;
            }
        }
        return seen;
    }

    private static Layer layer(ConvolutionSnapshot.Layer layer, int image) {
        int size = layer.filters() * layer.map().pixels();
        return new Layer(new Tiles(layer.inPixels(), layer.side(), layer.side()),
                new Tiles(Arrays.copyOfRange(layer.hidden(), image * size, (image + 1) * size), layer.map().width(),
                        layer.map().height()));
    }

    private static List<Curve> curves(MetricHistory metrics) {
        return MetricCurves.each(metrics, List.of("reconstructionError", "reconstructionErrorOfLayer2"),
                List.of("error, layer 1", "error, layer 2"));
    }

    /** Whether a layer has begun, from 0. */
    boolean hasBegun(int layer) {
        return layer < layers.size();
    }

    /** As in {@code 24 of 7×7, frozen}. */
    String filterFacts(int layer) {
        if (!hasBegun(layer)) {
            return "begins when the one below is frozen";
        }
        Tiles filters = layers.get(layer).filters();
        return filters.count() + " of " + filters.width() + "×" + filters.height()
                + (layer == layers.size() - 1 ? ", learns" : ", frozen");
    }

    /** As in {@code 24 maps of 22×22, 3.1 % on}. */
    String mapFacts(int layer) {
        if (!hasBegun(layer)) {
            return "";
        }
        Tiles maps = layers.get(layer).maps();
        float[] values = maps.values();
        double on = IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElse(0);
        return maps.count() + " maps of " + maps.width() + "×" + maps.height() + ", " + Numbers.fixed(100 * on, 1)
                + " % on";
    }

    /** From which layer images come back, and how long chains of the first have completed them. */
    String rowFacts() {
        return "from layer " + layers.size() + " comes back; lower half drawn by layer 1, step "
                + Numbers.grouped(steps);
    }
}
