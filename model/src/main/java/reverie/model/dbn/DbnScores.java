package reverie.model.dbn;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.Labels;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;

/** What can be said of a belief net on given data without its partition function. */
public final class DbnScores {

    private static final int BLOCK = 256;

    private final Dbn net;
    private final Workers workers;
    private final DbnPass pass;
    private final double[] energy = new double[BLOCK];
    private final double[] least = new double[BLOCK];
    private final int[] guess = new int[BLOCK];

    /**
     * @param net     the model to be judged; it may go on learning between two calls
     * @param workers share the examples
     */
    public DbnScores(Dbn net, Workers workers) {
        this.net = net;
        this.workers = workers;
        pass = new DbnPass(net, BLOCK);
    }

    /** Features P(h^L = 1 | …) of D×N examples, reached without chance and with all labels unknown: F×N. */
    public R032Store encode(R032Store examples) {
        R032Store code = R032Store.FACTORY.make(net.top().hidden(), examples.getColDim());
        blockwise(examples, this::recognise,
                (start, count) -> copy(pass.top(), 0, code, start, count));
        return code;
    }

    /** D×N examples, reconstructed from {@link #encode their features} without chance. */
    public R032Store reconstruct(R032Store examples) {
        R032Store again = R032Store.FACTORY.make(net.values(), examples.getColDim());
        blockwise(examples, (from, to) -> {
            recognise(from, to);
            net.top().visibleGivenHidden(pass.top(), pass.joined(), from, to);
            pass.part(from, to);
            pass.down(from, to);
        }, (start, count) -> copy(net.depth() > 1 ? pass.units(0) : pass.joined(), 0, again, start, count));
        return again;
    }

    /** What the top RBM sees of D×N examples, reached without chance and with all labels unknown: its visible units × N. */
    public R032Store joined(R032Store examples) {
        R032Store all = R032Store.FACTORY.make(net.top().visible(), examples.getColDim());
        blockwise(examples, (from, to) -> {
            pass.up(from, to);
            pass.join(from, to);
        }, (start, count) -> copy(pass.joined(), 0, all, start, count));
        return all;
    }

    private void recognise(int from, int to) {
        pass.up(from, to);
        pass.join(from, to);
        net.top().hiddenGivenVisible(pass.joined(), pass.top(), from, to);
    }

    /** The mean over the data of Σ_i (v_i − v'_i)², v' being the {@link #reconstruct reconstruction}. */
    public double reconstructionError(DataSet data) {
        return Elementwise.squaredDistance(data.examples(), reconstruct(data.examples())) / data.size();
    }

    /** For each example the label under which the top RBM's free energy is least, which is the most probable one. */
    public int[] labels(R032Store examples) {
        int[] all = new int[examples.getColDim()];
        blockwise(examples, (from, to) -> {
            pass.up(from, to);
            pass.join(from, to);
            for (int label = 0; label < net.labels().size(); label++) {
                tryLabel(label, from, to);
            }
        }, (start, count) -> System.arraycopy(guess, 0, all, start, count));
        return all;
    }

    private void tryLabel(int label, int from, int to) {
        for (int n = from; n < to; n++) {
            pass.label(n, label);
        }
        net.top().freeEnergy(pass.joined(), pass.top(), energy, from, to);
        for (int n = from; n < to; n++) {
            if (label == 0 || energy[n] < least[n]) {
                least[n] = energy[n];
                guess[n] = label;
            }
        }
    }

    /**
     * The share of examples whose label is not the most probable one.
     *
     * @throws BadInput where the net or the data have no labels, or other ones
     */
    public double errorRate(DataSet data) {
        Labels truth = data.labels().orElseThrow(() -> new BadInput(data.name(), "no labels", "labelled examples"));
        if (!truth.names().equals(net.labels())) {
            throw new BadInput(data.name(), "labels " + truth.names(), net.labels() + " as the model has them");
        }
        int[] guesses = labels(data.examples());
        int wrong = 0;
        for (int n = 0; n < guesses.length; n++) {
            wrong += guesses[n] == truth.of()[n] ? 0 : 1;
        }
        return wrong / (double) guesses.length;
    }

    private interface Taking {
        void take(int start, int count);
    }

    private void blockwise(R032Store examples, Workers.RangeTask work, Taking taking) {
        for (int start = 0; start < examples.getColDim(); start += BLOCK) {
            int count = Math.min(BLOCK, examples.getColDim() - start);
            copy(examples, start, pass.units(0), 0, count);
            workers.split(count, Packed.TILE_COLUMNS, work);
            taking.take(start, count);
        }
    }

    /** Columns of the uppermost rows that both have. */
    private static void copy(R032Store from, int first, R032Store to, int start, int count) {
        int rows = Math.min(from.getRowDim(), to.getRowDim());
        for (int n = 0; n < count; n++) {
            System.arraycopy(from.data, (first + n) * from.getRowDim(), to.data, (start + n) * to.getRowDim(), rows);
        }
    }
}
