package reverie.model.pixelrnn;

import java.util.ArrayList;
import java.util.List;
import reverie.model.autoregressive.Layers;
import reverie.model.autoregressive.LayersPass;
import reverie.model.autoregressive.LayersWalk;
import reverie.model.autoregressive.PixelSettings;
import reverie.model.data.ImageShape;
import reverie.model.network.MaskedConvolution;
import reverie.model.network.Taps;

/**
 * Row LSTMs on top of each other.
 *
 * @param first a masked square (A) that reads the image: 1 → 2h
 * @param stack blocks, from the pixels up
 */
record RowLstms(MaskedConvolution first, List<RowLstm> stack) implements Layers {

    RowLstms {
        stack = List.copyOf(stack);
    }

    static RowLstms of(PixelSettings settings, ImageShape shape) {
        var stack = new ArrayList<RowLstm>();
        for (int l = 0; l < settings.blocks(); l++) {
            stack.add(RowLstm.first(settings, 1 + RowLstm.LAYERS * l));
        }
        return new RowLstms(MaskedConvolution.placed(Taps.square(settings.first(), Taps.Kind.A), 1,
                2 * settings.channels(), shape.pixels(), RowLstm.key(settings, 0)), stack);
    }

    @Override
    public int channels() {
        return first.outputs();
    }

    @Override
    public int blocks() {
        return stack.size();
    }

    @Override
    public List<MaskedConvolution> convolutions() {
        var all = new ArrayList<>(List.of(first));
        stack.forEach(it -> all.addAll(List.of(it.inputToState(), it.stateToState(), it.out())));
        return all;
    }

    @Override
    public LayersPass pass(ImageShape shape, int images) {
        return new RowLstmPass(this, shape, images);
    }

    @Override
    public LayersWalk walk(ImageShape shape, int chains) {
        return new RowLstmWalk(this, shape, chains);
    }
}
