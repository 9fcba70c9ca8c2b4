package reverie.model.rbm.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.rbm.Enumeration;
import reverie.model.rbm.Rbm;
import reverie.model.matrix.Workers;

class ExactPartitionTest {

    private final Workers workers = Workers.of(1);

    @Test
    void agreesWithTheSumOverEveryJointState() {
        for (int seed = 1; seed <= 5; seed++) {
            Rbm moreVisible = Enumeration.randomRbm(7, 4, 2, seed);
            assertThat(ExactPartition.logZ(moreVisible, workers))
                    .isCloseTo(new Enumeration(moreVisible).logZ(), within(1e-4));
            Rbm moreHidden = Enumeration.randomRbm(3, 8, 2, seed);
            assertThat(ExactPartition.logZ(moreHidden, workers))
                    .isCloseTo(new Enumeration(moreHidden).logZ(), within(1e-4));
        }
    }

    @Test
    void unitsWithoutWeightsFactorise() {
        float[] b = new float[300];
        float[] a = new float[18];
        java.util.Arrays.fill(b, -1);
        java.util.Arrays.fill(a, 40);
        double expected = 300 * Math.log1p(Math.exp(-1)) + 18 * (40 + Math.log1p(Math.exp(-40)));
        assertThat(ExactPartition.logZ(Rbm.bernoulli(R032Store.FACTORY.make(300, 18), b, a), workers))
                .isCloseTo(expected, within(1e-3));
    }

    @Test
    void twoLargeLayersAreRefused() {
        assertThatThrownBy(() -> ExactPartition.logZ(Enumeration.randomRbm(21, 22, 0, 1), workers))
                .isInstanceOf(BadInput.class)
                .hasMessage("log Z by enumeration: 22 hidden and 21 visible units, expected at most 20 of either");
    }
}
