package reverie.model.mixture;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;

/**
 * How well a mixture fits data, read in blocks.
 *
 * @param meanLogLikelihood   log p(v), in nats an example
 * @param reconstructionError the mean of Σ_i (v_i − Σ_k P(k | v) θ_ik)²
 */
public record MixtureScores(double meanLogLikelihood, double reconstructionError) {

    private static final int BLOCK = 512;

    /** Of all examples of a set. */
    public static MixtureScores of(Mixture mixture, DataSet data, Workers workers) {
        int d = mixture.visible();
        int block = Math.min(BLOCK, data.size());
        R032Store v = R032Store.FACTORY.make(d, block);
        R032Store again = R032Store.FACTORY.make(d, block);
        R032Store r = R032Store.FACTORY.make(mixture.components(), block);
        double[] logP = new double[block];
        double likelihood = 0;
        double error = 0;
        for (int start = 0; start < data.size(); start += block) {
            int count = Math.min(block, data.size() - start);
            System.arraycopy(data.examples().data, start * d, v.data, 0, count * d);
            workers.split(count, Packed.TILE_COLUMNS, (from, to) -> {
                mixture.respond(v, r, logP, from, to);
                mixture.expect(r, again, from, to);
            });
            for (int n = 0; n < count; n++) {
                likelihood += logP[n];
            }
            for (int i = 0; i < count * d; i++) {
                double miss = (double) v.data[i] - again.data[i];
                error += miss * miss;
            }
        }
        return new MixtureScores(likelihood / data.size(), error / data.size());
    }
}
