package reverie.model.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;
import reverie.model.rbm.RbmRates.Sparsity;
import reverie.model.train.Schedule;

/** A net that believes in something that is not in the data, and so far away that no chain begun at the data gets there. */
class FalseModeOfNetTest {

    private static final int IMAGES = 20;
    private static final int TRUTH = 0b000_000_111;
    private static final int FALSE = 0b111_000_000;
    private static final float STRONG = 10;

    /** Two modes, of the upper and of the lower row, each of two units that hold down the other row and the middle one. */
    private static ConvolutionalNet believer() {
        ConvolutionShape shape = TinyNets.shape(1, 3, 3, 4, 3, 1);
        R032Store w = R032Store.FACTORY.make(9, 4);
        for (int j = 0; j < 4; j++) {
            for (int i = 0; i < 9; i++) {
                w.data[j * 9 + i] = i / 3 == 2 * (j / 2) ? STRONG : -STRONG;
            }
        }
        float[] b = new float[4];
        Arrays.fill(b, -STRONG);
        ConvolutionShape above = shape.above(2, 1, 1);
        return new ConvolutionalNet(List.of(new ConvolutionalRbm(shape, ImageUnits.BERNOULLI, w, b, new float[1]),
                new ConvolutionalRbm(above, ImageUnits.BERNOULLI, R032Store.FACTORY.make(4, 2), new float[2],
                        new float[4])),
                Optional.empty());
    }

    @Test
    void whatChainsFindThatBeginAtChanceIsUnlearned() {
        ConvolutionalNet net = believer();
        assertThat(share(net, FALSE)).isGreaterThan(0.45);
        try (Workers workers = Workers.of(1)) {
            var together = new JointStep(net, 5, IMAGES, false, 1, workers);
            var rates = new ConvolutionRates(Schedule.constant(0.05), Schedule.constant(0), 0, 5, Sparsity.OFF);
            for (int step = 0; step < 100; step++) {
                for (int n = 0; n < IMAGES; n++) {
                    System.arraycopy(TinyNets.visibleState(9, TRUTH), 0, together.visible().data, n * 9, 9);
                }
                together.learn(step, 0, IMAGES, rates);
            }
        }
        assertThat(share(net, FALSE)).isLessThan(0.1);
        assertThat(share(net, TRUTH)).isGreaterThan(0.85);
    }

    private static double share(ConvolutionalNet net, int image) {
        double[] mass = TinyNets.marginal(net);
        return mass[image] / Arrays.stream(mass).sum();
    }
}
