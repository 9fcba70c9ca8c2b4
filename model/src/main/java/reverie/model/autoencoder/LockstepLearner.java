package reverie.model.autoencoder;

import java.util.LinkedHashMap;
import java.util.List;
import reverie.model.BadInput;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.train.lockstep.JoinedState;
import reverie.model.train.lockstep.Lockstep;
import reverie.model.train.State;
import reverie.model.train.Measurement;

/**
 * Several autoencoders that differ only in what is done to their examples before these are encoded (Vincent et al. 2008).
 * They begin with the same weights and learn from the same batches, which are loaded once for all; each learns exactly
 * what it would learn alone with the same seed. Their corruptions share their draws too: of two shares of masked values, the
 * greater masks all that the smaller masks.
 */
public final class LockstepLearner implements Lockstep<LockstepRates, LockstepSnapshot> {

    private final List<Corruption> levels;
    private final List<AutoencoderLearner> learners;
    private final JoinedState state;
    private LockstepRates live;
    private List<AutoencoderRates> rates;

    /**
     * New autoencoders with one layer.
     *
     * @param splits   what to learn from; the test part, where there is one, is only measured
     * @param settings of all
     * @param levels   what is done to each one's examples, at least one
     * @param first    parameters that hold until the first batch
     * @param workers  share every step; not closed here
     * @throws BadInput where the loss does not suit the data
     */
    public LockstepLearner(Splits splits, AutoencoderSettings settings, List<Corruption> levels, LockstepRates first,
            Workers workers) {
        if (levels.isEmpty()) {
            throw new BadInput("levels", "none", "at least one");
        }
        this.levels = List.copyOf(levels);
        var batch = new SharedBatch(splits.train(), settings.batch(), settings.seed());
        learners = levels.stream()
                .map(_ -> new AutoencoderLearner(Autoencoder.first(splits.train(), settings), splits,
                        settings.optimizer(), batch, settings.seed(), workers))
                .toList();
        state = JoinedState.of(learners);
        live = first;
        rates = ratesOf(live);
        tellAll();
    }

    /** So that what each shows before it learns is corrupted as it will be in training. */
    private void tellAll() {
        for (int l = 0; l < learners.size(); l++) {
            learners.get(l).adopt(rates.get(l));
        }
    }

    /** The name under which {@link #measure} tells the squared error of one of them on corrupted test examples. */
    public static String error(int level) {
        return "testError" + (level + 1);
    }

    /** One of the models as it stands. To be read only, and only between two batches. */
    public Autoencoder model(int level) {
        return learners.get(level).model();
    }

    @Override
    public List<AutoencoderLearner> members() {
        return learners;
    }

    @Override
    public void learn(long step, LockstepRates live) {
        if (live != this.live) {
            adopt(live);
        }
        for (int l = 0; l < learners.size(); l++) {
            learners.get(l).learn(step, rates.get(l));
        }
    }

    /** Examples are shown with the corruption that is wanted now. */
    @Override
    public boolean adopt(LockstepRates live) {
        boolean corruptedOtherwise = !live.atTest().equals(this.live.atTest());
        this.live = live;
        rates = ratesOf(live);
        tellAll();
        return corruptedOtherwise;
    }

    private List<AutoencoderRates> ratesOf(LockstepRates live) {
        return levels.stream().map(live.shared()::with).toList();
    }

    @Override
    public State state() {
        return state.get();
    }

    @Override
    public Measurement measure() {
        var errors = new LinkedHashMap<String, Double>();
        for (int l = 0; l < learners.size(); l++) {
            errors.put(error(l), learners.get(l).errorAfter(live.atTest()));
        }
        return new Measurement(errors);
    }

    @Override
    public LockstepSnapshot snapshot() {
        return new LockstepSnapshot(levels,
                learners.stream().map(learner -> learner.snapshot(live.atTest())).toList());
    }
}
