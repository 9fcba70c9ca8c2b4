package reverie.model.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;

class RbmTest {

    private final Rbm rbm = Enumeration.randomRbm(5, 3, 1.5, 1);
    private final Enumeration exact = new Enumeration(rbm);
    private final R032Store everyV = exact.visible(IntStream.range(0, 32).toArray());

    @Test
    void hiddenUnitsAnswerTheVisibleOnesWithTheirConditionalProbability() {
        R032Store h = R032Store.FACTORY.make(3, 32);
        rbm.hiddenGivenVisible(everyV, h, 0, 32);
        for (int v = 0; v < 32; v++) {
            for (int j = 0; j < 3; j++) {
                assertThat(h.get(j, v)).isCloseTo(exact.pHiddenOn(j, v), within(1e-6));
            }
        }
    }

    @Test
    void visibleUnitsAnswerTheHiddenOnesWithTheirConditionalProbability() {
        R032Store h = R032Store.FACTORY.make(3, 8);
        for (int state = 0; state < 8; state++) {
            for (int j = 0; j < 3; j++) {
                h.data[state * 3 + j] = Enumeration.bit(state, j);
            }
        }
        R032Store v = R032Store.FACTORY.make(5, 8);
        rbm.visibleGivenHidden(h, v, 0, 8);
        for (int state = 0; state < 8; state++) {
            for (int i = 0; i < 5; i++) {
                double on = 0;
                for (int s = 0; s < 32; s++) {
                    on += Enumeration.bit(s, i) * exact.pVisible(s, state);
                }
                assertThat(v.get(i, state)).isCloseTo(on, within(1e-6));
            }
        }
    }

    @Test
    void freeEnergyGivesEachImageItsProbability() {
        double[] energy = new double[32];
        rbm.freeEnergy(everyV, R032Store.FACTORY.make(3, 32), energy, 0, 32);
        for (int v = 0; v < 32; v++) {
            assertThat(-energy[v] - exact.logZ()).isCloseTo(Math.log(exact.p(v)), within(1e-5));
        }
    }

    @Test
    void aRangeOfExamplesLeavesTheOthersAlone() {
        R032Store h = R032Store.FACTORY.make(3, 32);
        java.util.Arrays.fill(h.data, 7);
        rbm.hiddenGivenVisible(everyV, h, 10, 20);
        for (int n = 0; n < 32; n++) {
            assertThat(h.get(0, n) == 7).isEqualTo(n < 10 || n >= 20);
        }
    }

    @Test
    void partsOfDifferentSizesAreRefused() {
        assertThatThrownBy(() -> Rbm.bernoulli(R032Store.FACTORY.make(5, 3), new float[5], new float[4]))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("5×3");
    }
}
