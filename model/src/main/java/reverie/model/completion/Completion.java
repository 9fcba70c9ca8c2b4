package reverie.model.completion;

import reverie.model.train.State;

/**
 * Chains that complete an image. They begin hot, with units that are fair coins, and cool down from step to step, so that they
 * find different completions from an empty canvas; from then on each step leaves P(unknown | known) as it is. With known pixels
 * that change meanwhile, chains go on from where they are.
 */
public final class Completion {

    private final ConditionalSampler sampler;
    private final long seed;
    private PartialImage image;
    /** Steps taken, and of these the ones before the last start. */
    private final long[] steps = new long[2];
    private final State state;

    /**
     * @param sampler whose chains these are
     * @param image   of which some pixels are known
     * @param seed    of every draw
     */
    public Completion(ConditionalSampler sampler, PartialImage image, long seed) {
        this.sampler = sampler;
        this.image = image;
        this.seed = seed;
        sampler.clamp(image);
        sampler.scatter(seed, 0);
        state = State.builder().part("steps", steps).all("", sampler.wholeState()).build();
    }

    /** From now on these pixels are known. */
    public void show(PartialImage other) {
        image = other;
        sampler.clamp(other);
    }

    /** Begins again from fair coins. Allocates nothing. */
    public void restart() {
        steps[1] = steps[0];
        sampler.scatter(seed, steps[0]);
    }

    /**
     * Takes one step in every chain. Allocates nothing.
     *
     * @param hot how many steps after the start chains are hotter than the model; 0 for none
     */
    public void step(int hot) {
        long since = steps();
        steps[0]++;
        sampler.step(seed, steps[0], since >= hot ? 1 : (since + 1.0) / (hot + 1.0));
    }

    /** Steps taken since the last start. */
    public long steps() {
        return steps[0] - steps[1];
    }

    /** Where the chains are. */
    public State state() {
        return state;
    }

    /** What is known. */
    public PartialImage image() {
        return image;
    }

    /** The chains. */
    public ConditionalSampler chains() {
        return sampler;
    }

    /** What the chains now make of the image, taken together. */
    public CompletionSummary summary() {
        return CompletionSummary.of(sampler.means(), image.hidden());
    }
}
