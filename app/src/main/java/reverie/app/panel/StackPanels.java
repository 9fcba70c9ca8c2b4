package reverie.app.panel;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reverie.app.layout.Cell;
import reverie.app.layout.Layout;
import reverie.app.layout.Length;
import reverie.app.layout.Tiling;
import reverie.app.panel.StackStructure.Link;
import reverie.model.data.ImageShape;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/**
 * The panels of a layered model: the diagram of the stack, beside it the layers' features, the first layer's lowest; what the
 * model fantasies and its curves at the right; data below.
 */
public final class StackPanels {

    /** Images side by side under Data. */
    private static final int IMAGES = 12;

    private static final int FEW_FANTASIES = 40;
    /** Eight side by side before they are enlarged, five where a window is small. */
    private static final Tiling MANY = new Tiling(5, 8, Integer.MAX_VALUE, 0.37, 1, true);

    /** The share of the room in which there is room for what is said of them, in a window of the usual size. */
    private static final double FANTASY_FACTS = 0.3;

    private StackPanels() {
    }

    /**
     * @param shape  of an image
     * @param orders in which the features of each layer that has begun stand, the lowest first
     */
    public static Picture of(StackReading reading, StackTexts texts, ImageShape shape, List<int[]> orders) {
        StackStructure stack = reading.stack();
        var panels = new ArrayList<Panel>();
        panels.add(Panel.of("stack", tr("Stack"), texts.stack(), new Content.Stack(stack)));
        for (int l = 0; l < stack.depth(); l++) {
            panels.add(layer(reading, texts, shape, orders, l));
        }
        panels.add(Panel.of("fantasies", texts.fantasyTitle(), texts.fantasies(),
                fantasies(reading, shape))
                .facts(reading.fantasyFacts()));
        panels.add(Panel.of("pairs", tr("Data"), texts.data(), new Content.Rows(
                ImageRows.of(List.of(reading.data(), reading.reconstructions()), shape.width(), shape.height(), IMAGES),
                List.of(), Shading.UNIT, Optional.empty())).facts(texts.dataFacts()));
        panels.add(Panel.of("curves", texts.curveTitle(), texts.curves(), Content.ofCurves(reading.curves())));
        return new Picture(panels, layout(stack.depth(), place(reading, shape)));
    }

    private static Content fantasies(StackReading reading, ImageShape shape) {
        float[] all = reading.fantasies();
        int rows = reading.fantasyRows().size();
        if (rows == 0) {
            return new Content.Wall(new Tiles(all, shape.width(), shape.height()), Shading.UNIT);
        }
        int length = all.length / rows;
        List<float[]> each = IntStream.range(0, rows)
                .mapToObj(row -> Arrays.copyOfRange(all, row * length, (row + 1) * length)).toList();
        return new Content.Rows(
                ImageRows.of(each, shape.width(), shape.height(), length / shape.pixels()), reading.fantasyRows(),
                Shading.UNIT, Optional.empty());
    }

    /** Where there are many, there is room for what is said of them. */
    private static Cell place(StackReading reading, ImageShape shape) {
        boolean many = reading.fantasies().length / shape.pixels() > FEW_FANTASIES;
        if (!many) {
            return Cell.of("fantasies", Tiling.wall(5, 0.37, 1)).least(200, 0);
        }
        return Cell.of("fantasies", reading.fantasyRows().isEmpty() ? MANY : Tiling.rows(4, 6, 8, 1)).least(200, 0)
                .leastShare(FANTASY_FACTS);
    }

    private static Panel layer(StackReading reading, StackTexts texts, ImageShape shape, List<int[]> orders,
            int layer) {
        StackStructure stack = reading.stack();
        Link link = stack.links().get(layer);
        Content content = layer < reading.features().size()
                ? new Content.Filters(new Tiles(reading.features().get(layer), shape.width(), shape.height()),
                        orders.get(layer), Shading.PER_TILE, Optional.of("unit-" + (layer + 1)))
                : new Content.Waiting(tr("Begins when the layer below has learned"));
        return Panel.of("features-" + (layer + 1), tr("Layer {0}", layer + 1), texts.features(), content)
                .facts(stack.sizes().get(layer) + "–" + stack.sizes().get(layer + 1)
                        + (link == Link.WAITING ? "" : ", " + link.fact()));
    }

    private static Layout layout(int depth, Cell fantasies) {
        List<Layout> layers = IntStream.iterate(depth, layer -> layer > 0, layer -> layer - 1)
                .<Layout>mapToObj(layer -> Cell.of("features-" + layer)).toList();
        return Layout.row(
                Layout.column(
                        Layout.row(Cell.of("stack").least(124, 0).wide(new Length.Share(0.5, 176)),
                                new Layout.Column(layers)),
                        Cell.of("pairs", Tiling.rows(5, IMAGES, IMAGES, 0.24)).wide(Length.FILL)),
                Layout.column(
                        fantasies,
                        Cell.of("curves").least(0, 180).dropped(1)));
    }
}
