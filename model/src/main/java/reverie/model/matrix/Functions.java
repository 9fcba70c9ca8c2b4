package reverie.model.matrix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Exponential, logarithm and what is made of them, for vectors. Built from exactly rounded operations alone, so that
 * the last bit never depends on whether the code has been compiled yet: training twice gives the same bytes.
 */
final class Functions {

    private static final float LOG2_E = 1.442695041f;
    /** ln 2 in two parts, the first with so few bits that whole multiples of it are exact. */
    private static final float LN2_HIGH = 0.693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;
    /** Adding it to a float of moderate size rounds that to a whole number, which the lowest bits then spell. */
    private static final float ROUNDER = 0x1.8p23f;
    /** Beyond these the result would leave the normal range. */
    private static final float LOWEST = -87.3f;
    private static final float HIGHEST = 88.3f;
    private static final int MANTISSA_BITS = 23;

    /** 1/k! for k = 7 … 2, of the exponential. */
    private static final float[] FACTORIALS = {1f / 5040, 1f / 720, 1f / 120, 1f / 24, 1f / 6, 0.5f};
    /** 2/(2k + 1) for k = 7 … 1, of the inverse hyperbolic tangent, from which the logarithms are made. */
    private static final float[] ODD = {2f / 15, 2f / 13, 2f / 11, 2f / 9, 2f / 7, 2f / 5, 2f / 3};
    /** (−1)ᵏ/(2k + 1)! for k = 5 … 1, of the sine. */
    private static final float[] SINE = {-1f / 39_916_800, 1f / 362_880, -1f / 5040, 1f / 120, -1f / 6};

    private Functions() {
    }

    /**
     * exp(x) to 2 ulp, for |x| up to 87; beyond that the value at 87 or so, never 0 or infinity. NaN stays NaN.
     * With n = round(x / ln 2) and r = x − n ln 2, exp(x) = 2ⁿ (1 + r + r²/2! + … + r⁷/7!), |r| ≤ 0.35.
     */
    static FloatVector exp(FloatVector x) {
        FloatVector clamped = x.min(HIGHEST).max(LOWEST);
        FloatVector shifted = clamped.mul(LOG2_E).add(ROUNDER);
        FloatVector r = remainder(clamped, shifted.sub(ROUNDER));
        return power(shifted).mul(expMinusOneOfSmall(r).add(1));
    }

    /** The same of one number, to the last bit. */
    static float exp(float x) {
        float clamped = Math.max(Math.min(x, HIGHEST), LOWEST);
        float shifted = clamped * LOG2_E + ROUNDER;
        float r = remainder(clamped, shifted - ROUNDER);
        return power(shifted) * (expMinusOneOfSmall(r) + 1);
    }

    /** exp(x) − 1 without cancellation near 0, for x between {@link #LOWEST} and {@link #HIGHEST}. */
    private static FloatVector expMinusOne(FloatVector x) {
        FloatVector shifted = x.mul(LOG2_E).add(ROUNDER);
        FloatVector r = remainder(x, shifted.sub(ROUNDER));
        FloatVector scale = power(shifted);
        return scale.fma(expMinusOneOfSmall(r), scale.sub(1));
    }

    private static float expMinusOne(float x) {
        float shifted = x * LOG2_E + ROUNDER;
        float r = remainder(x, shifted - ROUNDER);
        float scale = power(shifted);
        return Math.fma(scale, expMinusOneOfSmall(r), scale - 1);
    }

    private static FloatVector remainder(FloatVector x, FloatVector n) {
        return n.fma(FloatVector.broadcast(Lanes.FLOATS, -LN2_LOW),
                n.fma(FloatVector.broadcast(Lanes.FLOATS, -LN2_HIGH), x));
    }

