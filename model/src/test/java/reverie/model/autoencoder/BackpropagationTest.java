package reverie.model.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.MiniBatches;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.train.Schedule;

/** One step at rate 1 is the negative gradient; central differences of the loss in double precision say what it is. */
class BackpropagationTest {

    private static final int BATCH = 9;
    private static final long SEED = 3;
    private static final int[][] SIZES = {{7, 5}, {7, 40, 3}, {6, 5, 4, 3}};

    static Stream<Arguments> all() {
        var all = new ArrayList<Arguments>();
        for (Loss loss : Loss.values()) {
            for (Activation activation : Activation.values()) {
                for (boolean tied : new boolean[]{true, false}) {
                    for (int[] sizes : SIZES) {
                        for (double decay : new double[]{0, 0.3}) {
                            all.add(Arguments.of(loss, activation, tied, sizes, decay, KlPenalty.OFF));
                        }
                        if (activation == Activation.SIGMOID) {
                            all.add(Arguments.of(loss, activation, tied, sizes, 0.1, new KlPenalty(0.2, 0.7)));
                        }
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aStepIsTheGradient(Loss loss, Activation activation, boolean tied, int[] sizes, double decay,
            KlPenalty sparsity) {
        assertGradient(TinyAutoencoder.random(loss, activation, tied, sizes), sizes[0],
                AutoencoderRates.plain(1).withWeightDecay(decay).with(sparsity));
    }

    @Test
    void everyLayerMayHaveUnitsOfItsOwn() {
        for (boolean tied : new boolean[]{true, false}) {
            assertGradient(TinyAutoencoder.random(Loss.CROSS_ENTROPY, List.of(Activation.SIGMOID, Activation.TANH,
                    Activation.SIGMOID, Activation.LINEAR), tied, 7, 9, 6, 5, 3), 7, AutoencoderRates.plain(1));
        }
    }

    static Stream<Corruption> corruption() {
        return Stream.of(new Corruption.Masking(0.4), new Corruption.Gaussian(0.5), new Corruption.SaltAndPepper(0.3));
    }

    @ParameterizedTest
    @MethodSource("corruption")
    void theLossComparesWithTheCleanInput(Corruption corruption) {
        for (Loss loss : Loss.values()) {
            assertGradient(TinyAutoencoder.random(loss, Activation.SIGMOID, true, 7, 5), 7,
                    AutoencoderRates.plain(1).with(corruption));
        }
    }

    private static void assertGradient(Autoencoder model, int d, AutoencoderRates rates) {
        DataSet data = TinyAutoencoder.data(model.loss(), d, BATCH);
        R032Store clean = R032Store.FACTORY.make(d, BATCH);
        R032Store input = R032Store.FACTORY.make(d, BATCH);
        new MiniBatches(data, BATCH, SEED).load(0, clean);
        rates.corruption().apply(Corruption.key(SEED, 0), clean, input, R032Store.FACTORY.make(d, BATCH), 0, BATCH);
        var oracle = new DoubleAutoencoder(model, rates.weightDecay(), rates.sparsity());
        try (Workers workers = Workers.of(2)) {
            new AutoencoderLearner(model, Splits.of(data), new Optimizer.Sgd(Schedule.constant(0)), BATCH, SEED,
                    workers).learn(0, rates);
        }
        List<R032Store> learned = model.parameters();
        for (int p = 0; p < learned.size(); p++) {
            double[] before = oracle.parameters().get(p);
            assertThat(learned.get(p).data).hasSameSizeAs(before);
            for (int i = 0; i < before.length; i++) {
                double gradient = oracle.gradient(before, i, input, clean);
                // The last bit of a weight near 1 is 10⁻⁷.
                assertThat(before[i] - learned.get(p).data[i]).as("parameter %d, element %d", p, i)
                        .isCloseTo(gradient, within(1e-3 * Math.abs(gradient) + 2e-6));
            }
        }
    }
}
