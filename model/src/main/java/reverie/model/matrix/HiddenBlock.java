package reverie.model.matrix;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * {@link #UNITS} hidden units of several examples, whose inputs change by one visible unit at a time: h = σ(a), a = c + Σ_seen W_k, as
 * in NADE (Larochelle and Murray 2011, algorithm 1). On the way forward visible units are seen one after another and hear V_i h; on
 * the way back they are forgotten in the opposite order, and derivatives are gathered. Where a unit is off nothing changes, so that
 * most of the time no sigmoid is told. A block belongs to one thread at a time; sums are made in one order, whatever the width of the
 * vectors.
 *
 * <p>
 * Of the visible unit at hand the block holds four lines: what it tells and hears, {@link #tells} and {@link #hears}, and the
 * derivatives of the loss by these. In a block that is not full the last numbers of the lines are 0, and their derivatives mean nothing.
 */
public final class HiddenBlock {

    /** Hidden units of a block. */
    public static final int UNITS = 64;

    private static final int L = Lanes.COUNT;
    private static final int SUMS = Lines.SUMS;

    /** W_i and V_i of the visible unit at hand, to be written by the caller. */
    private final float[] tells = new float[UNITS];
    private final float[] hears = new float[UNITS];
    private final float[] byTells = new float[UNITS];
    private final float[] byHears = new float[UNITS];

    /** a and h, an example after another. */
    private final float[] inputs;
    private final float[] units;
    /** Derivatives by a, and by h as it has been since it changed last. */
    private final float[] byInputs;
    private final float[] byUnits;
    private final float[] sums;

    /** @param examples room for so many */
    public HiddenBlock(int examples) {
        inputs = new float[UNITS * examples];
        units = new float[UNITS * examples];
        byInputs = new float[UNITS * examples];
        byUnits = new float[UNITS * examples];
        sums = new float[SUMS * examples];
    }

    /** W_i. */
    public float[] tells() {
        return tells;
    }

    /** V_i. */
    public float[] hears() {
        return hears;
    }

    /** The derivative by W_i, which {@link #forget} adds to. */
    public float[] byTells() {
        return byTells;
    }

    /** The derivative by V_i, which {@link #spread} adds to. */
    public float[] byHears() {
        return byHears;
    }

    /** Nothing has been seen of examples {@code from} to {@code to}: a = c, which {@link #tells} holds. */
    public void begin(int from, int to) {
        for (int n = from; n < to; n++) {
            System.arraycopy(tells, 0, inputs, n * UNITS, UNITS);
            Lines.sigmoid(inputs, n * UNITS, units, n * UNITS, UNITS);
        }
    }

    /** The visible unit at hand is seen in an example, being on. */
    public void see(int example) {
        int at = example * UNITS;
        for (int k = 0; k < UNITS; k += L) {
            FloatVector a = FloatVector.fromArray(Lanes.FLOATS, inputs, at + k)
                    .add(FloatVector.fromArray(Lanes.FLOATS, tells, k));
            a.intoArray(inputs, at + k);
            Functions.sigmoid(a).intoArray(units, at + k);
        }
    }

    /**
     * What the visible unit at hand hears: out_n ← V_i h.
     *
     * @param out receives the value of example n at {@code at} + n
     */
    public void hear(int from, int to, float[] out, int at) {
        for (int part = 0; part < SUMS; part += L) {
            FloatVector v0 = FloatVector.fromArray(Lanes.FLOATS, hears, part);
            FloatVector v1 = FloatVector.fromArray(Lanes.FLOATS, hears, SUMS + part);
            FloatVector v2 = FloatVector.fromArray(Lanes.FLOATS, hears, 2 * SUMS + part);
            FloatVector v3 = FloatVector.fromArray(Lanes.FLOATS, hears, 3 * SUMS + part);
            for (int n = from; n < to; n++) {
                int h = n * UNITS + part;
                FloatVector sum = v0.mul(FloatVector.fromArray(Lanes.FLOATS, units, h));
                sum = v1.fma(FloatVector.fromArray(Lanes.FLOATS, units, h + SUMS), sum);
                sum = v2.fma(FloatVector.fromArray(Lanes.FLOATS, units, h + 2 * SUMS), sum);
                sum = v3.fma(FloatVector.fromArray(Lanes.FLOATS, units, h + 3 * SUMS), sum);
                sum.intoArray(sums, n * SUMS + part);
            }
        }
        for (int n = from; n < to; n++) {
            out[at + n] = Lines.total(sums, n * SUMS);
        }
    }

    /** Forgets derivatives of examples {@code from} to {@code to}. */
    public void turn(int from, int to) {
        Arrays.fill(byInputs, from * UNITS, to * UNITS, 0);
        Arrays.fill(byUnits, from * UNITS, to * UNITS, 0);
    }

    /**
     * The derivatives by what the visible unit at hand heard go to V_i and to h.
     *
     * @param errors that of example n at {@code at} + n
     */
    public void spread(int from, int to, float[] errors, int at) {
        for (int part = 0; part < SUMS; part += L) {
            for (int k = part; k < UNITS; k += 2 * SUMS) {
                FloatVector v0 = FloatVector.fromArray(Lanes.FLOATS, hears, k);
                FloatVector v1 = FloatVector.fromArray(Lanes.FLOATS, hears, k + SUMS);
                FloatVector d0 = FloatVector.fromArray(Lanes.FLOATS, byHears, k);
                FloatVector d1 = FloatVector.fromArray(Lanes.FLOATS, byHears, k + SUMS);
                for (int n = from; n < to; n++) {
                    int h = n * UNITS + k;
                    FloatVector error = FloatVector.broadcast(Lanes.FLOATS, errors[at + n]);
                    d0 = error.fma(FloatVector.fromArray(Lanes.FLOATS, units, h), d0);
                    d1 = error.fma(FloatVector.fromArray(Lanes.FLOATS, units, h + SUMS), d1);
                    error.fma(v0, FloatVector.fromArray(Lanes.FLOATS, byUnits, h)).intoArray(byUnits, h);
                    error.fma(v1, FloatVector.fromArray(Lanes.FLOATS, byUnits, h + SUMS)).intoArray(byUnits,
                            h + SUMS);
                }
                d0.intoArray(byHears, k);
                d1.intoArray(byHears, k + SUMS);
            }
        }
    }

    /** The visible unit at hand was seen in an example, being on: h is as before, and the derivative by W_i is gathered. */
    public void forget(int example) {
        settle(example);
        int at = example * UNITS;
        for (int k = 0; k < UNITS; k += L) {
            FloatVector.fromArray(Lanes.FLOATS, byTells, k)
                    .add(FloatVector.fromArray(Lanes.FLOATS, byInputs, at + k)).intoArray(byTells, k);
            FloatVector a = FloatVector.fromArray(Lanes.FLOATS, inputs, at + k)
                    .sub(FloatVector.fromArray(Lanes.FLOATS, tells, k));
            a.intoArray(inputs, at + k);
            Functions.sigmoid(a).intoArray(units, at + k);
        }
    }

    /** All has been forgotten: adds the derivative by c to {@link #byTells}. */
    public void end(int from, int to) {
        for (int n = from; n < to; n++) {
            settle(n);
            Lines.add(byInputs, n * UNITS, byTells, 0, UNITS);
        }
    }

    /** Derivatives by h become derivatives by a. */
    private void settle(int example) {
        int end = (example + 1) * UNITS;
        for (int at = example * UNITS; at < end; at += L) {
            FloatVector h = FloatVector.fromArray(Lanes.FLOATS, units, at);
            FloatVector slope = h.sub(h.mul(h));
            FloatVector.fromArray(Lanes.FLOATS, byUnits, at)
                    .fma(slope, FloatVector.fromArray(Lanes.FLOATS, byInputs, at)).intoArray(byInputs, at);
            FloatVector.zero(Lanes.FLOATS).intoArray(byUnits, at);
        }
    }
}
