package reverie.model.matrix;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import org.ojalgo.matrix.store.R032Store;

/**
 * Gated units y = tanh(f) · σ(g) (van den Oord et al. 2016, "Conditional image generation with PixelCNN decoders", eq. 2), over the
 * first columns of matrices, on the calling thread, allocating nothing. Of 2F inputs the upper F rows are f and the lower ones g.
 */
public final class Gates {

    private static final int L = Lanes.COUNT;

    private Gates() {
    }

    /**
     * y ← tanh(f) · σ(g).
     *
     * @param inputs  f above g before their biases, 2F × N
     * @param bias    2F values
     * @param gates   receives tanh(f) above σ(g), 2F × N
     * @param y       F × N
     * @param columns the first so many
     */
    public static void open(R032Store inputs, float[] bias, R032Store gates, R032Store y, int columns) {
        squash(inputs.data, bias, gates.data, y.getRowDim(), columns);
        open(inputs.data, bias, gates.data, y.data, y.getRowDim(), columns);
    }

    /** The upper rows; one long function of vectors a method is as much as the compiler takes. */
    private static void squash(float[] inputs, float[] bias, float[] gates, int units, int columns) {
        for (int n = 0; n < columns; n++) {
            int f = n * 2 * units;
            int i = 0;
            for (; i <= units - L; i += L) {
                Functions.tanh(FloatVector.fromArray(Lanes.FLOATS, inputs, f + i)
                        .add(FloatVector.fromArray(Lanes.FLOATS, bias, i))).intoArray(gates, f + i);
            }
            for (; i < units; i++) {
                gates[f + i] = Functions.tanh(inputs[f + i] + bias[i]);
            }
        }
    }

    /** The lower rows, and what passes. */
    private static void open(float[] inputs, float[] bias, float[] gates, float[] y, int units, int columns) {
        for (int n = 0; n < columns; n++) {
            int f = n * 2 * units;
            int g = f + units;
            int at = n * units;
            int i = 0;
            for (; i <= units - L; i += L) {
                FloatVector gate = Functions.sigmoid(FloatVector.fromArray(Lanes.FLOATS, inputs, g + i)
                        .add(FloatVector.fromArray(Lanes.FLOATS, bias, units + i)));
                gate.intoArray(gates, g + i);
                gate.mul(FloatVector.fromArray(Lanes.FLOATS, gates, f + i)).intoArray(y, at + i);
            }
            for (; i < units; i++) {
                gates[g + i] = Functions.sigmoid(inputs[g + i] + bias[units + i]);
                y[at + i] = gates[f + i] * gates[g + i];
            }
        }
    }

    /**
     * The errors of f and g by those of y: errors ← y's error · ∂y/∂(f, g).
     *
     * @param gates  what {@link #open} has made
     * @param ofY    derivatives by y, F × N
     * @param add    whether they are added to what the errors hold
     * @param errors derivatives by f above those by g, 2F × N
     */
    public static void back(R032Store gates, R032Store ofY, boolean add, R032Store errors, int columns) {
        int units = ofY.getRowDim();
        if (!add) {
            Arrays.fill(errors.data, 0, columns * 2 * units, 0);
        }
        back(gates.data, ofY.data, errors.data, units, columns);
    }

    private static void back(float[] gates, float[] ofY, float[] errors, int units, int columns) {
        for (int n = 0; n < columns; n++) {
            int f = n * 2 * units;
            int g = f + units;
            int at = n * units;
            int i = 0;
            for (; i <= units - L; i += L) {
                FloatVector t = FloatVector.fromArray(Lanes.FLOATS, gates, f + i);
                FloatVector s = FloatVector.fromArray(Lanes.FLOATS, gates, g + i);
                FloatVector error = FloatVector.fromArray(Lanes.FLOATS, ofY, at + i).mul(s);
                FloatVector toG = error.mul(t);
                FloatVector.fromArray(Lanes.FLOATS, errors, f + i).add(error.sub(toG.mul(t)))
                        .intoArray(errors, f + i);
                FloatVector.fromArray(Lanes.FLOATS, errors, g + i).add(toG.sub(toG.mul(s)))
                        .intoArray(errors, g + i);
            }
            for (; i < units; i++) {
                float t = gates[f + i];
                float s = gates[g + i];
                float error = ofY[at + i] * s;
                float toG = error * t;
                errors[f + i] += error - toG * t;
                errors[g + i] += toG - toG * s;
            }
        }
    }
}
