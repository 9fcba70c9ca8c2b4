package reverie.model.autoregressive;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Workers;

/** Images drawn pixel after pixel, each by the probability that those before it leave it, after pixels that are known. */
final class PixelDraws {

    /** Images that one thread draws side by side. */
    static final int SIDE_BY_SIDE = 8;

    private final PixelModel model;

    PixelDraws(PixelModel model) {
        this.model = model;
    }

    /** Images and how they were drawn, D×N each. */
    record Drawn(R032Store pixels, R032Store means) {

        static Drawn of(PixelModel model, int count) {
            return new Drawn(R032Store.FACTORY.make(model.pixels(), count),
                    R032Store.FACTORY.make(model.pixels(), count));
        }
    }

    /** So many, from nothing. */
    Drawn draw(int count, long key, Workers workers) {
        Drawn drawn = Drawn.of(model, count);
        draw(drawn, 0, key, workers);
        return drawn;
    }

    /**
     * Goes on with images.
     *
     * @param drawn their pixels hold what is known and receive the rest; means receive the mean of each pixel that is drawn, by those before it, and
     *              the others as they are
     * @param known pixels of each that come first
     */
    void draw(Drawn drawn, int known, long key, Workers workers) {
        int count = drawn.pixels().getColDim();
        workers.split(Math.ceilDiv(count, SIDE_BY_SIDE), 1, (from, to) -> {
            var walk = new PixelWalk(model, SIDE_BY_SIDE);
            for (int block = from; block < to; block++) {
                int first = block * SIDE_BY_SIDE;
                draw(walk, drawn, known, key, first, Math.min(SIDE_BY_SIDE, count - first));
            }
        });
    }

    /** The same of a few, by a walk. Allocates nothing. */
    void draw(PixelWalk walk, Drawn drawn, int known, long key, int first, int count) {
        int d = model.pixels();
        PixelOutput output = model.output();
        float[] pixels = drawn.pixels().data;
        float[] means = drawn.means().data;
        for (int i = 0; i < d; i++) {
            if (i < known) {
                walk.pass(i);
                for (int n = 0; n < count; n++) {
                    int at = (first + n) * d + i;
                    means[at] = pixels[at];
                    walk.see(i, n, output.value(output.level(pixels[at])));
                }
            } else {
                R032Store numbers = walk.numbers(i);
                output.probabilities(numbers, 0, walk.chains());
                for (int n = 0; n < count; n++) {
                    int at = (first + n) * d + i;
                    means[at] = output.mean(numbers, n);
                    pixels[at] = output.drawn(numbers, n, Draws.uniform(key, i, first + n));
                    walk.see(i, n, pixels[at]);
                }
            }
        }
    }
}
