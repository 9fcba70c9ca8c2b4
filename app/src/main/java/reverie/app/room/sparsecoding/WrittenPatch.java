package reverie.app.room.sparsecoding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;
import reverie.model.sparse.SparseCoding;
import reverie.model.sparse.SparseEncoder;
import reverie.model.sparse.predictive.CodePredictor;

/**
 * A patch, written with atoms. Immutable by convention.
 *
 * @param raw   v, the patch as it is in the image
 * @param x     the same, preprocessed
 * @param code  a, one coefficient an atom
 * @param sum   Φa
 * @param terms those that are not 0, the largest first
 * @param guess f(x), one coefficient an atom, where there is an encoder
 * @param snr   10 log₁₀ of ‖x‖² / ‖x − Φa‖², in decibels
 */
@SuppressWarnings("ArrayRecordComponent") // made anew for every picture and never compared
record WrittenPatch(float[] raw, float[] x, float[] code, float[] sum, List<Term> terms,
        Optional<float[]> guess, double snr) {

    /** One a_k φ_k. */
    record Term(int atom, float coefficient) {}

    static WrittenPatch of(float[] raw, SparseCoding model, Optional<CodePredictor> encoder) {
        try (Workers alone = Workers.of(1)) {
            R032Store x = model.preprocessing().apply(R032Store.wrap(raw, raw.length), alone);
            float[] code = new SparseEncoder(model.phi(), 1, alone).encode(x,
                    model.lambda()).data;
            float[] sum = sum(model.phi(), code);
            List<Term> terms = IntStream.range(0, code.length).filter(k -> code[k] != 0)
                    .mapToObj(k -> new Term(k, code[k]))
                    .sorted(Comparator.comparingDouble((Term term) -> Math.abs(term.coefficient())).reversed())
                    .toList();
            return new WrittenPatch(raw, x.data, code, sum, terms,
                    encoder.map(it -> it.predict(x, alone).data), snr(x.data, sum));
        }
    }

    /** ‖a − f(x)‖² / ‖a‖², where there is a guess of a code that is not all 0. */
    OptionalDouble missOfGuess() {
        if (guess.isEmpty() || terms.isEmpty()) {
            return OptionalDouble.empty();
        }
        double miss = 0;
        double size = 0;
        for (int k = 0; k < code.length; k++) {
            miss += Math.pow(code[k] - guess.get()[k], 2);
            size += Math.pow(code[k], 2);
        }
        return OptionalDouble.of(miss / size);
    }

    private static float[] sum(R032Store phi, float[] code) {
        int d = phi.getRowDim();
        float[] sum = new float[d];
        for (int k = 0; k < code.length; k++) {
            for (int i = 0; code[k] != 0 && i < d; i++) {
                sum[i] += code[k] * phi.data[k * d + i];
            }
        }
        return sum;
    }

    private static double snr(float[] x, float[] sum) {
        double signal = 0;
        double rest = 0;
        for (int i = 0; i < x.length; i++) {
            signal += (double) x[i] * x[i];
            rest += Math.pow(x[i] - sum[i], 2);
        }
        return 10 * Math.log10(signal / rest);
    }
}
