package reverie.model.matrix;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;

/**
 * Has the compiler see the kernels of a step while something else, such as reading data, keeps the caller waiting: vectors take a
 * thousand times as long until they are compiled. Small matrices will do, as long as they come to every branch.
 */
public final class WarmUp {

    /** The compiler has what it wants to know after some hundreds of calls. */
    private static final int ROUNDS = 100;
    /** A method that is called so often is compiled from its beginning. */
    private static final int CALLS = 3000;
    /** How many of these calls there are for each that goes round the loop, once. */
    private static final int CALLS_A_ROUND = 16;
    /** Whole strips and an odd rest in every direction. */
    private static final int ROWS = 3 * Packed.TILE_ROWS + 3;
    private static final int COLUMNS = 3 * Packed.TILE_COLUMNS + 3;

    private final Weights weights = new Weights(R032Store.FACTORY.make(ROWS, COLUMNS));
    private final R032Store velocity = R032Store.FACTORY.make(ROWS, COLUMNS);
    private final R032Store v = R032Store.FACTORY.make(ROWS, COLUMNS);
    private final R032Store h = R032Store.FACTORY.make(COLUMNS, COLUMNS);
    private final Packed packed = new Packed(ROWS, COLUMNS);
    private final double[] sums = new double[COLUMNS];

    private WarmUp() {
        Arrays.fill(v.data, 0.5f);
    }

    /** Begins on a thread of its own, which ends by itself and keeps nobody from ending. */
    public static void begin() {
        Thread.ofPlatform().daemon().name("reverie-warm-up").start(() -> run(ROUNDS));
    }

    /** @return the last states of the lower units, so that nothing of it is left out */
    static R032Store run(int rounds) {
        var warmUp = new WarmUp();
        warmUp.tiles();
        for (int round = 0; round < rounds; round++) {
            warmUp.step(round);
        }
        return warmUp.v;
    }

    /**
     * Has the innermost products compiled once: while their loops are short the compiler does not think of compiling a call that
     * has begun already, which takes as long again and is of no use later.
     */
    private void tiles() {
        for (int call = 0; call < CALLS; call++) {
            int depth = call % CALLS_A_ROUND == 0 ? 1 : 0;
            tile(Packed.TILE_ROWS, depth);
            tile(Lanes.COUNT + 1, depth);
            tile(1, depth);
        }
        Arrays.fill(velocity.data, 0);
    }

    private void tile(int height, int depth) {
        Microkernel.addTile(height, v.data, 0, Microkernel.COLUMNS, h.data, 0, 1, depth, velocity.data, 0, 0);
    }

    /** What a step of contrastive divergence does. */
    private void step(long key) {
        weights.up(v, h, 0, COLUMNS);
        Elementwise.sigmoid(h, new float[COLUMNS], 0, COLUMNS);
        Draws.bernoulli(key, h, h, 0, COLUMNS);
        weights.down(h, v, 0, COLUMNS);
        Elementwise.sigmoid(v, new float[ROWS], 0, COLUMNS);
        Draws.bernoulli(key, v, v, 0, COLUMNS);
        packed.fill(Op.NONE, v, 0, ROWS, 0, COLUMNS);
        packed.multiply(0.01f, COLUMNS, Op.TRANSPOSE, h, 0.5f, velocity, 0, COLUMNS);
        packed.multiply(-0.01f, COLUMNS, Op.TRANSPOSE, h, 1, velocity, 0, COLUMNS);
        Elementwise.momentumStep(weights.matrix(), velocity, 1e-4f, 0, COLUMNS);
        weights.changed(0, COLUMNS);
        Elementwise.sumSoftplus(h, new float[COLUMNS], sums, 0, COLUMNS);
    }
}
