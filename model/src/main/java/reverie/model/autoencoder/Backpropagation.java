package reverie.model.autoencoder;

import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;

/**
 * The errors of a batch at every layer, which are the loss's derivatives by the units' inputs (Rumelhart, Hinton and
 * Williams 1986), and from them the gradients of the weights. Errors are of single examples; a gradient is their sum.
 */
final class Backpropagation {

    private final List<Layer> layers;
    private final ForwardPass pass;
    private final R032Store[] upErrors;
    private final R032Store[] downErrors;
    private final Packed[] inputs;
    private final Packed[] outputErrors;

    Backpropagation(Autoencoder model, ForwardPass pass, int examples) {
        layers = model.layers();
        this.pass = pass;
        int depth = layers.size();
        upErrors = new R032Store[depth];
        downErrors = new R032Store[depth];
        inputs = new Packed[depth];
        outputErrors = new Packed[depth];
        for (int l = 0; l < depth; l++) {
            Layer layer = layers.get(l);
            upErrors[l] = R032Store.FACTORY.make(layer.upperUnits(), examples);
            // The reconstruction itself makes way for its error.
            downErrors[l] = l == 0 ? pass.reconstruction() : R032Store.FACTORY.make(layer.lowerUnits(), examples);
            inputs[l] = new Packed(layer.lowerUnits(), examples);
            outputErrors[l] = new Packed(layer.lowerUnits(), examples);
        }
    }

    /**
     * Takes the errors of examples {@code from} to {@code to} from the reconstruction back to the first layer.
     *
     * @param clean     what the reconstruction is compared with, D×B
     * @param codeSlope derivative of a penalty by each unit of the code, the same for all examples
     */
    void run(R032Store clean, float[] codeGradient, int from, int to) {
        int depth = layers.size();
        int d = clean.getRowDim();
        R032Store output = pass.reconstruction();
        for (int i = from * d; i < to * d; i++) {
            output.data[i] -= clean.data[i];
        }
        for (int l = 0; l < depth; l++) {
            R032Store above = l + 1 < depth ? downErrors[l + 1] : upErrors[l];
            outputErrors[l].fill(Op.NONE, downErrors[l], 0, downErrors[l].getRowDim(), from, to);
            layers.get(l).decoding().up(downErrors[l], above, from, to);
            if (l + 1 == depth) {
                add(codeGradient, above, from, to);
            }
            layers.get(l).upper().timesDerivative(pass.down(l + 1), above, from, to);
        }
        for (int l = depth - 1; l >= 0; l--) {
            inputs[l].fill(Op.NONE, pass.up(l), 0, pass.up(l).getRowDim(), from, to);
            if (l > 0) {
                layers.get(l).encoding().down(upErrors[l], upErrors[l - 1], from, to);
                layers.get(l - 1).upper().timesDerivative(pass.up(l), upErrors[l - 1], from, to);
            }
        }
    }

    private static void add(float[] gradient, R032Store errors, int from, int to) {
        int rows = errors.getRowDim();
        for (int n = from; n < to; n++) {
            for (int j = 0; j < rows; j++) {
                errors.data[n * rows + j] += gradient[j];
            }
        }
    }

    /** gradient ← α ∂/∂W + β gradient of layer {@code l}, D×F, for upper units {@code from} to {@code to}. */
    void encoding(int l, float alpha, int examples, float beta, R032Store gradient, int from, int to) {
        inputs[l].multiply(alpha, examples, Op.TRANSPOSE, upErrors[l], beta, gradient, from, to);
    }

    /** gradient ← α ∂/∂V + β gradient of layer {@code l}, D×F, for upper units {@code from} to {@code to}. */
    void decoding(int l, float alpha, int examples, float beta, R032Store gradient, int from, int to) {
        outputErrors[l].multiply(alpha, examples, Op.TRANSPOSE, pass.down(l + 1), beta, gradient, from, to);
    }

    /** Errors of the upper units of layer {@code l} on the way up, F×B: of each example, ∂/∂c. */
    R032Store upErrors(int l) {
        return upErrors[l];
    }

    /** Errors of the lower units of layer {@code l} on the way down, D×B: of each example, ∂/∂b. */
    R032Store downErrors(int l) {
        return downErrors[l];
    }
}
