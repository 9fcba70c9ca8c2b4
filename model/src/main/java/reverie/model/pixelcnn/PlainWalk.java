package reverie.model.pixelcnn;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.autoregressive.Columns;
import reverie.model.autoregressive.LayersWalk;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Elementwise;
import reverie.model.network.MaskedConvolution;
import reverie.model.network.Patches;

/** One stack of masked squares, pixel by pixel. */
final class PlainWalk implements LayersWalk {

    private final MaskedConvolution[] layers;
    private final int d;
    private final int chains;
    private final R032Store pixels;
    private final R032Store units;
    private final R032Store passing;
    private final Patches[] cuts;
    private final R032Store[] patches;
    private final R032Store[] passed;

    PlainWalk(Stacks.Plain model, ImageShape shape, int chains) {
        layers = model.convolutions().toArray(MaskedConvolution[]::new);
        d = shape.pixels();
        this.chains = chains;
        pixels = R032Store.FACTORY.make(1, d * chains);
        units = R032Store.FACTORY.make(model.channels(), chains);
        passing = R032Store.FACTORY.make(model.channels(), chains);
        cuts = new Patches[layers.length];
        patches = new R032Store[layers.length];
        passed = new R032Store[layers.length];
        for (int l = 0; l < layers.length; l++) {
            cuts[l] = new Patches(shape, layers[l].channels(), layers[l].taps());
            patches[l] = R032Store.FACTORY.make(layers[l].inputs(), chains);
            passed[l] = R032Store.FACTORY.make(model.channels(), d * chains);
        }
    }

    @Override
    public R032Store pixels() {
        return pixels;
    }

    @Override
    public R032Store units(int pixel) {
        for (int l = 0; l < layers.length; l++) {
            cuts[l].cut(l == 0 ? pixels : passed[l - 1], patches[l], chains, pixel, pixel + 1);
            Columns.biased(l == 0 ? Columns.NOTHING : units.data, layers[l], units, chains, pixel, pixel + 1);
            layers[l].weights().up(1, patches[l], 1, units, 0, chains);
            System.arraycopy(units.data, 0, passing.data, 0, units.data.length);
            Elementwise.relu(passing, 0, chains);
            Columns.spread(passing, passed[l], chains, d, pixel, 1);
        }
        return units;
    }
}
