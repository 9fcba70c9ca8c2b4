package reverie.model.pixelrnn;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.autoregressive.Columns;
import reverie.model.autoregressive.LayersWalk;
import reverie.model.data.ImageShape;
import reverie.model.matrix.LstmCells;
import reverie.model.network.MaskedConvolution;
import reverie.model.network.Patches;
import reverie.model.network.Taps;

/** Row LSTMs pixel by pixel: what the states above say of a row is made once, when it begins. */
final class RowLstmWalk implements LayersWalk {

    /** A block, what it reads and what it has said. */
    private record Block(RowLstm model, RowLstmRows rows, LstmCells.States states, Patches cut, R032Store patches) {}

    private final MaskedConvolution first;
    private final Patches firstCut;
    private final R032Store firstPatches;
    private final Block[] blocks;
    private final R032Store[] below;
    private final Patches point;
    private final int width;
    private final int d;
    private final int chains;

    private final R032Store pixels;
    private final R032Store units;
    private final R032Store gates;
    private final R032Store outputs;

    RowLstmWalk(RowLstms model, ImageShape shape, int chains) {
        this.chains = chains;
        width = shape.width();
        d = shape.pixels();
        int h = model.stack().getFirst().units();
        first = model.first();
        firstCut = new Patches(shape, 1, first.taps());
        firstPatches = R032Store.FACTORY.make(first.inputs(), chains);
        blocks = model.stack().stream()
                .map(it -> new Block(it, new RowLstmRows(it, shape, chains), LstmCells.States.of(h, d * chains),
                        new Patches(shape, model.channels(), it.inputToState().taps()),
                        R032Store.FACTORY.make(it.inputToState().inputs(), chains)))
                .toArray(Block[]::new);
        below = new R032Store[blocks.length];
        for (int l = 0; l < below.length; l++) {
            below[l] = R032Store.FACTORY.make(model.channels(), d * chains);
        }
        point = new Patches(shape, h, Taps.POINT);
        pixels = R032Store.FACTORY.make(1, d * chains);
        units = R032Store.FACTORY.make(model.channels(), chains);
        gates = R032Store.FACTORY.make(4 * h, chains);
        outputs = R032Store.FACTORY.make(h, chains);
    }

    @Override
    public R032Store pixels() {
        return pixels;
    }

    @Override
    public R032Store units(int pixel) {
        int x = pixel % width;
        firstCut.cut(pixels, firstPatches, chains, pixel, pixel + 1);
        Columns.biased(Columns.NOTHING, first, units, chains, pixel, pixel + 1);
        first.weights().up(1, firstPatches, 1, units, 0, chains);
        for (int l = 0; l < blocks.length; l++) {
            Block block = blocks[l];
            if (x == 0) {
                block.rows().heard(block.states().outputs(), pixel, chains);
            }
            Columns.spread(units, below[l], chains, d, pixel, 1);
            block.cut().cut(below[l], block.patches(), chains, pixel, pixel + 1);
            MaskedConvolution inputToState = block.model().inputToState();
            Columns.biased(Columns.NOTHING, inputToState, gates, chains, pixel, pixel + 1);
            inputToState.weights().up(1, block.patches(), 1, gates, 0, chains);
            Columns.spread(gates, block.states().gates(), chains, d, pixel, 1);
            for (int n = 0; n < chains; n++) {
                block.rows().step(block.states(), n, pixel, n * width + x, 1);
            }
            point.cut(block.states().outputs(), outputs, chains, pixel, pixel + 1);
            Columns.biased(units.data, block.model().out(), units, chains, pixel, pixel + 1);
            block.model().out().weights().up(1, outputs, 1, units, 0, chains);
        }
        return units;
    }
}
