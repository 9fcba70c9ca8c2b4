package reverie.model.autoencoder;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;

/** How well an autoencoder reconstructs examples. */
public final class AutoencoderScores {

    private static final int BLOCK = 500;

    private final Autoencoder model;
    private final Workers workers;
    private final ForwardPass pass;
    private final R032Store clean;
    private final double[] loss = new double[BLOCK];
    private final double[] squares = new double[BLOCK];

    /**
     * Means over a data set.
     *
     * @param loss                the autoencoder's own loss, without penalties
     * @param reconstructionError Σ_i (x_i − y_i)²
     */
    public record Scores(double loss, double reconstructionError) {}

    /**
     * @param model   to be judged; it may go on learning between two calls
     * @param workers share the examples
     */
    public AutoencoderScores(Autoencoder model, Workers workers) {
        this.model = model;
        this.workers = workers;
        pass = new ForwardPass(model, BLOCK);
        clean = R032Store.FACTORY.make(model.visible(), BLOCK);
    }

    /** Of the data as they are. */
    public Scores of(DataSet data) {
        return of(data, new Corruption.None(), 0);
    }

    /**
     * Of the data encoded after corruption; the reconstruction is compared with the clean example.
     *
     * @param seed of the corruption
     */
    public Scores of(DataSet data, Corruption corruption, long seed) {
        model.loss().check(data);
        int d = model.visible();
        double lossSum = 0;
        double squareSum = 0;
        for (int start = 0; start < data.size(); start += BLOCK) {
            int count = Math.min(BLOCK, data.size() - start);
            System.arraycopy(data.examples().data, start * d, clean.data, 0, count * d);
            long key = Corruption.key(seed, start / BLOCK);
            workers.split(count, Packed.TILE_COLUMNS, (from, to) -> score(corruption, key, from, to));
            lossSum += Arrays.stream(loss, 0, count).sum();
            squareSum += Arrays.stream(squares, 0, count).sum();
        }
        return new Scores(lossSum / data.size(), squareSum / data.size());
    }

    private void score(Corruption corruption, long key, int from, int to) {
        corruption.apply(key, clean, pass.input(), pass.reconstruction(), from, to);
        pass.encode(from, to);
        pass.decodeToOutputInput(from, to);
        int d = model.visible();
        for (int n = from; n < to; n++) {
            double ofLoss = 0;
            double ofSquares = 0;
            for (int i = n * d; i < (n + 1) * d; i++) {
                double x = clean.data[i];
                double z = pass.reconstruction().data[i];
                double miss = x - model.loss().output(z);
                ofLoss += model.loss().of(x, z);
                ofSquares += miss * miss;
            }
            loss[n] = ofLoss;
            squares[n] = ofSquares;
        }
    }
}
