package reverie.model.autoencoder;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;

/** Fixed examples on which a learning autoencoder is measured and shown. */
final class AutoencoderProbe {

    private static final int EXAMPLES = 500;
    private static final int IMAGES = 12;

    private final AutoencoderScores scores;
    private final DataSet train;
    private final Optional<DataSet> test;
    private final R032Store images;
    private final ForwardPass pass;
    private final long seed;

    AutoencoderProbe(Autoencoder model, Splits splits, long seed, Workers workers) {
        this.seed = seed;
        scores = new AutoencoderScores(model, workers);
        train = splits.train().atMost(EXAMPLES);
        test = splits.test().map(set -> set.atMost(EXAMPLES));
        images = splits.shown().atMost(IMAGES).examples();
        pass = new ForwardPass(model, images.getColDim());
    }

    static DataSet unseen(Splits splits) {
        return splits.shown().atMost(EXAMPLES);
    }

    Measurement measure() {
        var unseen = scores.of(test.orElse(train));
        var common = Measurement.of(entry("reconstructionError", unseen.reconstructionError()),
                entry("lossTrain", test.isPresent() ? scores.of(train).loss() : unseen.loss()));
        return test.isPresent() ? common.and("lossTest", unseen.loss()) : common;
    }

    /** On how many examples is measured, all in all. */
    int examples() {
        return train.size() + test.map(DataSet::size).orElse(0);
    }

    double errorAfter(Corruption corruption) {
        return scores.of(test.orElse(train), corruption, seed).reconstructionError();
    }

    /** Encodes the shown examples, corrupted in the same way each time, and decodes them. */
    void reconstruct(Corruption corruption) {
        int count = images.getColDim();
        corruption.apply(Corruption.key(seed, Long.MAX_VALUE), images, pass.input(), pass.reconstruction(), 0, count);
        pass.encode(0, count);
        pass.decode(0, count);
    }

    float[] images() {
        return Arrays.copyOf(images.data, images.getRowDim() * images.getColDim());
    }

    float[] corrupted() {
        return pass.input().data.clone();
    }

    float[] reconstructions() {
        return pass.reconstruction().data.clone();
    }
}
