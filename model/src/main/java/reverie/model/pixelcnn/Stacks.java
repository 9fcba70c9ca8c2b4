package reverie.model.pixelcnn;

import java.util.ArrayList;
import java.util.List;
import reverie.model.autoregressive.Layers;
import reverie.model.autoregressive.LayersPass;
import reverie.model.autoregressive.LayersWalk;
import reverie.model.autoregressive.PixelSettings;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.network.MaskedConvolution;
import reverie.model.network.Taps;

/** Masked convolutions on top of each other, in two gated stacks or a plain one. */
sealed interface Stacks extends Layers {

    /** So many kernels grow one after another before they are small again. */
    int GROWING = 3;

    private static long key(PixelSettings settings, int number) {
        return RandomKey.of(settings.seed(), number, Purpose.FIRST_WEIGHTS);
    }

    private static Taps.Kind kind(int block) {
        return block == 0 ? Taps.Kind.A : Taps.Kind.B;
    }

    private static int side(PixelSettings settings, int block) {
        return block == 0 ? settings.first() : settings.kernel();
    }

    private static int channels(PixelSettings settings, int block) {
        return block == 0 ? 1 : settings.channels();
    }

    /**
     * Pixels from one row or column of a kernel to the next: 1, 2, 4 and again from the second block on, if they grow, so that every pixel within reach is
     * seen through one layer or another.
     */
    private static int apart(PixelSettings settings, int block) {
        return block == 0 || !settings.dilated() ? 1 : 1 << (block - 1) % GROWING;
    }

    private static Taps spread(Taps taps, PixelSettings settings, int block) {
        return taps.apart(apart(settings, block));
    }

    /** The first layer learns where in the image each pixel is; others hear of it from there. */
    private static MaskedConvolution layer(Taps taps, int channels, int outputs, ImageShape shape, int block,
            long key) {
        return block == 0
                ? MaskedConvolution.placed(taps, channels, outputs, shape.pixels(), key)
                : MaskedConvolution.first(taps, channels, 0, outputs, key);
    }

    /**
     * One of two stacks that grow together: the vertical one sees all rows above, the horizontal one the row to the left and what the vertical one says
     * of the same pixel (van den Oord et al. 2016, "Conditional image generation", figure 2).
     *
     * @param vertical   channels → 2p
     * @param horizontal channels and the vertical one's 2p, before their gates, → 2p
     * @param out        p → p, which is added to what comes from below, but for the first block
     */
    record Block(MaskedConvolution vertical, MaskedConvolution horizontal, MaskedConvolution out) {}

    /** Gated units in two stacks. */
    record Gated(List<Block> stack) implements Stacks {

        public Gated {
            stack = List.copyOf(stack);
        }

        static Gated of(PixelSettings settings, ImageShape shape) {
            int p = settings.channels();
            var stack = new ArrayList<Block>();
            for (int l = 0; l < settings.blocks(); l++) {
                int side = side(settings, l);
                int channels = Stacks.channels(settings, l);
                stack.add(new Block(
                        Stacks.layer(spread(Taps.vertical(side, kind(l)), settings, l), channels, 2 * p, shape, l,
                                key(settings, 3 * l)),
                        MaskedConvolution.first(spread(Taps.horizontal(side, kind(l)), settings, l), channels, 2 * p,
                                2 * p,
                                key(settings, 3 * l + 1)),
                        MaskedConvolution.first(Taps.POINT, p, 0, p, key(settings, 3 * l + 2))));
            }
            return new Gated(stack);
        }

        @Override
        public int channels() {
            return stack.getFirst().out().outputs();
        }

        @Override
        public int blocks() {
            return stack.size();
        }

        @Override
        public List<MaskedConvolution> convolutions() {
            var all = new ArrayList<MaskedConvolution>();
            stack.forEach(it -> all.addAll(List.of(it.vertical(), it.horizontal(), it.out())));
            return all;
        }

        @Override
        public LayersPass pass(ImageShape shape, int images) {
            return new GatedPass(this, shape, images);
        }

        @Override
        public LayersWalk walk(ImageShape shape, int chains) {
            return new GatedWalk(this, shape, chains);
        }
    }

    /**
     * One stack of masked squares, each of which reads max(0, ·) of the one below and is added to it. What lies right of a pixel's columns above it comes
     * into sight too late: the blind spot.
     */
    record Plain(List<MaskedConvolution> convolutions) implements Stacks {

        public Plain {
            convolutions = List.copyOf(convolutions);
        }

        static Plain of(PixelSettings settings, ImageShape shape) {
            var stack = new ArrayList<MaskedConvolution>();
            for (int l = 0; l < settings.blocks(); l++) {
                stack.add(Stacks.layer(spread(Taps.square(side(settings, l), kind(l)), settings, l),
                        Stacks.channels(settings, l), settings.channels(), shape, l, key(settings, l)));
            }
            return new Plain(stack);
        }

        @Override
        public int channels() {
            return convolutions.getFirst().outputs();
        }

        @Override
        public int blocks() {
            return convolutions.size();
        }

        @Override
        public LayersPass pass(ImageShape shape, int images) {
            return new PlainPass(this, shape, images);
        }

        @Override
        public LayersWalk walk(ImageShape shape, int chains) {
            return new PlainWalk(this, shape, chains);
        }
    }
}
