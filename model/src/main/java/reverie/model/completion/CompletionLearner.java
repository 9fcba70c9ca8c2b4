package reverie.model.completion;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import reverie.model.data.ImageShape;
import reverie.model.train.Cost;
import reverie.model.train.Learner;
import reverie.model.train.Measurement;
import reverie.model.train.State;

/**
 * A completion that goes on and on while somebody draws. It is driven as if it learned: every step is one Gibbs step of all
 * chains, and an epoch is a step. The model itself stays as it is.
 */
public final class CompletionLearner implements Learner<CompletionRequest, CompletionSnapshot> {

    /** Sum over the unknown pixels of the entropy of each, in bits. */
    public static final String UNCERTAINTY = "uncertainty";

    /** So many, or more, a model has beside each pixel to pass in a step. */
    private static final int HIDDEN_UNITS = 100;

    private final ImageShape shape;
    private final Completion completion;
    private CompletionRequest wish;

    /**
     * @param sampler whose chains these are
     * @param shape   of the images
     * @param seed    of every draw
     * @param first   what to complete
     */
    public CompletionLearner(ConditionalSampler sampler, ImageShape shape, long seed, CompletionRequest first) {
        this.shape = shape;
        wish = first;
        completion = new Completion(sampler, image(first), seed);
    }

    /** An image of another shape is one of other data, on its way out. */
    private PartialImage image(CompletionRequest wanted) {
        return wanted.image().filter(it -> it.shape().equals(shape)).orElseGet(() -> {
            boolean[] hidden = new boolean[shape.pixels()];
            Arrays.fill(hidden, true);
            return new PartialImage(shape, new float[hidden.length], hidden);
        });
    }

    @Override
    public int batchesPerEpoch() {
        return 1;
    }

    @Override
    public int examplesPerEpoch() {
        return 1;
    }

    /** Takes one step in every chain; with the image of the last step, allocates nothing. */
    @Override
    public void learn(long step, CompletionRequest wanted) {
        if (!wanted.equals(wish)) {
            completion.show(image(wanted));
            if (wanted.starts() != wish.starts()) {
                completion.restart();
            }
            wish = wanted;
        }
        completion.step(hot());
    }

    private int hot() {
        return completion.chains().hotSteps(wish.hot());
    }

    @Override
    public Measurement measure() {
        double bits = 0;
        for (float each : completion.summary().entropy()) {
            bits += each;
        }
        return Measurement.of(Map.entry(UNCERTAINTY, bits));
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    @Override
    public Cost cost() {
        double pixels = (double) completion.chains().chains() * shape.pixels();
        return new Cost(HIDDEN_UNITS * pixels, 0, pixels);
    }

    /** The chains; the model does not change. */
    @Override
    public State state() {
        return completion.state();
    }

    @Override
    public CompletionSnapshot snapshot() {
        return new CompletionSnapshot(completion.image(), completion.chains().states().data.clone(),
                completion.chains().means().data.clone(), completion.summary(), completion.steps(), hot());
    }
}
