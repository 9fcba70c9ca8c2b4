package reverie.model.tempering;

import java.util.List;
import org.ojalgo.matrix.store.R032Store;

/**
 * Many chains, each a column, that can walk in a model at any inverse temperature β: in p_β(s) ∝ exp(−E₀(s) − β E(s)), which is the
 * model at β = 1. They are used by one thread, which shares them among workers; every draw depends on seed, step and place alone.
 */
public interface TemperedChains {

    /** N, how many chains there are. */
    int chains();

    /** Makes a fair coin of every unit that is free. Allocates nothing. */
    void scatter(long seed, long step);

    /**
     * Takes one Gibbs step in every chain, which leaves p_β as it is. Allocates nothing.
     *
     * @param seed of every draw
     * @param step which no other draw of that seed shares
     * @param beta inverse temperature: 1 for the model itself, less for one whose opinions are weaker
     */
    void step(long seed, long step, double beta);

    /**
     * E(s) of the state in which each chain is, under the model as it now is; up to a constant that all chains share. Allocates
     * nothing.
     *
     * @param energies receives the value of chain n at index n, in nats
     */
    void energies(double[] energies);

    /**
     * All that {@link #step} goes on from, units × N each. Who writes a column of another chain of the same model into every one
     * of these has put the chain where the other is.
     */
    List<R032Store> state();
}
