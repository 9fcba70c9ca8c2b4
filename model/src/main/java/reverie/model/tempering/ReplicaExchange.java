package reverie.model.tempering;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.train.State;
import reverie.model.matrix.Draws;

/**
 * Parallel tempering: every chain has replicas at several temperatures, and before each step neighbours exchange their states
 * with probability min(1, exp((β_k − β_l) (E_k − E_l))), which leaves the product of all p_β as it is (Geyer 1991, "Markov chain
 * Monte Carlo maximum likelihood"; for RBMs Desjardins, Courville, Bengio, Vincent and Delalleau 2010; Cho, Raiko and Ilin 2010).
 * A hot replica crosses from mode to mode; what it finds comes down to the cold one. The pairs (0, 1), (2, 3), … have their turn
 * at even steps, the others at odd ones.
 *
 * <p>
 * Seen from without it is the coldest chains, which walk in the model itself. With one temperature they do so alone and draw
 * the same numbers as without replicas.
 *
 * @param <C> the kind of chains
 */
public final class ReplicaExchange<C extends TemperedChains> implements TemperedChains {

    private final List<C> levels;
    private final Ladder ladder;
    private final double[][] energies;
    /** 1 where the state of chain n at level k has been at the hottest level since it was at the coldest, else 0. */
    private final int[][] heated;
    private final long[] attempted;
    private final long[] accepted;
    private final long[] arrivals = new long[1];
    private final State whole;

    /**
     * @param ladder which temperatures there are
     * @param maker  makes the replicas of one level, from 0 for the coldest; as many chains of the same model at each
     */
    public ReplicaExchange(Ladder ladder, IntFunction<C> maker) {
        this.ladder = ladder;
        levels = IntStream.range(0, ladder.temperatures()).mapToObj(maker).toList();
        energies = new double[levels.size()][chains()];
        heated = new int[levels.size()][chains()];
        attempted = new long[levels.size() - 1];
        accepted = new long[levels.size() - 1];
        whole = whole();
    }

    private State whole() {
        var all = State.builder().part("attempted", attempted).part("accepted", accepted).part("arrivals", arrivals);
        for (int k = 0; k < levels.size(); k++) {
            all.part("heated" + (k + 1), heated[k]).parts("level" + (k + 1) + ".", levels.get(k).state());
        }
        return all.build();
    }

    /** Of all replicas, with what was counted: all that later steps go on from. */
    public State wholeState() {
        return whole;
    }

    /** The chains of every temperature, the coldest first. */
    public List<C> levels() {
        return levels;
    }

    /** The chains that walk in the model itself. */
    public C coldest() {
        return levels.getFirst();
    }

    @Override
    public int chains() {
        return coldest().chains();
    }

    @Override
    public void scatter(long seed, long step) {
        for (int k = 0; k < levels.size(); k++) {
            levels.get(k).scatter(seed(seed, k), step);
            Arrays.fill(heated[k], 0);
        }
    }

    @Override
    public void step(long seed, long step, double beta) {
        if (levels.size() > 1) {
            exchange(RandomKey.of(seed, step, Purpose.EXCHANGE), (int) (step & 1), beta);
        }
        for (int k = 0; k < levels.size(); k++) {
            levels.get(k).step(seed(seed, k), step, beta * ladder.beta(k));
        }
    }

    private static long seed(long seed, int level) {
        return level == 0 ? seed : RandomKey.of(seed, level, Purpose.REPLICA);
    }

    private void exchange(long key, int first, double beta) {
        for (int k = 0; k < levels.size(); k++) {
            levels.get(k).energies(energies[k]);
        }
        Arrays.fill(heated[levels.size() - 1], 1);
        for (int k = first; k + 1 < levels.size(); k += 2) {
            double colder = beta * (ladder.beta(k) - ladder.beta(k + 1));
            for (int n = 0; n < chains(); n++) {
                double gain = colder * (energies[k][n] - energies[k + 1][n]);
                attempted[k]++;
                if (gain >= 0 || Draws.uniform(key, k, n) < StrictMath.exp(gain)) {
                    swap(k, n);
                }
            }
        }
        for (int n = 0; n < chains(); n++) {
            arrivals[0] += heated[0][n];
            heated[0][n] = 0;
        }
    }

    /** Exchanges the states of chain n at levels k and k + 1. */
    private void swap(int k, int n) {
        List<R032Store> colder = levels.get(k).state();
        List<R032Store> hotter = levels.get(k + 1).state();
        for (int m = 0; m < colder.size(); m++) {
            float[] x = colder.get(m).data;
            float[] y = hotter.get(m).data;
            int rows = colder.get(m).getRowDim();
            for (int at = n * rows; at < (n + 1) * rows; at++) {
                float kept = x[at];
                x[at] = y[at];
                y[at] = kept;
            }
        }
        int was = heated[k][n];
        heated[k][n] = heated[k + 1][n];
        heated[k + 1][n] = was;
        accepted[k]++;
    }

    @Override
    public void energies(double[] out) {
        coldest().energies(out);
    }

    @Override
    public List<R032Store> state() {
        return coldest().state();
    }

    /** Begins to count exchanges anew. */
    public void forget() {
        Arrays.fill(attempted, 0);
        Arrays.fill(accepted, 0);
        arrivals[0] = 0;
    }

    /** What has become of the attempts to exchange states so far. */
    public Swaps swaps() {
        return new Swaps(attempted.clone(), accepted.clone(), arrivals[0]);
    }
}
