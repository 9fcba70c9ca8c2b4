package reverie.app.room.convolution;

import static reverie.app.text.Texts.tr;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import reverie.app.panel.UnitNotes;
import reverie.app.panel.UnitNotes.Fact;
import reverie.app.panel.UnitNotes.Gallery;
import reverie.app.reading.UnitText;
import reverie.model.convolution.ConvolutionSnapshot;
import reverie.model.data.ImageShape;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/** What there is to know about a filter that slides over images. */
final class ConvolutionFilterNotes {

    /** So many images are shown at most. */
    private static final int SHOWN = 8;

    private ConvolutionFilterNotes() {
    }

    /**
     * Its numbers, and where it finds what it looks for in the images that the room shows.
     *
     * @param number  of its layer, from 0
     * @param filter  which of the layer's
     * @param weights whether its tile shows weights; else it shows its map
     */
    static UnitNotes of(ConvolutionSnapshot snapshot, int number, int filter, boolean weights) {
        ConvolutionSnapshot.Layer layer = snapshot.layers().get(number);
        ImageShape shape = snapshot.shape();
        int images = snapshot.data().length / shape.pixels();
        int size = layer.map().pixels();
        double[] means = IntStream.range(0, images).mapToDouble(n -> mean(layer, n, filter)).toArray();
        int[] order = IntStream.range(0, images).boxed()
                .sorted(Comparator.comparingDouble((Integer n) -> means[n]).reversed()).mapToInt(Integer::intValue)
                .toArray();
        int shown = Math.min(SHOWN, images);
        float[] found = new float[shown * shape.pixels()];
        float[] maps = new float[shown * size];
        for (int place = 0; place < shown; place++) {
            System.arraycopy(snapshot.data(), order[place] * shape.pixels(), found, place * shape.pixels(),
                    shape.pixels());
            System.arraycopy(layer.hidden(), (order[place] * layer.filters() + filter) * size, maps, place * size,
                    size);
        }
        String name = number == 0 || !weights ? tr("Weights") : tr("What it looks for, in pixels");
        return UnitNotes.of(tr("Filter {0}", filter), weights ? name : tr("Probabilities of its map"))
                .with(new Fact(tr("On"),
                        UnitText.percent(IntStream.range(0, images).mapToDouble(n -> means[n]).average()
                                .orElse(0)),
                        tr("The mean over all places of the shown images.")))
                .with(UnitText.bias(layer.b()[filter]))
                .with(List.of(
                        new Gallery("examples", tr("Excited most by"), tr("of the images that the room shows"),
                                tr("Of the images that the room shows, those in which it is on in most places."),
                                new Tiles(found, shape.width(), shape.height()),
                                snapshot.signed() ? Shading.PER_TILE : Shading.UNIT),
                        new Gallery("maps", tr("Where"), tr("p(h = 1), white where it finds what it looks for"),
                                tr("Its map of each of these images."),
                                new Tiles(maps, layer.map().width(), layer.map().height()), Shading.UNIT)));
    }

    private static double mean(ConvolutionSnapshot.Layer layer, int image, int filter) {
        int size = layer.map().pixels();
        int from = (image * layer.filters() + filter) * size;
        return IntStream.range(from, from + size).mapToDouble(i -> layer.hidden()[i]).average().orElse(0);
    }
}
