package reverie.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;

/** Samplers whose number of different images is known. */
class BirthdayTestTest {

    private static final int BITS = 12;
    private static final int RUNS = 200;

    private final Workers workers = Workers.of(2);

    @AfterEach
    void close() {
        workers.close();
    }

    /** Image k has the bits of k. */
    private static R032Store drawn(int count, double noise, long seed, ToIntFunction<SplittableRandom> draw) {
        var random = new SplittableRandom(seed);
        R032Store x = R032Store.FACTORY.make(BITS, count);
        for (int n = 0; n < count; n++) {
            int k = draw.applyAsInt(random);
            for (int i = 0; i < BITS; i++) {
                x.data[n * BITS + i] = (float) ((k >> i & 1) + noise * random.nextGaussian());
            }
        }
        return x;
    }

    private Estimate[] runs(ToIntFunction<SplittableRandom> draw) {
        return IntStream.rangeClosed(1, RUNS)
                .mapToObj(seed -> BirthdayTest.of(drawn(400, 0, seed, draw), 0, workers).distinct())
                .toArray(Estimate[]::new);
    }

    /**
     * 1 / N is within two standard errors in 95.4 of 100 runs, so in fewer than 180 of 200 with probability 1e-3; and the errors are neither too
     * small nor too large for how far the runs lie apart.
     */
    private static void holds(Estimate[] runs, double truth) {
        long within = Arrays.stream(runs).filter(it -> Math.abs(1 / it.lower() - 1 / truth) <= 2 * share(it)).count();
        assertThat(within).isGreaterThanOrEqualTo(180);
        double spread = Math.sqrt(Arrays.stream(runs).mapToDouble(it -> Math.pow(1 / it.lower() - 1 / truth, 2))
                .average().orElseThrow());
        double said = Arrays.stream(runs).mapToDouble(BirthdayTestTest::share).average().orElseThrow();
        assertThat(said / spread).isBetween(0.8, 1.25);
    }

    /** The standard error of 1 / N. */
    private static double share(Estimate each) {
        return each.standardError() / (each.lower() * each.lower());
    }

    @Test
    void countsEquallyLikelyImages() {
        holds(runs(random -> random.nextInt(1000)), 1000);
    }

    /** Half of the samples are one image, the others 999: 1 / Σ p² = 1 / (1/4 + 1/3996). */
    @Test
    void countsWhatIsLikelyWhereImagesAreNot() {
        holds(runs(random -> random.nextBoolean() ? 0 : 1 + random.nextInt(999)), 1 / (0.25 + 0.25 / 999));
    }

    /** Arora and Zhang's rule: with √(2 N log 2) samples there is a pair in half of all batches. 95 of 200 or so; sd 7. */
    @Test
    void findsAPairInHalfOfAllBatchesOfAboutTheRootOfTheNumber() {
        int batch = (int) Math.round(Math.sqrt(2 * 1000 * Math.log(2)));
        long found = IntStream.rangeClosed(1, RUNS).filter(
                seed -> BirthdayTest.of(drawn(batch, 0, seed, random -> random.nextInt(1000)), 0, workers).pairs() > 0)
                .count();
        assertThat(found).isBetween(79L, 121L);
    }

    /** Noise of 0.01 a value moves pairs 0.05 apart on average, and different images are 1 apart. */
    @Test
    void nearlyTheSameIsTheSame() {
        R032Store clean = drawn(400, 0, 7, random -> random.nextInt(500));
        R032Store noisy = R032Store.wrap(clean.data.clone(), BITS);
        var random = new SplittableRandom(8);
        for (int i = 0; i < noisy.data.length; i++) {
            noisy.data[i] += (float) (0.01 * random.nextGaussian());
        }
        assertThat(BirthdayTest.of(noisy, 0.5, workers).pairs())
                .isEqualTo(BirthdayTest.of(clean, 0, workers).pairs()).isPositive();
        assertThat(BirthdayTest.of(noisy, 0, workers).pairs()).isZero();
    }

    @Test
    void whereThereIsNoPairOnlyALowerEndIsKnown() {
        R032Store all = drawn(4, 0, 9, new ToIntFunction<>() {

            private int next;

            @Override
            public int applyAsInt(SplittableRandom random) {
                return next++;
            }
        });
        BirthdayTest test = BirthdayTest.of(all, 0, workers);
        assertThat(test.pairs()).isZero();
        assertThat(test.distinct().lower()).isCloseTo(2, within(1e-12));
        assertThat(test.distinct().upper()).isInfinite();
    }

    @Test
    void aSamplerOfOneImageHasOne() {
        Estimate one = BirthdayTest.of(drawn(50, 0, 10, _ -> 5), 0, workers).distinct();
        assertThat(one.lower()).isEqualTo(1);
        assertThat(one.standardError()).isCloseTo(0, within(1e-12));
    }
}
