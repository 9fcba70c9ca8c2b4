package reverie.app.stack;

import java.util.List;
import reverie.app.panel.ImageRows;
import reverie.model.data.ImageShape;
import reverie.viz.chart.Curve;
import reverie.viz.tiles.Tiles;

/**
 * A reading made ready to be drawn. Immutable by convention.
 *
 * @param features of each layer that has begun, the lowest first
 * @param orders   in which their tiles stand
 * @param pairs    a row of images, a row of what comes back
 */
record StackPicture(StackStructure stack, List<Tiles> features, List<int[]> orders, Tiles fantasies,
        String fantasyFacts,
        ImageRows pairs, List<Curve> curves) {

    static StackPicture of(StackReading reading, ImageShape shape, List<int[]> orders) {
        int width = shape.width();
        int height = shape.height();
        return new StackPicture(reading.stack(),
                reading.features().stream().map(each -> new Tiles(each, width, height)).toList(), orders,
                new Tiles(reading.fantasies(), width, height), reading.fantasyFacts(),
                ImageRows.of(List.of(reading.data(), reading.reconstructions()), width, height, StackPlan.IMAGES),
                reading.curves());
    }

    /** As in {@code 784–300, frozen}. */
    String facts(int layer) {
        return stack.sizes().get(layer) + "–" + stack.sizes().get(layer + 1) + ", " + stack.links().get(layer).fact();
    }
}
