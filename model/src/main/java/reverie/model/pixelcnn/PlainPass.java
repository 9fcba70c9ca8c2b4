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
import reverie.model.matrix.Elementwise;
import reverie.model.network.Activation;

/** One stack of masked squares. */
final class PlainPass implements LayersPass {

    private final Stacks.Plain model;
    private final ConvolutionPass[] layers;
    private final int pixels;
    private final int p;

    private final R032Store input;
    private final R032Store inputErrors;
    private final R032Store[] units;
    private final R032Store[] passed;
    private final R032Store errors;
    private final R032Store errorsOfPassed;

    PlainPass(Stacks.Plain model, ImageShape shape, int images) {
        this.model = model;
        pixels = shape.pixels();
        p = model.channels();
        int columns = pixels * images;
        int blocks = model.blocks();
        layers = new ConvolutionPass[blocks];
        units = new R032Store[blocks];
        passed = new R032Store[blocks];
        Map<Integer, ConvolutionPass.Room> rooms = new HashMap<>();
        for (int l = 0; l < blocks; l++) {
            layers[l] = new ConvolutionPass(model.convolutions().get(l), shape, images, rooms);
            units[l] = R032Store.FACTORY.make(p, columns);
            passed[l] = R032Store.FACTORY.make(p, columns);
        }
        input = R032Store.FACTORY.make(1, columns);
        inputErrors = R032Store.FACTORY.make(1, columns);
        errors = R032Store.FACTORY.make(p, columns);
        errorsOfPassed = R032Store.FACTORY.make(p, columns);
    }

    @Override
    public R032Store input() {
        return input;
    }

    @Override
    public void forward(int images) {
        int columns = images * pixels;
        for (int l = 0; l < layers.length; l++) {
            Columns.biased(l == 0 ? Columns.NOTHING : units[l - 1].data, model.convolutions().get(l), units[l], images,
                    0,
                    pixels);
            layers[l].add(l == 0 ? input : passed[l - 1], units[l], images);
            System.arraycopy(units[l].data, 0, passed[l].data, 0, columns * p);
            Elementwise.relu(passed[l], 0, columns);
        }
    }

    @Override
    public R032Store units(int block) {
        return units[block];
    }

    @Override
    public R032Store errors() {
        return errors;
    }

    @Override
    public void back(int block, int images, Gradients gradients) {
        int columns = images * pixels;
        for (int l = block; l > 0; l--) {
            layers[l].learn(passed[l - 1], passed[l - 1], errors, images, gradients);
            Arrays.fill(errorsOfPassed.data, 0, columns * p, 0);
            layers[l].back(errors, errorsOfPassed, images);
            Activation.RELU.timesDerivative(passed[l - 1], errorsOfPassed, 0, columns);
            for (int i = 0; i < columns * p; i++) {
                errors.data[i] += errorsOfPassed.data[i];
            }
        }
        layers[0].learn(input, input, errors, images, gradients);
        Arrays.fill(inputErrors.data, 0, columns, 0);
        layers[0].back(errors, inputErrors, images);
    }

    @Override
    public R032Store inputErrors() {
        return inputErrors;
    }
}