    private static float remainder(float x, float n) {
        return Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, x));
    }

    /** 2ⁿ, where {@code shifted} is n + {@link #ROUNDER}: n stands in its lowest bits and moves to the exponent. */
    private static FloatVector power(FloatVector shifted) {
        return shifted.reinterpretAsInts().sub(Float.floatToRawIntBits(ROUNDER))
                .lanewise(VectorOperators.LSHL, MANTISSA_BITS).add(Float.floatToRawIntBits(1f)).reinterpretAsFloats();
    }

    private static float power(float shifted) {
        int n = Float.floatToRawIntBits(shifted) - Float.floatToRawIntBits(ROUNDER);
        return Float.intBitsToFloat((n << MANTISSA_BITS) + Float.floatToRawIntBits(1f));
    }

    /** r + r²/2! + … + r⁷/7!. */
    private static FloatVector expMinusOneOfSmall(FloatVector r) {
        return polynomial(FACTORIALS, r).fma(r.mul(r), r);
    }

    private static float expMinusOneOfSmall(float r) {
        return Math.fma(polynomial(FACTORIALS, r), r * r, r);
    }

    /** By Horner's rule, highest power first. A loop, since the compiler gives up inlining where it is written out. */
    private static FloatVector polynomial(float[] coefficients, FloatVector x) {
        FloatVector sum = broadcast(coefficients[0]);
        for (int i = 1; i < coefficients.length; i++) {
            sum = x.fma(sum, broadcast(coefficients[i]));
        }
        return sum;
    }

    private static float polynomial(float[] coefficients, float x) {
        float sum = coefficients[0];
        for (int i = 1; i < coefficients.length; i++) {
            sum = Math.fma(sum, x, coefficients[i]);
        }
        return sum;
    }

    private static FloatVector broadcast(float value) {
        return FloatVector.broadcast(Lanes.FLOATS, value);
    }

    /** σ(x) = 1 / (1 + exp(−x)). */
    static FloatVector sigmoid(FloatVector x) {
        return broadcast(1).div(exp(x.neg()).add(1));
    }

    /** The same of one number, to the last bit. */
    static float sigmoid(float x) {
        return 1 / (exp(-x) + 1);
    }

    /** tanh(x) = (e^{2x} − 1) / (e^{2x} + 1), to a few ulp also near 0. */
    static FloatVector tanh(FloatVector x) {
        FloatVector e = expMinusOne(x.add(x).min(40f).max(-40f));
        return e.div(e.add(2));
    }

    /** The same of one number, to the last bit. */
    static float tanh(float x) {
        float e = expMinusOne(Math.max(Math.min(x + x, 40f), -40f));
        return e / (e + 2);
    }

    /** softplus(x) = log(1 + exp(x)) = max(x, 0) + log(1 + exp(−|x|)), without overflow. */
    static FloatVector softplus(FloatVector x) {
        return x.max(0).add(logOnePlus(exp(x.abs().neg())));
    }

    /** The same of one number, to the last bit. */
    static float softplus(float x) {
        return Math.max(x, 0) + logOnePlus(exp(-Math.abs(x)));
    }

    /** log(1 + e) for 0 ≤ e ≤ 1 as 2 (s + s³/3 + s⁵/5 + …) with s = e / (2 + e) ≤ 1/3. */
    private static FloatVector logOnePlus(FloatVector e) {
        FloatVector s = e.div(e.add(2));
        FloatVector z = s.mul(s);
        return polynomial(ODD, z).fma(z.mul(s), s.add(s));
    }

    private static float logOnePlus(float e) {
        float s = e / (e + 2);
        float z = s * s;
        return Math.fma(polynomial(ODD, z), z * s, s + s);
    }

    /**
     * log(u) for normal u above 0: u = 2ⁿ m with m in [√½, √2), log u = n ln 2 + 2 (s + s³/3 + …), s = (m − 1)/(m + 1).
     */
    static FloatVector log(FloatVector u) {
        int half = Float.floatToRawIntBits(0.70710677f);
        var bits = u.reinterpretAsInts();
        var n = bits.sub(half).lanewise(VectorOperators.ASHR, MANTISSA_BITS);
        FloatVector m = bits.sub(n.lanewise(VectorOperators.LSHL, MANTISSA_BITS)).reinterpretAsFloats();
        FloatVector whole = (FloatVector) n.convert(VectorOperators.I2F, 0);
        FloatVector s = m.sub(1).div(m.add(1));
        FloatVector z = s.mul(s);
        FloatVector ofM = polynomial(ODD, z).fma(z.mul(s), s.add(s));
        return whole.fma(broadcast(LN2_HIGH), whole.fma(broadcast(LN2_LOW), ofM));
    }

    /** The same of one number, to the last bit. */
    static float log(float u) {
        int bits = Float.floatToRawIntBits(u);
        int n = bits - Float.floatToRawIntBits(0.70710677f) >> MANTISSA_BITS;
        float m = Float.intBitsToFloat(bits - (n << MANTISSA_BITS));
        float s = (m - 1) / (m + 1);
        float z = s * s;
        float ofM = Math.fma(polynomial(ODD, z), z * s, s + s);
        return Math.fma((float) n, LN2_HIGH, Math.fma((float) n, LN2_LOW, ofM));
    }

    /**
     * cos(2πt) for 0 ≤ t < 1. With q = |t − ½| ≤ ½, cos(2πt) = −cos(2πq) = sin(2π(q − ¼)), and the sine's series for an
     * angle of at most π/2.
     */
    static FloatVector cosOfTurn(FloatVector t) {
        return sinOfQuarterTurn(t.sub(0.5f).abs().sub(0.25f));
    }

    /** The same of one number, to the last bit. */
    static float cosOfTurn(float t) {
        float x = (Math.abs(t - 0.5f) - 0.25f) * (float) (2 * Math.PI);
        float z = x * x;
        return Math.fma(polynomial(SINE, z), z * x, x);
    }

    /** sin(2πt) for −¼ ≤ t ≤ ¼. */
    private static FloatVector sinOfQuarterTurn(FloatVector t) {
        FloatVector x = t.mul((float) (2 * Math.PI));
        FloatVector z = x.mul(x);
        return polynomial(SINE, z).fma(z.mul(x), x);
    }
}
