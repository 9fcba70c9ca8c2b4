package reverie.model.nade;

import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;

/** Images drawn pixel by pixel, each with the probability that those before it leave it. No chains are needed. */
final class NadeDraws {

    private static final Purpose PIXELS = Purpose.of("nade.sample");
    /** Images that are drawn at a time. */
    private static final int GRAIN = 8;

    private final R032Store means;
    private final R032Store pixels;

    /** @param count how many, 1 or more; with several orderings they take turns */
    NadeDraws(Nade nade, int count, long seed, Workers workers) {
        means = R032Store.FACTORY.make(nade.pixels(), count);
        pixels = R032Store.FACTORY.make(nade.pixels(), count);
        long key = RandomKey.of(seed, 0, PIXELS);
        int orderings = nade.orderings().size();
        Walk walk = nade.conditionals().walk(count);
        if (orderings == 1) {
            workers.split(count, GRAIN,
                    (from, to) -> walk.draw(nade.orderings().getFirst(), key, means, pixels, from, to));
        } else {
            workers.split(count, GRAIN, (from, to) -> IntStream.range(from, to).forEach(n -> walk
                    .draw(nade.orderings().get(n % orderings), key, means, pixels, n, n + 1)));
        }
    }

    /** The probability with which each pixel was drawn, D×N. */
    R032Store means() {
        return means;
    }

    /** The images themselves, of pixels 0 and 1, D×N. */
    R032Store pixels() {
        return pixels;
    }
}
