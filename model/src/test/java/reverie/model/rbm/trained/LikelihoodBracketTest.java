package reverie.model.rbm.trained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.ValueKind;
import reverie.model.dbm.TinyDbm;
import reverie.model.evaluate.Estimate;
import reverie.model.matrix.Workers;
import reverie.model.rbm.Enumeration;
import reverie.model.rbm.Rbm;
import reverie.model.trained.Chosen;
import reverie.model.trained.Likelihood;
import reverie.model.trained.LikelihoodBracket;

class LikelihoodBracketTest {

    private static final int D = 6;

    private final Workers workers = Workers.of(2);

    @AfterEach
    void close() {
        workers.close();
    }

    private static DataSet allImages(int d, int more) {
        R032Store small = TinyDbm.images(d, IntStream.range(0, 1 << d).toArray());
        R032Store x = R032Store.FACTORY.make(d + more, 1 << d);
        for (int n = 0; n < 1 << d; n++) {
            System.arraycopy(small.data, n * d, x.data, n * (d + more), d);
        }
        return DataSet.of("all", ValueKind.BINARY, new ImageShape(d + more, 1), x);
    }

    @Test
    void ofFewUnitsIsTheMeanOfLogPByEnumeration() {
        Rbm rbm = Enumeration.randomRbm(D, 4, 1, 3);
        double[] logP = Arrays.stream(new Enumeration(rbm).visibleMarginal()).map(Math::log).toArray();
        LikelihoodBracket told = new TrainedBinaryRbm(rbm).bracket(allImages(D, 0), 1, Chosen.NOTHING, workers);
        assertThat(told.kind()).isEqualTo(Likelihood.Kind.EXACT);
        assertThat(told.doubts()).isEmpty();
        assertThat(told.mean().isNumber()).isTrue();
        assertThat(told.mean().lower()).isCloseTo(Estimate.mean(logP).lower(), within(1e-4));
        assertThat(told.mean().standardError()).isCloseTo(Estimate.mean(logP).standardError(), within(1e-4));
    }

    /** 21 units of either kind are too many to be summed; of these all but a few have no weights, so that log Z is known. */
    @Test
    void ofManyUnitsHasTheTruthBetweenItsEndsOrNearThem() {
        int f = 4;
        int size = 21;
        Rbm few = Enumeration.randomRbm(D, f, 1, 5);
        R032Store w = R032Store.FACTORY.make(size, size);
        for (int j = 0; j < f; j++) {
            System.arraycopy(few.w().data, j * D, w.data, j * size, D);
        }
        Rbm many = Rbm.bernoulli(w, Arrays.copyOf(few.b(), size), Arrays.copyOf(few.a(), size));
        double truth = Arrays.stream(new Enumeration(few).visibleMarginal()).map(Math::log).average().orElseThrow()
                - (size - D) * Math.log(2);
        var chosen = new Chosen(Map.of("temperatures", "300", "chains", "200"));
        LikelihoodBracket told = new TrainedBinaryRbm(many).bracket(allImages(D, size - D), 1, chosen, workers);
        assertThat(told.kind()).isEqualTo(Likelihood.Kind.ESTIMATED);
        assertThat(told.doubts()).isEmpty();
        assertThat(told.mean().lower()).isLessThan(told.mean().upper()).isCloseTo(truth, within(0.1));
        assertThat(told.mean().upper()).isCloseTo(truth, within(0.1));
        LikelihoodBracket again = new TrainedBinaryRbm(many).bracket(allImages(D, size - D), 1, chosen, workers);
        assertThat(again).isEqualTo(told);
    }
}
