package reverie.model.features;

import java.util.LinkedHashMap;
import java.util.List;
import reverie.model.BadInput;
import reverie.model.projection.Prepared;
import reverie.model.projection.Whitening;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.data.ValueNeeds;
import reverie.model.matrix.Workers;
import reverie.model.projection.KMeansLearner;
import reverie.model.rbm.RbmLearner;
import reverie.model.rbm.RbmScores;
import reverie.model.sparse.SparseCodingLearner;
import reverie.model.train.lockstep.JoinedState;
import reverie.model.train.Learner;
import reverie.model.train.lockstep.Lockstep;
import reverie.model.train.Measurement;
import reverie.model.train.State;

/**
 * Learns features of all kinds that need learning, none of them from labels: k-means, a dictionary and an RBM take turns, each as
 * it would learn alone with the same seed.
 */
public final class FeatureLearner implements Lockstep<FeatureRates, FeatureSnapshot> {

    /** As many as sparse coding and k-means are measured on. */
    private static final int EXAMPLES = 250;

    private final KMeansLearner kMeans;
    private final SparseCodingLearner sparseCoding;
    private final RbmLearner rbm;
    private final DataSet unseen;
    private final RbmScores rbmScores;
    private final JoinedState state;

    /**
     * @param splits   what to learn from; the test part, where there is one, is only measured
     * @param settings of all
     * @param first    parameters that hold until the first batch
     * @param workers  share every step; not closed here
     * @throws BadInput where values are no probabilities, or there are fewer examples than features
     */
    public FeatureLearner(Splits splits, FeatureSettings settings, FeatureRates first, Workers workers) {
        DataSet train = splits.train();
        ValueNeeds.PROBABILITIES.check(splits, ValueNeeds.MAKE_PROBABILITIES);
        if (settings.features() > train.size()) {
            throw new BadInput("features", Integer.toString(settings.features()),
                    "at most " + train.size() + ", as examples in " + train.name());
        }
        rbm = new RbmLearner(splits, settings.rbm(), workers);
        sparseCoding = new SparseCodingLearner(Prepared.by(Whitening.MEAN, splits, workers), settings.sparseCoding(),
                first.sparseCoding().lambda(), workers);
        kMeans = new KMeansLearner(splits, settings.features(), settings.batch(), settings.seed(), workers);
        unseen = measuredOn(splits);
        rbmScores = new RbmScores(rbm.rbm(), workers);
        state = JoinedState.of(members());
    }

    /** The examples of which {@link #measure} tells the errors. */
    public static DataSet measuredOn(Splits splits) {
        return splits.shown().atMost(EXAMPLES);
    }

    @Override
    public List<Learner<?, ?>> members() {
        return List.of(kMeans, sparseCoding, rbm);
    }

    @Override
    public void learn(long step, FeatureRates live) {
        kMeans.learn(step, live);
        sparseCoding.learn(step, live.sparseCoding());
        rbm.learn(step, live.rbm());
    }

    @Override
    public boolean adopt(FeatureRates live) {
        boolean sparse = sparseCoding.adopt(live.sparseCoding());
        return rbm.adopt(live.rbm()) || sparse;
    }

    @Override
    public State state() {
        return state.get();
    }

    /** The squared errors of test examples that are reconstructed from features of each kind: {@link FeatureKind#error}. */
    @Override
    public Measurement measure() {
        var errors = new LinkedHashMap<String, Double>();
        errors.put(FeatureKind.K_MEANS.error(), kMeans.measure().of("reconstructionError"));
        errors.put(FeatureKind.SPARSE_CODING.error(), sparseCoding.measure().of("squaredError"));
        errors.put(FeatureKind.RBM.error(), rbmScores.reconstructionError(unseen));
        return new Measurement(errors);
    }

    @Override
    public FeatureSnapshot snapshot() {
        return new FeatureSnapshot(kMeans.snapshot(), sparseCoding.snapshot(), rbm.snapshot());
    }
}
