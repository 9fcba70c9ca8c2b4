package reverie.model.dbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;
import reverie.model.trained.Chosen;
import reverie.model.trained.Likelihood;
import reverie.model.trained.LikelihoodBracket;

class DbmBracketTest {

    /** Weights of deviation 0.5 leave mean field a tenth of a nat. */
    @Test
    void isABoundThatLiesLittleBelowTheExactMean() {
        Dbm machine = TinyDbm.random(0.5, 4, 6, 4, 3);
        DataSet all = DataSet.of("all", ValueKind.BINARY, new ImageShape(6, 1),
                TinyDbm.images(6, IntStream.range(0, 64).toArray()));
        double exact = Arrays.stream(new TinyDbm(machine).marginal()).map(Math::log).average().orElseThrow();
        try (Workers workers = Workers.of(2)) {
            LikelihoodBracket told = new TrainedDbm(machine).bracket(all, 1, Chosen.NOTHING, workers);
            assertThat(told.kind()).isEqualTo(Likelihood.Kind.BOUND);
            assertThat(told.mean().isNumber()).isTrue();
            assertThat(told.mean().lower()).isBetween(exact - 0.1, exact + 1e-5);
        }
    }
}
