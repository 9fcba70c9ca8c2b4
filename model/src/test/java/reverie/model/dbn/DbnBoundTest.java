package reverie.model.dbn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.rbm.Enumeration;
import reverie.model.rbm.Rbm;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.ValueKind;
import reverie.model.rbm.partition.ExactPartition;
import reverie.model.matrix.Workers;

class DbnBoundTest {

    private static final int D = 6;
    private static final int[] ALL = IntStream.range(0, 1 << D).toArray();

    private static DataSet data(R032Store images) {
        return DataSet.of("tiny", ValueKind.BINARY, new ImageShape(images.getRowDim(), 1), images);
    }

    /** The RBM of the same two layers, upside down. */
    private static Rbm turnedOver(Rbm rbm) {
        R032Store w = R032Store.FACTORY.make(rbm.hidden(), rbm.visible());
        for (int i = 0; i < rbm.visible(); i++) {
            for (int j = 0; j < rbm.hidden(); j++) {
                w.data[i * rbm.hidden() + j] = rbm.w().data[j * rbm.visible() + i];
            }
        }
        return Rbm.bernoulli(w, rbm.a().clone(), rbm.b().clone());
    }

    @Test
    void withTheSecondLayerTheFirstTurnedOverItIsTheLikelihoodOfTheRbm() {
        Rbm rbm = Enumeration.randomRbm(D, 5, 1.2, 3);
        var exact = new Enumeration(rbm);
        var net = new Dbn(List.of(DirectedLayer.of(rbm)), turnedOver(rbm), List.of());
        try (Workers workers = Workers.of(2)) {
            double logZ = ExactPartition.logZ(net.top(), workers);
            double[] bound = new DbnBound(net, 1, 7, workers).plusLogZ(data(TinyNet.images(D, ALL)));
            for (int v : ALL) {
                assertThat(bound[v] - logZ).as("image %d", v).isCloseTo(Math.log(exact.p(v)), within(1e-5));
            }
        }
    }

    /**
     * With 4,000 draws for each of 64 images, the mean is within 0.02 of the exact bound: the standard deviation of a draw,
     * here below 1.5, makes 0.003 of a standard error, and 0.02 is more than six of these.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void otherwiseItIsTheMeanOverTheRecognitionAndBelowTheLikelihood(boolean labels) {
        Dbn net = TinyNet.random(0.8, labels ? List.of("x", "y", "z") : List.of(), 5, D, 4, 3, 3);
        var exact = new TinyNet(net);
        try (Workers workers = Workers.of(2)) {
            double logZ = ExactPartition.logZ(net.top(), workers);
            double mean = new DbnBound(net, 4000, 7, workers).meanPlusLogZ(data(TinyNet.images(D, ALL))) - logZ;
            double expected = IntStream.of(ALL).mapToDouble(exact::bound).average().orElseThrow();
            assertThat(mean).isCloseTo(expected, within(0.02));
            assertThat(expected).isLessThan(exact.meanLogP(ALL) - 0.1);
        }
    }

    @Test
    void drawsDoNotDependOnTheNumberOfThreads() {
        Dbn net = TinyNet.random(0.8, List.of(), 5, D, 40, 30);
        try (Workers one = Workers.of(1); Workers two = Workers.of(2)) {
            DataSet data = data(TinyNet.images(D, IntStream.range(0, 300).map(n -> n % 64).toArray()));
            assertThat(new DbnBound(net, 2, 7, one).plusLogZ(data))
                    .isEqualTo(new DbnBound(net, 2, 7, two).plusLogZ(data));
        }
    }
}
