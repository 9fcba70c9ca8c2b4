package reverie.model.evaluate;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;

/**
 * How good features are for a linear rule.
 *
 * @param features      F
 * @param steps         that learning the rule took
 * @param gradient         see {@link LinearProbe#gradient}
 * @param trainAccuracy share of the training examples whose label is found
 * @param testAccuracy  the same of the test examples
 */
public record ProbeScores(int features, int steps, double gradient, double trainAccuracy, double testAccuracy) {

    private static final int BLOCK = 1000;

    /** Learns a probe of the training part's features and asks it about both parts. */
    public static ProbeScores of(Encoder encoder, LabelledSplits data, LinearProbe.Settings settings,
            Workers workers) {
        R032Store features = encoder.encodeAll(data.train(), BLOCK, workers);
        R032Store standardised = R032Store.wrap(features.data.clone(), features.getRowDim());
        LinearProbe probe = LinearProbe.of(standardised, data.trainLabels(), settings, workers);
        double ofTrain = probe.accuracy(features, data.trainLabels(), workers);
        double ofTest = probe.accuracy(encoder.encodeAll(data.test(), BLOCK, workers), data.testLabels(), workers);
        return new ProbeScores(features.getRowDim(), probe.steps(), probe.gradient(), ofTrain, ofTest);
    }
}
