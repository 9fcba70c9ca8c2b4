package reverie.model.autoregressive;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.network.Activation;

/**
 * Whole images on their way up to what is told of each pixel, and errors on their way back. Pixels stand in columns, an image after the other. Works
 * on the calling thread and allocates nothing.
 */
final class Pass {

    private final PixelModel model;
    private final LayersPass layers;
    private final ConvolutionPass toHidden;
    private final ConvolutionPass toNumbers;
    private final R032Store seen;
    private final R032Store hidden;
    private final R032Store hiddenErrors;
    private final R032Store numbers;
    private final R032Store room;
    private final int pixels;

    /** @param images there is room for */
    Pass(PixelModel model, int images) {
        this.model = model;
        pixels = model.shape().pixels();
        int columns = pixels * images;
        Map<Integer, ConvolutionPass.Room> none = new HashMap<>();
        layers = model.layers().pass(model.shape(), images);
        toHidden = new ConvolutionPass(model.hidden(), model.shape(), images, none);
        toNumbers = new ConvolutionPass(model.told(), model.shape(), images, none);
        seen = R032Store.FACTORY.make(model.layers().channels(), columns);
        hidden = R032Store.FACTORY.make(model.hidden().outputs(), columns);
        hiddenErrors = R032Store.FACTORY.make(model.hidden().outputs(), columns);
        numbers = R032Store.FACTORY.make(model.told().outputs(), columns);
        room = R032Store.FACTORY.make(model.told().outputs(), columns);
    }

    /** Copies images from a matrix of them. */
    void take(R032Store v, int first, int images) {
        System.arraycopy(v.data, first * pixels, layers.input().data, 0, images * pixels);
    }

    /** Tells every pixel by those before it. */
    void forward(int images) {
        int columns = images * pixels;
        layers.forward(images);
        System.arraycopy(layers.units(model.layers().blocks() - 1).data, 0, seen.data, 0, columns * seen.getRowDim());
        Elementwise.relu(seen, 0, columns);
        Columns.biased(Columns.NOTHING, model.hidden(), hidden, images, 0, pixels);
        toHidden.add(seen, hidden, images);
        Elementwise.relu(hidden, 0, columns);
        Columns.biased(Columns.NOTHING, model.told(), numbers, images, 0, pixels);
        toNumbers.add(hidden, numbers, images);
    }

    /** After {@link #forward} what is told of each pixel, before {@link #back} errors: numbers × columns. */
    R032Store numbers() {
        return numbers;
    }

    /** log p of a pixel by those before it, in nats, after {@link #forward}. */
    double logP(int column) {
        return model.output().logP(numbers, column, layers.input().data[column], room);
    }

    /** Numbers become errors of the images that were taken. */
    void judge(int images) {
        model.output().errors(numbers, layers.input().data, 0, 0, images * pixels);
    }

    /** Takes errors of the numbers back to the images. */
    void back(int images, Gradients gradients) {
        int columns = images * pixels;
        toNumbers.learn(hidden, hidden, numbers, images, gradients);
        Arrays.fill(hiddenErrors.data, 0, columns * hidden.getRowDim(), 0);
        toNumbers.back(numbers, hiddenErrors, images);
        Activation.RELU.timesDerivative(hidden, hiddenErrors, 0, columns);
        toHidden.learn(seen, seen, hiddenErrors, images, gradients);
        R032Store errors = layers.errors();
        Arrays.fill(errors.data, 0, columns * seen.getRowDim(), 0);
        toHidden.back(hiddenErrors, errors, images);
        Activation.RELU.timesDerivative(seen, errors, 0, columns);
        layers.back(model.layers().blocks() - 1, images, gradients);
    }

    /** Below what is told. */
    LayersPass layers() {
        return layers;
    }
}
