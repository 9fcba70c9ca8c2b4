package reverie.model.autoregressive;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.completion.ConditionalSampler;
import reverie.model.completion.PartialImage;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;

/** Completion where all known pixels come before all unknown ones: every step draws the unknown ones anew from the exact conditional. */
final class PixelCompletion implements ConditionalSampler {

    private static final Purpose PIXELS = Purpose.of("pixelcnn.completion");

    private final PixelModel model;
    private final Workers workers;
    private final PixelDraws draws;
    private final PixelDraws.Drawn drawn;
    private final PixelWalk[] walks;
    private final Workers.RangeTask task = this::draw;

    private int known;
    private long key;

    /**
     * @param chains  draws at a time, 1 or more
     * @param workers share them
     */
    PixelCompletion(PixelModel model, int chains, Workers workers) {
        this.model = model;
        this.workers = workers;
        draws = new PixelDraws(model);
        drawn = PixelDraws.Drawn.of(model, chains);
        walks = new PixelWalk[Math.ceilDiv(chains, PixelDraws.SIDE_BY_SIDE)];
        for (int w = 0; w < walks.length; w++) {
            walks[w] = new PixelWalk(model, PixelDraws.SIDE_BY_SIDE);
        }
    }

    @Override
    public int values() {
        return model.pixels();
    }

    @Override
    public int chains() {
        return drawn.pixels().getColDim();
    }

    /** @throws BadInput where the image has another size, or a known pixel comes after an unknown one */
    @Override
    public void clamp(PartialImage image) {
        int d = model.pixels();
        if (image.shape().pixels() != d) {
            throw new BadInput("image", image.shape() + " pixels", model.shape() + " as the model has");
        }
        known = image.known();
        for (int i = 0; i < d; i++) {
            if (image.hidden()[i] != i >= known) {
                throw new BadInput("mask", "a known pixel after an unknown one",
                        "known pixels first, row by row from the top, as in bottom: this model tells pixels in that order only");
            }
        }
        for (int n = 0; n < chains(); n++) {
            System.arraycopy(image.values(), 0, drawn.pixels().data, n * d, known);
            System.arraycopy(image.values(), 0, drawn.means().data, n * d, known);
        }
    }

    @Override
    public void scatter(long seed, long step) {
        step(seed, step, 1);
    }

    @Override
    public void step(long seed, long step, double beta) {
        key = RandomKey.of(seed, step, PIXELS);
        workers.split(walks.length, 1, task);
    }

    private void draw(int from, int to) {
        for (int w = from; w < to; w++) {
            int first = w * PixelDraws.SIDE_BY_SIDE;
            draws.draw(walks[w], drawn, known, key, first, Math.min(PixelDraws.SIDE_BY_SIDE, chains() - first));
        }
    }

    @Override
    public R032Store states() {
        return drawn.pixels();
    }

    @Override
    public R032Store means() {
        return drawn.means();
    }
}
