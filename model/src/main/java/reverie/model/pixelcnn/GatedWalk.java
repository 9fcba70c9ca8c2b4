package reverie.model.pixelcnn;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.autoregressive.Columns;
import reverie.model.autoregressive.LayersWalk;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Gates;
import reverie.model.network.MaskedConvolution;
import reverie.model.network.Patches;

/** Two gated stacks: the vertical one goes row by row, the horizontal one pixel by pixel. */
final class GatedWalk implements LayersWalk {

    private final Stacks.Block[] blocks;
    private final int width;
    private final int d;
    private final int p;
    private final int chains;
    private final R032Store pixels;
    private final R032Store units;

    private final Patches[] verticalCut;
    private final R032Store[] verticalPatches;
    private final R032Store[] told;
    private final R032Store[] vertical;
    private final float[] noBias;
    private final R032Store rowGates;
    private final R032Store row;

    private final Patches[] horizontalCut;
    private final R032Store[] horizontalPatches;
    private final R032Store[] horizontal;
    private final R032Store inputs;
    private final R032Store gates;
    private final R032Store y;

    GatedWalk(Stacks.Gated model, ImageShape shape, int chains) {
        blocks = model.stack().toArray(Stacks.Block[]::new);
        width = shape.width();
        d = shape.pixels();
        p = model.channels();
        this.chains = chains;
        pixels = R032Store.FACTORY.make(1, d * chains);
        units = R032Store.FACTORY.make(p, chains);
        verticalCut = new Patches[blocks.length];
        verticalPatches = new R032Store[blocks.length];
        told = new R032Store[blocks.length];
        vertical = new R032Store[blocks.length];
        horizontalCut = new Patches[blocks.length];
        horizontalPatches = new R032Store[blocks.length];
        horizontal = new R032Store[blocks.length];
        for (int l = 0; l < blocks.length; l++) {
            verticalCut[l] = cut(shape, blocks[l].vertical());
            verticalPatches[l] = R032Store.FACTORY.make(blocks[l].vertical().inputs(), width * chains);
            told[l] = R032Store.FACTORY.make(2 * p, width * chains);
            vertical[l] = R032Store.FACTORY.make(p, d * chains);
            horizontalCut[l] = cut(shape, blocks[l].horizontal());
            horizontalPatches[l] = R032Store.FACTORY.make(blocks[l].horizontal().inputs(), chains);
            horizontal[l] = R032Store.FACTORY.make(p, d * chains);
        }
        noBias = new float[2 * p];
        rowGates = R032Store.FACTORY.make(2 * p, width * chains);
        row = R032Store.FACTORY.make(p, width * chains);
        inputs = R032Store.FACTORY.make(2 * p, chains);
        gates = R032Store.FACTORY.make(2 * p, chains);
        y = R032Store.FACTORY.make(p, chains);
    }

    private static Patches cut(ImageShape shape, MaskedConvolution layer) {
        return new Patches(shape, layer.channels(), layer.taps());
    }

    @Override
    public R032Store pixels() {
        return pixels;
    }

    @Override
    public R032Store units(int pixel) {
        if (pixel % width == 0) {
            beginRow(pixel);
        }
        for (int l = 0; l < blocks.length; l++) {
            Stacks.Block block = blocks[l];
            horizontalCut[l].cut(l == 0 ? pixels : horizontal[l - 1], horizontalPatches[l], chains, pixel, pixel + 1);
            link(l, pixel % width);
            block.horizontal().weights().up(horizontalPatches[l], inputs, 0, chains);
            Gates.open(inputs, block.horizontal().c().data, gates, y, chains);
            Columns.biased(l == 0 ? Columns.NOTHING : units.data, block.out(), units, chains, pixel, pixel + 1);
            block.out().weights().up(1, y, 1, units, 0, chains);
            Columns.spread(units, horizontal[l], chains, d, pixel, 1);
        }
        return units;
    }

    /** What the vertical stack says of this pixel. */
    private void link(int l, int x) {
        float[] into = horizontalPatches[l].data;
        int ld = blocks[l].horizontal().inputs();
        int read = blocks[l].horizontal().read();
        for (int n = 0; n < chains; n++) {
            System.arraycopy(told[l].data, (n * width + x) * 2 * p, into, n * ld + read, 2 * p);
        }
    }

    private void beginRow(int start) {
        int columns = width * chains;
        for (int l = 0; l < blocks.length; l++) {
            MaskedConvolution layer = blocks[l].vertical();
            verticalCut[l].cut(l == 0 ? pixels : vertical[l - 1], verticalPatches[l], chains, start, start + width);
            Columns.biased(Columns.NOTHING, layer, told[l], chains, start, start + width);
            layer.weights().up(1, verticalPatches[l], 1, told[l], 0, columns);
            if (l + 1 < blocks.length) {
                Gates.open(told[l], noBias, rowGates, row, columns);
                Columns.spread(row, vertical[l], chains, d, start, width);
            }
        }
    }
}
