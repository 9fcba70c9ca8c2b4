package reverie.model.convolution;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Memory;

/**
 * Room for one layer's units in B images, side by side.
 *
 * @param v       visible units, D×B
 * @param patches of v, or what hidden units say to them, patch × (P·B)
 * @param h       hidden units, K × (P·B)
 * @param pooled  pooling units, K × (blocks·B)
 */
record LayerState(R032Store v, R032Store patches, R032Store h, R032Store pooled) {

    /** Of patches, that there may be at a time: two for each learner, and again for what is measured and shown. */
    private static final int COPIES = 4;

    /** @throws reverie.model.BadInput where that is too large */
    static LayerState of(ConvolutionShape shape, int images) {
        Memory.check("batch", images, (long) shape.patch() * shape.positions(), COPIES);
        return new LayerState(R032Store.FACTORY.make(shape.visible(), images),
                R032Store.FACTORY.make(shape.patch(), shape.positions() * images),
                R032Store.FACTORY.make(shape.filters(), shape.positions() * images),
                R032Store.FACTORY.make(shape.filters(), shape.blocks() * images));
    }

    /** h and p given v. */
    void up(ConvolutionalRbm layer, int from, int to) {
        layer.hiddenGivenVisible(v, patches, h, pooled, from, to);
    }

    /** v given h. */
    void down(ConvolutionalRbm layer, int from, int to) {
        layer.visibleGivenHidden(h, patches, v, from, to);
    }

    /** How many images there is room for. */
    int images() {
        return v.getColDim();
    }

    /** Columns {@code start} and following of K×N {@code shares} ← how large a share of each group's pooling units is on in the first images. */
    void shareOn(R032Store shares, int start, int count) {
        int k = pooled.getRowDim();
        int blocks = pooled.getColDim() / images();
        for (int n = 0; n < count; n++) {
            for (int i = 0; i < k; i++) {
                double sum = 0;
                for (int block = n * blocks; block < (n + 1) * blocks; block++) {
                    sum += pooled.data[block * k + i];
                }
                shares.data[(start + n) * k + i] = (float) (sum / blocks);
            }
        }
    }
}
