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

        static Gated of(PixelSettings settings) {
            int p = settings.channels();
            var stack = new ArrayList<Block>();
            for (int l = 0; l < settings.blocks(); l++) {
                int side = side(settings, l);
                int channels = Stacks.channels(settings, l);
                stack.add(new Block(
                        MaskedConvolution.first(Taps.vertical(side, kind(l)), channels, 0, 2 * p, key(settings, 3 * l)),
                        MaskedConvolution.first(Taps.horizontal(side, kind(l)), channels, 2 * p, 2 * p,
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

        static Plain of(PixelSettings settings) {
            var stack = new ArrayList<MaskedConvolution>();
            for (int l = 0; l < settings.blocks(); l++) {
                stack.add(MaskedConvolution.first(Taps.square(side(settings, l), kind(l)),
                        Stacks.channels(settings, l), 0, settings.channels(), key(settings, l)));
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
