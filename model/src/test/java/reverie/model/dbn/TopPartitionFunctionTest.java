package reverie.model.dbn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.partition.AnnealedImportance;
import reverie.model.rbm.partition.ExactPartition;
import reverie.model.matrix.Workers;

class TopPartitionFunctionTest {

    /** Five standard errors: a correct sampler is further off at fewer than one seed in a million. */
    @ParameterizedTest
    @CsvSource({"false, 1, 0.3", "false, 2, 0.7", "true, 3, 0.3", "true, 4, 0.7"})
    void annealingFindsTheExactSum(boolean labels, long seed, double scale) {
        Rbm rbm = TinyNet.random(scale, labels ? List.of("x", "y", "z") : List.of(), seed, 30, 12).top();
        try (Workers one = Workers.of(1); Workers two = Workers.of(2)) {
            double exact = ExactPartition.logZ(rbm, two);
            R032Store nothing = R032Store.FACTORY.make(rbm.visible(), 1);
            var annealed = new AnnealedImportance(400, 400, 9).forward(rbm, rbm.b(), two);
            assertThat(annealed.standardError()).isBetween(1e-4, 0.05);
            assertThat(annealed.logZ()).isCloseTo(exact, within(5 * annealed.standardError()));
            assertThat(new AnnealedImportance(400, 400, 9).forward(rbm, rbm.b(), one)).isEqualTo(annealed);
            assertThat(new AnnealedImportance(1, 2, 9).logZ(rbm, nothing, two).logZ()).as("where it can be exact")
                    .isEqualTo(exact);
        }
    }
}
