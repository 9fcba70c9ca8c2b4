package reverie.model.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.data.ValueNeeds;
import reverie.model.matrix.DrawnColumns;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.mixture.MixtureLearner;
import reverie.model.mixture.MixtureRates;
import reverie.model.mixture.MixtureSettings;
import reverie.model.mixture.TrainedMixture;
import reverie.model.projection.KMeans;
import reverie.model.projection.TrainedKMeans;
import reverie.model.tempering.Swaps;
import reverie.model.trained.Chosen;
import reverie.model.trained.Samples;

/** What every model has to stand beside: learned while one waits, from the same training part. */
public final class Baselines {

    private static final Purpose COPY = Purpose.of("board.copies");
    private static final int CENTRES = 500;
    private static final int ITERATIONS = 20;
    private static final int COMPONENTS = 100;
    private static final int EPOCHS = 20;
    private static final int BATCH = 100;
    private static final double SMOOTHING = 0.1;
    private static final double DECAY = 0.7;

    private Baselines() {
    }

    /** Training images as samples: nothing has learned more by heart. */
    public static Contender copies(DataSet train) {
        return new Contender("copies of training images", "copies", Optional.of((count, seed, _, _) -> {
            Memory.check("count", count, train.values(), 1);
            return new Samples(DrawnColumns.of(train.examples(), count, RandomKey.of(seed, 0, COPY)), Swaps.NONE);
        }), Optional.empty(), "no likelihood: it gives an image that it has not seen the probability 0",
                ValueNeeds.REAL_NUMBERS, Chosen.NOTHING);
    }

    /** k-means with 500 centres, or as many as there are examples. */
    public static Contender kMeans(DataSet train, long seed, Workers workers) {
        int centres = Math.min(CENTRES, train.size());
        var model = new TrainedKMeans(KMeans.of(train, centres, ITERATIONS, seed, workers));
        return Contender.of("k-means, " + centres + " centres", "kmeans", model, Chosen.NOTHING);
    }

    /** A mixture of 100 Bernoullis, or of as many as there are examples; empty where values are no probabilities. */
    public static Optional<Contender> mixture(DataSet train, long seed, Workers workers) {
        if (!train.kind().isProbability()) {
            return Optional.empty();
        }
        int components = Math.min(COMPONENTS, train.size());
        var learner = new MixtureLearner(Splits.of(train), new MixtureSettings(components, BATCH, SMOOTHING, seed),
                workers);
        long steps = (long) EPOCHS * learner.batchesPerEpoch();
        for (long step = 0; step < steps; step++) {
            learner.learn(step, new MixtureRates(DECAY));
        }
        return Optional.of(Contender.of("mixture of " + components + " Bernoullis", "mixture",
                new TrainedMixture(learner.mixture()), Chosen.NOTHING));
    }

    /** All that there are for such data. */
    public static List<Contender> all(DataSet train, long seed, Workers workers) {
        var all = new ArrayList<>(List.of(copies(train), kMeans(train, seed, workers)));
        mixture(train, seed, workers).ifPresent(all::add);
        return all;
    }
}
