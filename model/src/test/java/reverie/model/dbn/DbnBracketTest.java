package reverie.model.dbn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;
import reverie.model.trained.Chosen;
import reverie.model.trained.Likelihood;
import reverie.model.trained.LikelihoodBracket;

class DbnBracketTest {

    @Test
    void isTheBoundThatEvaluateTells() {
        var model = new TrainedDbn(TinyNet.random(0.8, List.of(), 5, 6, 4, 3, 3));
        DataSet all = DataSet.of("all", ValueKind.BINARY, new ImageShape(6, 1),
                TinyNet.images(6, IntStream.range(0, 64).toArray()));
        try (Workers workers = Workers.of(2)) {
            LikelihoodBracket told = model.bracket(all, 1, Chosen.NOTHING, workers);
            assertThat(told.kind()).isEqualTo(Likelihood.Kind.BOUND);
            assertThat(told.mean().lower()).isCloseTo(model.evaluate(all, workers).of("meanLowerBound"), within(1e-9));
        }
    }
}
