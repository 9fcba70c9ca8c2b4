package reverie.model.deepautoencoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.autoencoder.Autoencoder;
import reverie.model.autoencoder.Layer;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Labels;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Weights;
import reverie.model.matrix.Workers;
import reverie.model.network.Activation;
import reverie.model.network.Dense;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.train.GoodState;
import reverie.model.train.Schedule;

class ClassifierLearnerTest {

    private static final int[] SIZES = {6, 35, 5, 3};
    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final Optimizer PLAIN = new Optimizer.Sgd(Schedule.constant(0));

    private static R032Store normal(long seed, int rows, int columns) {
        var random = new SplittableRandom(seed);
        R032Store x = R032Store.FACTORY.make(rows, columns);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) (0.5 * random.nextGaussian());
        }
        return x;
    }

    private static Classifier random() {
        var layers = new ArrayList<Dense>();
        Activation[] units = {Activation.SIGMOID, Activation.TANH, Activation.LINEAR};
        for (int l = 0; l < 3; l++) {
            layers.add(new Dense(new Weights(normal(l, SIZES[l], SIZES[l + 1])), normal(l + 9, 1, SIZES[l + 1]),
                    units[l]));
        }
        return new Classifier(layers.subList(0, 2), layers.getLast(), NAMES);
    }

    private static DataSet data(int count) {
        R032Store x = normal(77, SIZES[0], count);
        int[] of = new int[count];
        for (int n = 0; n < count; n++) {
            of[n] = x.data[n * 6] > 0.2 ? 0 : x.data[n * 6 + 1] * x.data[n * 6 + 2] > 0 ? 1 : 2;
        }
        return DataSet.of("tiny", ValueKind.REAL, new ImageShape(6, 1), x).withLabels(new Labels(of, NAMES));
    }

    /** −mean log P(label) + λ/2 ‖W‖², written down again in double precision. */
    private static double objective(List<double[]> p, DataSet data, double lambda) {
        double sum = 0;
        for (int n = 0; n < data.size(); n++) {
            double[] below = new double[6];
            for (int i = 0; i < 6; i++) {
                below[i] = data.examples().data[n * 6 + i];
            }
            for (int l = 0; l < 3; l++) {
                double[] above = p.get(2 * l + 1).clone();
                for (int j = 0; j < above.length; j++) {
                    for (int i = 0; i < below.length; i++) {
                        above[j] += p.get(2 * l)[j * below.length + i] * below[i];
                    }
                    above[j] = l == 0 ? 1 / (1 + Math.exp(-above[j])) : l == 1 ? Math.tanh(above[j]) : above[j];
                }
                below = above;
            }
            double all = Math.exp(below[0]) + Math.exp(below[1]) + Math.exp(below[2]);
            sum -= Math.log(Math.exp(below[data.labels().orElseThrow().of()[n]]) / all) / data.size();
        }
        for (int l = 0; l < 3; l++) {
            for (double w : p.get(2 * l)) {
                sum += lambda / 2 * w * w;
            }
        }
        return sum;
    }

    @Test
    void aStepIsTheGradient() {
        Classifier model = random();
        DataSet data = data(9);
        List<double[]> before = model.network().parameters().stream().map(each -> {
            double[] copy = new double[each.data.length];
            for (int i = 0; i < copy.length; i++) {
                copy[i] = each.data[i];
            }
            return copy;
        }).toList();
        try (Workers workers = Workers.of(2)) {
            assertThat(model.scores(data, workers).loss()).isCloseTo(objective(before, data, 0), within(1e-5));
            new ClassifierLearner(model, Splits.of(data), PLAIN, 9, 1, workers).learn(0,
                    new ClassifierRates(Schedule.constant(1), 0.1));
        }
        for (int k = 0; k < before.size(); k++) {
            double[] p = before.get(k);
            for (int i = 0; i < p.length; i++) {
                double old = p[i];
                p[i] = old + 1e-5;
                double more = objective(before, data, 0.1);
                p[i] = old - 1e-5;
                double less = objective(before, data, 0.1);
                p[i] = old;
                double gradient = (more - less) / 2e-5;
                assertThat(old - model.network().parameters().get(k).data[i]).as("parameter %d, element %d", k, i)
                        .isCloseTo(gradient, within(1e-3 * Math.abs(gradient) + 2e-6));
            }
        }
    }

    @Test
    void labelsThatNoLineTellsApartAreLearnedWhateverTheNumberOfThreads() {
        float[] one = {};
        for (int threads = 1; threads <= 3; threads++) {
            Classifier model = random();
            DataSet data = data(203);
            try (Workers workers = Workers.of(threads)) {
                var learner = new ClassifierLearner(model, Splits.of(data), Optimizer.Adam.USUAL, 10, 1, workers);
                assertThat(model.scores(data, workers).errorRate()).isGreaterThan(0.4);
                for (int step = 0; step < 4000; step++) {
                    learner.learn(step, new ClassifierRates(Schedule.constant(0.01), 0));
                }
                assertThat(model.scores(data, workers).errorRate()).isLessThan(0.05);
                assertThat(learner.trouble()).isEmpty();
            }
            one = threads == 1 ? model.filters().data : one;
            assertThat(model.filters().data).isEqualTo(one);
        }
    }

    @Test
    void itBeginsWithTheEncoderAndNoOpinion() {
        Layer layer = Layer.tied(normal(1, 6, 4), new float[4], new float[6], Activation.SIGMOID, Activation.LINEAR);
        var model = new Classifier(new Autoencoder(List.of(layer), Loss.SQUARED_ERROR), NAMES);
        assertThat(model.filters().data).isEqualTo(layer.w().data).isNotSameAs(layer.w().data);
        try (Workers workers = Workers.of(1)) {
            assertThat(model.probabilities(data(5).examples(), workers).data).containsOnly(1 / 3f);
        }
    }

    @Test
    void theLastGoodStateComesBack() {
        Classifier model = random();
        try (Workers workers = Workers.of(1)) {
            var learner = new ClassifierLearner(model, Splits.of(data(30)), Optimizer.Adam.USUAL, 10, 1, workers);
            var goodState = GoodState.of(learner);
            float[] good = model.filters().data.clone();
            for (int step = 0; step < 5; step++) {
                learner.learn(step, new ClassifierRates(Schedule.constant(1e5), 0));
            }
            assertThat(learner.trouble()).get().asString().contains("learning rate is too high");
            goodState.back();
            assertThat(model.filters().data).isEqualTo(good);
            assertThat(learner.trouble()).isEmpty();
        }
    }

    @Test
    void dataWithoutLabelsAreRefused() {
        DataSet bare = DataSet.of("bare", ValueKind.REAL, new ImageShape(6, 1), normal(1, 6, 5));
        try (Workers workers = Workers.of(1)) {
            assertThatThrownBy(() -> new ClassifierLearner(random(), Splits.of(bare), PLAIN, 9, 1, workers))
                    .isInstanceOf(BadInput.class).hasMessage("bare: no labels, expected one for each example");
        }
    }
}
