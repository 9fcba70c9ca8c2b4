package reverie.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.data.DataLibrary;
import reverie.app.data.ModelLibrary;
import reverie.model.completion.Completion;
import reverie.model.completion.Mask;
import reverie.model.completion.PartialImage;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.trained.ChainWalk;
import reverie.model.trained.Chosen;
import reverie.model.trained.Completer;
import reverie.model.trained.ModelFormats;
import reverie.model.tempering.Ladder;

/**
 * How well the lower halves of unseen images are told from their upper halves: mean squared error a hidden pixel. By hand:
 * {@code Completions MODEL DATA CHAINS STEPS TEMPERATURES}.
 */
final class Completions {

    private final DataSet train;
    private final DataSet test;
    private final boolean[] hidden;

    private Completions(DataSet train, DataSet test, boolean[] hidden) {
        this.train = train;
        this.test = test;
        this.hidden = hidden;
    }

    static Completions ofLowerHalves(Splits splits, int count) {
        DataSet test = splits.test().orElseThrow().atMost(count);
        return new Completions(splits.train(), test, Mask.Part.BOTTOM.of(test.shape()));
    }

    static void main(String[] args) {
        Completions all = ofLowerHalves(DataLibrary.open(args[1]), 100);
        System.out.printf("%s %.4f  data mean %.4f  nearest neighbour %.4f%n", args[0],
                all.error(args[0], Integer.parseInt(args[2]), Integer.parseInt(args[3]),
                        Ladder.of(Integer.parseInt(args[4]))),
                all.errorOfMean(),
                all.errorOfNeighbour());
    }

    /** By the mean over chains, after so many steps each, of which as many are hot as suits the model. */
    double error(String model, int chains, int steps) {
        return error(model, chains, steps, Ladder.NONE);
    }

    /** The same by chains with replicas. */
    double error(String model, int chains, int steps, Ladder ladder) {
        try (Workers workers = Workers.of(2)) {
            var completer = ModelFormats.provided().read(ModelLibrary.open(Path.of(model))).can(Completer.class)
                    .orElseThrow();
            var sampler = completer.completing(chains,
                    Chosen.NOTHING.with(ChainWalk.TEMPERING, ladder.temperatures()), workers);
            double sum = 0;
            for (int n = 0; n < test.size(); n++) {
                var completion = new Completion(sampler, new PartialImage(test.shape(), column(test, n), hidden), 1);
                for (int step = 0; step < steps; step++) {
                    completion.step(sampler.hotSteps(steps / 4));
                }
                sum += distance(column(test, n), completion.summary().mean(), true);
            }
            return perPixel(sum);
        }
    }

    double errorOfMean() {
        double[] mean = train.mean();
        float[] guess = new float[mean.length];
        for (int i = 0; i < guess.length; i++) {
            guess[i] = (float) mean[i];
        }
        double sum = 0;
        for (int n = 0; n < test.size(); n++) {
            sum += distance(column(test, n), guess, true);
        }
        return perPixel(sum);
    }

    /** The lower half of the training image whose upper half is nearest. */
    double errorOfNeighbour() {
        double sum = 0;
        for (int n = 0; n < test.size(); n++) {
            float[] image = column(test, n);
            double nearest = Double.POSITIVE_INFINITY;
            double error = 0;
            for (int k = 0; k < train.size(); k++) {
                float[] other = column(train, k);
                double far = distance(image, other, false);
                if (far < nearest) {
                    nearest = far;
                    error = distance(image, other, true);
                }
            }
            sum += error;
        }
        return perPixel(sum);
    }

    private double perPixel(double sum) {
        int pixels = 0;
        for (boolean each : hidden) {
            pixels += each ? 1 : 0;
        }
        return sum / test.size() / pixels;
    }

    private static float[] column(DataSet set, int n) {
        R032Store all = set.examples();
        return Arrays.copyOfRange(all.data, n * set.values(), (n + 1) * set.values());
    }

    private double distance(float[] x, float[] y, boolean where) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += hidden[i] == where ? (x[i] - y[i]) * (x[i] - y[i]) : 0;
        }
        return sum;
    }
}
