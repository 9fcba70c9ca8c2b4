package reverie.model.autoregressive;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.train.State;

/** What a learner shows besides figures: images drawn, continued and told, and a receptive field. What was last is a part of its state. */
final class ShownTelling {

    private static final Purpose SAMPLES = Purpose.of("pixelcnn.samples");
    private static final Purpose CONTINUATIONS = Purpose.of("pixelcnn.continuations");
    private static final int SAMPLE_COUNT = 32;

    private final PixelModel model;
    private final R032Store images;
    private final int continued;
    private final int known;
    private final long seed;
    private final Passes passes;
    private final ReceptiveFields receptive;

    private final float[] samples;
    private final float[] continuations;
    private final float[] surprises;
    private final float[] fields;
    private final State state;

    /**
     * @param images    D×N of values that pixels can have
     * @param continued how many of them are
     */
    ShownTelling(PixelModel model, R032Store images, int continued, long seed) {
        this.model = model;
        this.images = images;
        this.continued = Math.min(continued, images.getColDim());
        this.seed = seed;
        int d = model.pixels();
        known = model.shape().height() / 2 * model.shape().width();
        passes = new Passes(model, images.getColDim());
        receptive = new ReceptiveFields(model, ReceptiveFields.telling(model), images);
        samples = new float[SAMPLE_COUNT * d];
        continuations = new float[PixelLearner.CONTINUATIONS * this.continued * d];
        surprises = new float[images.data.length];
        fields = new float[(model.layers().blocks() + 1) * d];
        state = State.builder().part("samples", samples).part("continuations", continuations)
                .part("surprises", surprises).part("fields", fields).build();
    }

    State state() {
        return state;
    }

    /** Multiplications of all of it. */
    double cost() {
        int drawn = SAMPLE_COUNT + PixelLearner.CONTINUATIONS * continued;
        int passed = images.getColDim() * (2 * model.layers().blocks() + 4);
        return (double) (drawn + passed) * model.pixels() * model.multiplications();
    }

    /** Does it all anew, by the weights as they are. */
    void tell(Workers workers) {
        var draws = new PixelDraws(model);
        copy(draws.draw(SAMPLE_COUNT, RandomKey.of(seed, 0, SAMPLES), workers).pixels(), samples);
        var halves = PixelDraws.Drawn.of(model, PixelLearner.CONTINUATIONS * continued);
        for (int k = 0; k < PixelLearner.CONTINUATIONS; k++) {
            System.arraycopy(images.data, 0, halves.pixels().data, k * continued * model.pixels(),
                    continued * model.pixels());
        }
        draws.draw(halves, known, RandomKey.of(seed, 0, CONTINUATIONS), workers);
        copy(halves.pixels(), continuations);
        double[] logP = passes.logP(images, workers);
        for (int i = 0; i < surprises.length; i++) {
            surprises[i] = (float) -logP[i];
        }
        copy(receptive.all(workers), fields);
    }

    private static void copy(R032Store from, float[] to) {
        System.arraycopy(from.data, 0, to, 0, to.length);
    }

    PixelSnapshot copy(float[] otherFields, long pace) {
        return new PixelSnapshot(model.pixels(), images.data, surprises.clone(), samples.clone(), known,
                continuations.clone(), ReceptiveFields.telling(model), fields.clone(), otherFields, pace);
    }
}
