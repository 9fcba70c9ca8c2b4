package reverie.model.matrix;

import jdk.incubator.vector.FloatVector;
import org.ojalgo.matrix.store.R032Store;

/**
 * Cells of long short-term memory (Hochreiter and Schmidhuber 1997; with forget gates, Gers, Schmidhuber and Cummins 2000), a few columns of a matrix at
 * a time: c = f ⊙ c' + i ⊙ g, h = o ⊙ tanh(c), c' being what the cell held before. Of 4F gates of a column the first F are o = σ(·), the next f = σ(·)
 * and i = σ(·), the last g = tanh(·). On the calling thread, allocating nothing.
 */
public final class LstmCells {

    private static final int L = Lanes.COUNT;

    private LstmCells() {
    }

    /**
     * Columns side by side.
     *
     * @param gates   4F × N
     * @param cells   c, F × N
     * @param squash  tanh(c), F × N
     * @param outputs h, F × N
     */
    public record States(R032Store gates, R032Store cells, R032Store squash, R032Store outputs) {

        /** All 0. */
        public static States of(int units, int columns) {
            return new States(R032Store.FACTORY.make(4 * units, columns), R032Store.FACTORY.make(units, columns),
                    R032Store.FACTORY.make(units, columns), R032Store.FACTORY.make(units, columns));
        }

        int units() {
            return cells.getRowDim();
        }
    }

    /**
     * Gates, c, tanh(c) and h of some columns.
     *
     * @param states  the gates hold a part of their inputs, and become gates
     * @param first   the first of the columns
     * @param inputs  the other part, 4F a column, from column {@code inputsAt} on
     * @param before  c', F a column, from column {@code beforeAt} on
     * @param columns how many
     */
    public static void step(States states, int first, R032Store inputs, int inputsAt, R032Store before, int beforeAt,
            int columns) {
        int units = states.units();
        for (int n = 0; n < columns; n++) {
            int gates = (first + n) * 4 * units;
            int added = (inputsAt + n) * 4 * units;
            sigmoids(inputs.data, added, states.gates().data, gates, 3 * units);
            tangents(inputs.data, added + 3 * units, states.gates().data, gates + 3 * units, units);
        }
        for (int n = 0; n < columns; n++) {
            remember(states.gates().data, (first + n) * 4 * units, before.data, (beforeAt + n) * units,
                    states.cells().data, (first + n) * units, units);
        }
        say(states, first * units, columns * units);
        for (int n = 0; n < columns; n++) {
            times(states.gates().data, (first + n) * 4 * units, states.outputs().data, (first + n) * units,
                    units);
        }
    }

    private static void sigmoids(float[] x, int xAt, float[] y, int yAt, int count) {
        int k = 0;
        for (; k <= count - L; k += L) {
            Functions.sigmoid(FloatVector.fromArray(Lanes.FLOATS, y, yAt + k)
                    .add(FloatVector.fromArray(Lanes.FLOATS, x, xAt + k))).intoArray(y, yAt + k);
        }
        for (; k < count; k++) {
            y[yAt + k] = Functions.sigmoid(y[yAt + k] + x[xAt + k]);
        }
    }

    private static void tangents(float[] x, int xAt, float[] y, int yAt, int count) {
        int k = 0;
        for (; k <= count - L; k += L) {
            Functions.tanh(FloatVector.fromArray(Lanes.FLOATS, y, yAt + k)
                    .add(FloatVector.fromArray(Lanes.FLOATS, x, xAt + k))).intoArray(y, yAt + k);
        }
        for (; k < count; k++) {
            y[yAt + k] = Functions.tanh(y[yAt + k] + x[xAt + k]);
        }
    }

    private static void remember(float[] gates, int at, float[] before, int beforeAt, float[] cells, int cellsAt,
            int units) {
        int f = at + units;
        int i = at + 2 * units;
        int g = at + 3 * units;
        int k = 0;
        for (; k <= units - L; k += L) {
            FloatVector kept = FloatVector.fromArray(Lanes.FLOATS, gates, f + k)
                    .mul(FloatVector.fromArray(Lanes.FLOATS, before, beforeAt + k));
            FloatVector.fromArray(Lanes.FLOATS, gates, i + k).mul(FloatVector.fromArray(Lanes.FLOATS, gates, g + k))
                    .add(kept).intoArray(cells, cellsAt + k);
        }
        for (; k < units; k++) {
            float kept = gates[f + k] * before[beforeAt + k];
            cells[cellsAt + k] = gates[i + k] * gates[g + k] + kept;
        }
    }

    /** Outputs as they are before their gates: tanh(c). */
    private static void say(States states, int at, int count) {
        float[] cells = states.cells().data;
        float[] squash = states.squash().data;
        int k = at;
        for (; k <= at + count - L; k += L) {
            Functions.tanh(FloatVector.fromArray(Lanes.FLOATS, cells, k)).intoArray(squash, k);
        }
        for (; k < at + count; k++) {
            squash[k] = Functions.tanh(cells[k]);
        }
        System.arraycopy(squash, at, states.outputs().data, at, count);
    }

