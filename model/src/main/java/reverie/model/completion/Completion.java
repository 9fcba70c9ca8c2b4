package reverie.model.completion;

/**
 * Chains that complete an image. They begin hot, with units that are fair coins, and cool down from step to step, so that they
 * find different completions from an empty canvas; from then on each step leaves P(unknown | known) as it is. With known pixels
 * that change meanwhile, chains go on from where they are.
 */
public final class Completion {

    private final ConditionalSampler sampler;
    private final long seed;
    private PartialImage image;
    private long steps;
    private long begun;

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
    }

    /** From now on these pixels are known. */
    public void show(PartialImage other) {
        image = other;
        sampler.clamp(other);
    }

    /** Begins again from fair coins. Allocates nothing. */
    public void restart() {
        begun = steps;
        sampler.scatter(seed, steps);
    }

    /**
     * Takes one step in every chain. Allocates nothing.
     *
     * @param hot how many steps after the start chains are hotter than the model; 0 for none
     */
    public void step(int hot) {
        long since = steps - begun;
        steps++;
        sampler.step(seed, steps, since >= hot ? 1 : (since + 1.0) / (hot + 1.0));
    }

    /** Steps taken since the last start. */
    public long steps() {
        return steps - begun;
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
