package reverie.model.dbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;
import reverie.model.rbm.RbmRates;

/** A machine whose highest layer is far larger than the one below, as the lecture's is. */
class WideDbmTest {

    private static final int SIDE = 12;
    private static final int D = SIDE * SIDE;
    private static final int COUNT = 1000;
    private static final int ALONE = 3;
    private static final int TOGETHER = 6;

    /** Two or three strokes that are half as long as the image is wide, each at one of twenty lines. */
    private static DataSet strokes() {
        var random = new SplittableRandom(3);
        R032Store images = R032Store.FACTORY.make(D, COUNT);
        for (int n = 0; n < COUNT; n++) {
            for (int stroke = 2 + random.nextInt(2); stroke > 0; stroke--) {
                boolean across = random.nextBoolean();
                int line = 1 + random.nextInt(SIDE - 2);
                int from = random.nextInt(SIDE / 2);
                for (int k = from; k < from + SIDE / 2; k++) {
                    images.data[n * D + (across ? line * SIDE + k : k * SIDE + line)] = 1;
                }
            }
        }
        return DataSet.of("strokes", ValueKind.BINARY, new ImageShape(SIDE, SIDE), images);
    }

    /** With gradients of units that are not measured from their centres the error is larger afterwards than before. */
    @Test
    void learningTogetherIsNotUndoneByHundredsOfUnitsThatTurnOffAtOnce() {
        try (Workers workers = Workers.of(2)) {
            var learner = new DbmLearner(Splits.of(strokes()),
                    new DbmSettings(List.of(D, 100, 1200), ALONE, 20, 5, 1), workers);
            var rates = new DbmRates(RbmRates.cd1(0.1), RbmRates.cd1(0.05).withGibbsSteps(5));
            int epoch = learner.batchesPerEpoch();
            int alone = 2 * ALONE * epoch;
            for (int step = 0; step < alone; step++) {
                learner.learn(step, rates);
            }
            double before = learner.measure().of("reconstructionError");
            for (int step = alone; step < alone + TOGETHER * epoch; step++) {
                learner.learn(step, rates);
            }
            double after = learner.measure().of("reconstructionError");
            assertThat(after).as("of %s before", before).isLessThan(0.75 * before);
        }
    }
}