    /** y ← y · x, number by number. */
    private static void times(float[] x, int xAt, float[] y, int yAt, int count) {
        int k = 0;
        for (; k <= count - L; k += L) {
            FloatVector.fromArray(Lanes.FLOATS, x, xAt + k).mul(FloatVector.fromArray(Lanes.FLOATS, y, yAt + k))
                    .intoArray(y, yAt + k);
        }
        for (; k < count; k++) {
            y[yAt + k] *= x[xAt + k];
        }
    }

    /**
     * Errors of the gates' inputs by those of h and c.
     *
     * @param ofOutputs derivatives by h, F × N, from column {@code first} on as the states
     * @param ofCells   derivatives by c that come from what follows, F a column, from column {@code at} on; become those by c'
     * @param at        also the first column of the inputs' errors
     * @param ofInputs  receives derivatives by the gates' inputs, 4F a column
     */
    public static void back(States states, int first, R032Store before, int beforeAt, R032Store ofOutputs,
            R032Store ofCells, R032Store ofInputs, int at, int columns) {
        int units = states.units();
        for (int n = 0; n < columns; n++) {
            backToCells(states, first + n, ofOutputs.data, ofCells.data, (at + n) * units, ofInputs.data,
                    (at + n) * 4 * units);
        }
        for (int n = 0; n < columns; n++) {
            backToGates(states.gates().data, (first + n) * 4 * units, before.data, (beforeAt + n) * units,
                    ofCells.data, (at + n) * units, ofInputs.data, (at + n) * 4 * units, units);
        }
    }

    /** The output gate, and c. */
    private static void backToCells(States states, int column, float[] ofOutputs, float[] ofCells, int cellsAt,
            float[] ofInputs, int inputsAt) {
        float[] gates = states.gates().data;
        float[] squash = states.squash().data;
        int units = states.units();
        int gatesAt = column * 4 * units;
        int at = column * units;
        int k = 0;
        for (; k <= units - L; k += L) {
            FloatVector o = FloatVector.fromArray(Lanes.FLOATS, gates, gatesAt + k);
            FloatVector t = FloatVector.fromArray(Lanes.FLOATS, squash, at + k);
            FloatVector error = FloatVector.fromArray(Lanes.FLOATS, ofOutputs, at + k).mul(o);
            FloatVector toGate = error.mul(t);
            toGate.sub(toGate.mul(o)).intoArray(ofInputs, inputsAt + k);
            FloatVector.fromArray(Lanes.FLOATS, ofCells, cellsAt + k).add(error.sub(toGate.mul(t)))
                    .intoArray(ofCells, cellsAt + k);
        }
        for (; k < units; k++) {
            float o = gates[gatesAt + k];
            float t = squash[at + k];
            float error = ofOutputs[at + k] * o;
            float toGate = error * t;
            ofInputs[inputsAt + k] = toGate - toGate * o;
            ofCells[cellsAt + k] += error - toGate * t;
        }
    }

    /** The other gates, and c'. */
    private static void backToGates(float[] gates, int gatesAt, float[] before, int beforeAt, float[] ofCells,
            int cellsAt, float[] ofInputs, int inputsAt, int units) {
        int k = 0;
        for (; k <= units - L; k += L) {
            FloatVector error = FloatVector.fromArray(Lanes.FLOATS, ofCells, cellsAt + k);
            FloatVector f = FloatVector.fromArray(Lanes.FLOATS, gates, gatesAt + units + k);
            FloatVector i = FloatVector.fromArray(Lanes.FLOATS, gates, gatesAt + 2 * units + k);
            FloatVector g = FloatVector.fromArray(Lanes.FLOATS, gates, gatesAt + 3 * units + k);
            FloatVector toBefore = error.mul(f);
            FloatVector toForget = toBefore.mul(FloatVector.fromArray(Lanes.FLOATS, before, beforeAt + k));
            FloatVector toG = error.mul(i);
            FloatVector toInput = toG.mul(g);
            toForget.sub(toForget.mul(f)).intoArray(ofInputs, inputsAt + units + k);
            toInput.sub(toInput.mul(i)).intoArray(ofInputs, inputsAt + 2 * units + k);
            toG.sub(toInput.mul(g)).intoArray(ofInputs, inputsAt + 3 * units + k);
            toBefore.intoArray(ofCells, cellsAt + k);
        }
        for (; k < units; k++) {
            float error = ofCells[cellsAt + k];
            float f = gates[gatesAt + units + k];
            float i = gates[gatesAt + 2 * units + k];
            float g = gates[gatesAt + 3 * units + k];
            float toBefore = error * f;
            float toForget = toBefore * before[beforeAt + k];
            float toG = error * i;
            float toInput = toG * g;
            ofInputs[inputsAt + units + k] = toForget - toForget * f;
            ofInputs[inputsAt + 2 * units + k] = toInput - toInput * i;
            ofInputs[inputsAt + 3 * units + k] = toG - toInput * g;
            ofCells[cellsAt + k] = toBefore;
        }
    }
}
