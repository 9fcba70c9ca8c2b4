package reverie.model.pixelrnn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.autoregressive.Columns;
import reverie.model.autoregressive.ConvolutionPass;
import reverie.model.autoregressive.Gradients;
import reverie.model.autoregressive.LayersPass;
import reverie.model.data.ImageShape;
import reverie.model.matrix.LstmCells;
import reverie.model.network.MaskedConvolution;

/** Whole images through row LSTMs: what gates hear of the inputs is one convolution of all pixels, and only what states say goes row by row. */
final class RowLstmPass implements LayersPass {

    /** A block's convolutions, and what is kept on the way up. */
    private record Block(RowLstm model, ConvolutionPass inputToState, ConvolutionPass stateToState, ConvolutionPass out,
            RowLstmRows rows, LstmCells.States states, R032Store stream) {}

    private final MaskedConvolution firstLayer;
    private final ConvolutionPass first;
    private final Block[] blocks;
    private final int pixels;
    private final int p;

    private final R032Store input;
    private final R032Store inputErrors;
    private final R032Store stream;
    private final R032Store errors;
    private final R032Store ofOutputs;
    private final R032Store ofGates;

    RowLstmPass(RowLstms model, ImageShape shape, int images) {
        pixels = shape.pixels();
        p = model.channels();
        int columns = pixels * images;
        int units = model.stack().getFirst().units();
        Map<Integer, ConvolutionPass.Room> rooms = new HashMap<>();
        firstLayer = model.first();
        first = new ConvolutionPass(firstLayer, shape, images, rooms);
        blocks = model.stack().stream()
                .map(it -> new Block(it, new ConvolutionPass(it.inputToState(), shape, images, rooms),
                        new ConvolutionPass(it.stateToState(), shape, images, rooms),
                        new ConvolutionPass(it.out(), shape, images, rooms), new RowLstmRows(it, shape, images),
                        LstmCells.States.of(units, columns), R032Store.FACTORY.make(p, columns)))
                .toArray(Block[]::new);
        input = R032Store.FACTORY.make(1, columns);
        inputErrors = R032Store.FACTORY.make(1, columns);
        stream = R032Store.FACTORY.make(p, columns);
        errors = R032Store.FACTORY.make(p, columns);
        ofOutputs = R032Store.FACTORY.make(units, columns);
        ofGates = R032Store.FACTORY.make(4 * units, columns);
    }

    @Override
    public R032Store input() {
        return input;
    }

    @Override
    public void forward(int images) {
        int columns = images * pixels;
        Columns.biased(Columns.NOTHING, firstLayer, stream, images, 0, pixels);
        first.add(input, stream, images);
        for (int l = 0; l < blocks.length; l++) {
            Block block = blocks[l];
            R032Store gates = block.states().gates();
            Columns.biased(Columns.NOTHING, block.model().inputToState(), gates, images, 0, pixels);
            block.inputToState().add(below(l), gates, images);
            block.rows().forward(block.states(), images);
            Columns.biased(below(l).data, block.model().out(), block.stream(), images, 0, pixels);
            block.out().add(block.states().outputs(), block.stream(), images);
        }
    }

    private R032Store below(int l) {
        return l == 0 ? stream : blocks[l - 1].stream();
    }

    @Override
    public R032Store units(int block) {
        return blocks[block].stream();
    }

    @Override
    public R032Store errors() {
        return errors;
    }

    @Override
    public void back(int block, int images, Gradients gradients) {
        int columns = images * pixels;
        for (int l = block; l >= 0; l--) {
            Block now = blocks[l];
            R032Store outputs = now.states().outputs();
            now.out().learn(outputs, outputs, errors, images, gradients);
            Arrays.fill(ofOutputs.data, 0, columns * ofOutputs.getRowDim(), 0);
            now.out().back(errors, ofOutputs, images);
            now.rows().back(now.states(), ofOutputs, ofGates, images);
            now.stateToState().learn(outputs, outputs, ofGates, images, gradients);
            now.inputToState().learn(below(l), below(l), ofGates, images, gradients);
            // What a block adds to has its errors already.
            now.inputToState().back(ofGates, errors, images);
        }
        first.learn(input, input, errors, images, gradients);
        Arrays.fill(inputErrors.data, 0, columns, 0);
        first.back(errors, inputErrors, images);
    }

    @Override
    public R032Store inputErrors() {
        return inputErrors;
    }
}
