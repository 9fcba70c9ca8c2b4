package reverie.model.dbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Weights;
import reverie.model.matrix.Workers;
import reverie.model.rbm.RbmRates;

/** A machine that believes in something that is not in the data, and so far away that no chain begun at the data gets there. */
class FalseModeTest {

    private static final int D = 6;
    private static final int TRUTH = 0b000111;
    private static final int FALSE = 0b111000;
    private static final float STRONG = 10;

    /** Two modes, each of three pixels and two units, that hold down those of the other. */
    private static Dbm believer() {
        R032Store below = R032Store.FACTORY.make(D, 4);
        for (int j = 0; j < 4; j++) {
            for (int i = 0; i < D; i++) {
                below.data[j * D + i] = i / 3 == j / 2 ? STRONG : -STRONG;
            }
        }
        float[] units = new float[4];
        Arrays.fill(units, -STRONG);
        return new Dbm(List.of(new Weights(below), new Weights(R032Store.FACTORY.make(4, 2))),
                List.of(new float[D], units, new float[2]));
    }

    @Test
    void whatChainsFindThatBeginAtChanceIsUnlearned() {
        int[] images = new int[20];
        Arrays.fill(images, TRUTH);
        var data = DataSet.of("one image", ValueKind.BINARY, new ImageShape(3, 2), TinyDbm.images(D, images));
        Dbm machine = believer();
        double[] before = new TinyDbm(machine).marginal();
        assertThat(before[FALSE]).isGreaterThan(0.45);
        try (Workers workers = Workers.of(1)) {
            var together = new JointTraining(machine, data, new DbmSettings(List.of(D, 4, 2), 1, 20, 5, 1), workers);
            RbmRates rates = RbmRates.cd1(0.05).withGibbsSteps(5);
            for (int step = 0; step < 60; step++) {
                together.learn(step, rates);
            }
        }
        double[] after = new TinyDbm(machine).marginal();
        assertThat(after[FALSE]).isLessThan(0.1);
        assertThat(after[TRUTH]).isGreaterThan(0.85);
    }
}
