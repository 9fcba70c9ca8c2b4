package reverie.model.pixelcnn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.autoregressive.Columns;
import reverie.model.autoregressive.ConvolutionPass;
import reverie.model.autoregressive.Gradients;
import reverie.model.autoregressive.LayersPass;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Gates;

/** Two gated stacks. The vertical one of the last block only speaks to the horizontal one, so that its gates stay shut. */
final class GatedPass implements LayersPass {

    /** What is kept of a block on the way up. */
    private record Kept(R032Store told, R032Store verticalGates, R032Store vertical, R032Store gates, R032Store y,
            R032Store out) {

        static Kept of(int p, int columns) {
            return new Kept(R032Store.FACTORY.make(2 * p, columns), R032Store.FACTORY.make(2 * p, columns),
                    R032Store.FACTORY.make(p, columns), R032Store.FACTORY.make(2 * p, columns),
                    R032Store.FACTORY.make(p, columns), R032Store.FACTORY.make(p, columns));
        }
    }

    private final Stacks.Block[] blocks;
    private final ConvolutionPass[] vertical;
    private final ConvolutionPass[] horizontal;
    private final ConvolutionPass[] out;
    private final Kept[] kept;
    private final float[] noBias;
    private final int pixels;
    private final int p;

    private final R032Store input;
    private final R032Store inputErrors;
    private final R032Store horizontalInputs;
    private final R032Store errors;
    private final R032Store verticalErrors;
    private final R032Store errorsOfY;
    private final R032Store errorsOfInputs;
    private final R032Store errorsOfTold;

    GatedPass(Stacks.Gated model, ImageShape shape, int images) {
        blocks = model.stack().toArray(Stacks.Block[]::new);
        pixels = shape.pixels();
        p = model.channels();
        int columns = pixels * images;
        vertical = new ConvolutionPass[blocks.length];
        horizontal = new ConvolutionPass[blocks.length];
        out = new ConvolutionPass[blocks.length];
        kept = new Kept[blocks.length];
        noBias = new float[2 * p];
        Map<Integer, ConvolutionPass.Room> rooms = new HashMap<>();
        for (int l = 0; l < blocks.length; l++) {
            vertical[l] = new ConvolutionPass(blocks[l].vertical(), shape, images, rooms);
            horizontal[l] = new ConvolutionPass(blocks[l].horizontal(), shape, images, rooms);
            out[l] = new ConvolutionPass(blocks[l].out(), shape, images, rooms);
            kept[l] = Kept.of(p, columns);
        }
        input = R032Store.FACTORY.make(1, columns);
        inputErrors = R032Store.FACTORY.make(1, columns);
        horizontalInputs = R032Store.FACTORY.make(2 * p, columns);
        errors = R032Store.FACTORY.make(p, columns);
        verticalErrors = R032Store.FACTORY.make(p, columns);
        errorsOfY = R032Store.FACTORY.make(p, columns);
        errorsOfInputs = R032Store.FACTORY.make(2 * p, columns);
        errorsOfTold = R032Store.FACTORY.make(2 * p, columns);
    }

    @Override
    public R032Store input() {
        return input;
    }

    @Override
    public void forward(int images) {
        int columns = images * pixels;
        for (int l = 0; l < blocks.length; l++) {
            Kept now = kept[l];
            Columns.biased(Columns.NOTHING, blocks[l].vertical(), now.told(), images, 0, pixels);
            vertical[l].add(l == 0 ? input : kept[l - 1].vertical(), now.told(), images);
            horizontal[l].forward(l == 0 ? input : kept[l - 1].out(), now.told(), horizontalInputs, images);
            Gates.open(horizontalInputs, blocks[l].horizontal().c().data, now.gates(), now.y(), columns);
            if (l + 1 < blocks.length) {
                Gates.open(now.told(), noBias, now.verticalGates(), now.vertical(), columns);
            }
            Columns.biased(l == 0 ? Columns.NOTHING : kept[l - 1].out().data, blocks[l].out(), now.out(), images, 0,
                    pixels);
            out[l].add(now.y(), now.out(), images);
        }
    }

    @Override
    public R032Store units(int block) {
        return kept[block].out();
    }

    @Override
    public R032Store errors() {
        return errors;
    }

    @Override
    public void back(int block, int images, Gradients gradients) {
        int columns = images * pixels;
        for (int l = block; l >= 0; l--) {
            Kept now = kept[l];
            out[l].learn(now.y(), now.y(), errors, images, gradients);
            Arrays.fill(errorsOfY.data, 0, columns * p, 0);
            out[l].back(errors, errorsOfY, images);
            Gates.back(now.gates(), errorsOfY, false, errorsOfInputs, columns);
            R032Store below = l == 0 ? input : kept[l - 1].out();
            horizontal[l].learn(below, now.told(), errorsOfInputs, images, gradients);
            if (l == 0) {
                Arrays.fill(inputErrors.data, 0, columns, 0);
            }
            // What a block adds to has its errors already, but for the images, to which nothing is added.
            horizontal[l].back(errorsOfInputs, l == 0 ? inputErrors : errors, images);
            horizontal[l].backToLinked(errorsOfTold, images);
            if (l < block) {
                Gates.back(now.verticalGates(), verticalErrors, true, errorsOfTold, columns);
            }
            vertical[l].learn(l == 0 ? input : kept[l - 1].vertical(), now.told(), errorsOfTold, images, gradients);
            Arrays.fill(verticalErrors.data, 0, columns * p, 0);
            vertical[l].back(errorsOfTold, l == 0 ? inputErrors : verticalErrors, images);
        }
    }

    @Override
    public R032Store inputErrors() {
        return inputErrors;
    }
}
