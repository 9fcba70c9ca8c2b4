package reverie.model.rbm;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;

/** What visible units are: how they answer the hidden ones and what they add to the free energy. */
public interface VisibleUnits {

    /** The units' name in files and reports. */
    String name();

    /** The bias that alone would give a unit the given mean over the data. */
    float biasFor(int unit, double mean);

    /** The biases that alone would give each unit its mean over the examples, D×N. */
    default float[] biasesFor(R032Store examples) {
        double[] mean = DataSet.mean(examples);
        float[] biases = new float[mean.length];
        for (int i = 0; i < biases.length; i++) {
            biases[i] = biasFor(i, mean[i]);
        }
        return biases;
    }

    /** x ← E[v | h] for examples {@code from} to {@code to}, where x holds Wh, D×B. */
    void expect(R032Store x, float[] b, int from, int to);

    /** v ← a draw from P(v | h), where {@code mean} holds E[v | h]; the two may be one matrix. */
    void sample(long key, R032Store mean, R032Store v, int from, int to);

    /** The part of F(v) that no hidden unit has a share in, for one example in {@code v[offset, offset + b.length)}. */
    double energy(float[] v, int offset, float[] b);
}
