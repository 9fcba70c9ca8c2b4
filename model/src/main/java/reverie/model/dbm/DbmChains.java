package reverie.model.dbm;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.train.State;

/** What a machine believes in: Gibbs chains that walk in it, whatever becomes of it while it learns. */
final class DbmChains {

    private final Workers workers;
    private final long seed;
    private final R032Store images;
    private DbmState states;
    private final long[] steps = new long[1];
    private State state;

    /**
     * @param machine in which pixels begin as fair coins, and all other units off
     * @param count   of chains
     * @param seed    of every draw
     */
    DbmChains(Dbm machine, int count, long seed, Workers workers) {
        this.workers = workers;
        this.seed = seed;
        states = new DbmState(machine, count);
        images = R032Store.FACTORY.make(machine.size(0), count);
        Arrays.fill(states.layer(0).data, 0.5f);
        states.draw(0, RandomKey.of(seed, 0, Purpose.CHAIN_START), 0, count);
        state = stateOf(machine);
    }

    private State stateOf(Dbm machine) {
        var all = State.builder().part("steps", steps).part("images", images);
        for (int l = 0; l <= machine.depth(); l++) {
            all.part("layer" + l, states.layer(l));
        }
        return all.build();
    }

    /** Walks from now on in this machine; units that the chains do not have yet are off. */
    void enter(Dbm machine) {
        boolean other = states.depth() != machine.depth();
        states = states.in(machine);
        if (other) {
            state = stateOf(machine);
        }
    }

    /** Where they are. */
    State state() {
        return state;
    }

    /** Of chains in such a machine, the multiplications of a Gibbs step. */
    static double cost(Dbm machine, int count) {
        double weights = 0;
        for (int l = 1; l <= machine.depth(); l++) {
            weights += (double) machine.size(l - 1) * machine.size(l);
        }
        return 2 * weights * count;
    }

    /** So many Gibbs steps in the machine as it now is, and what the pixels then are likely to be. */
    void walk(Dbm machine, int count) {
        enter(machine);
        for (int i = 0; i < count; i++) {
            long key = RandomKey.of(seed, ++steps[0], Purpose.CHAIN_HIDDEN);
            workers.split(states.columns(), Packed.TILE_COLUMNS, (from, to) -> states.gibbs(key, from, to));
        }
        long key = RandomKey.of(seed, steps[0], Purpose.CHAIN_VISIBLE);
        workers.split(states.columns(), Packed.TILE_COLUMNS, (from, to) -> {
            states.expect(0, from, to);
            int d = images.getRowDim();
            System.arraycopy(states.layer(0).data, from * d, images.data, from * d, (to - from) * d);
            states.draw(0, key, from, to);
        });
    }

    /** P(v | h¹) at the end of the last walk, pixels × chains. To be read only. */
    R032Store images() {
        return images;
    }

    long steps() {
        return steps[0];
    }
}
