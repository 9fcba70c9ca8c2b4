package reverie.model.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import reverie.model.data.DataSet;
import reverie.model.data.TinyData;
import reverie.model.matrix.Workers;

class RbmScoresTest {

    private final Rbm rbm = Enumeration.randomRbm(6, 3, 1.5, 2);
    private final Enumeration exact = new Enumeration(rbm);
    private final int[] states = {0, 5, 17, 63, 5, 44};
    private final DataSet data = TinyData.binary(exact.visible(states), 3, 2);
    private final RbmScores scores = new RbmScores(rbm, Workers.of(1));

    @Test
    void pseudoLikelihoodMultipliesTheConditionalsOfSinglePixels() {
        double expected = 0;
        for (int v : states) {
            for (int i = 0; i < 6; i++) {
                expected += Math.log(exact.p(v) / (exact.p(v) + exact.p(v ^ 1 << i)));
            }
        }
        assertThat(scores.pseudoLikelihood(data)).isCloseTo(expected / states.length, within(1e-5));
    }

    @Test
    void freeEnergyIsMinusTheUnnormalisedLogProbability() {
        double expected = 0;
        for (int v : states) {
            expected -= Math.log(exact.p(v)) + exact.logZ();
        }
        assertThat(scores.meanFreeEnergy(data)).isCloseTo(expected / states.length, within(1e-5));
    }

    @Test
    void reconstructionErrorGoesUpAndDownWithProbabilities() {
        double expected = 0;
        for (int v : states) {
            for (int i = 0; i < 6; i++) {
                double input = rbm.b()[i];
                for (int j = 0; j < 3; j++) {
                    input += rbm.w().data[j * 6 + i] * exact.pHiddenOn(j, v);
                }
                double miss = Enumeration.bit(v, i) - 1 / (1 + Math.exp(-input));
                expected += miss * miss;
            }
        }
        assertThat(scores.reconstructionError(data)).isCloseTo(expected / states.length, within(1e-5));
    }
}
