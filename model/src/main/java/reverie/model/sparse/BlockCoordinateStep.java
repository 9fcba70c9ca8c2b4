package reverie.model.sparse;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;

/**
 * One pass of block coordinate descent (Mairal, Bach, Ponce & Sapiro 2009, algorithm 2): for each atom in turn
 * u = φ_j + (B_j − ΦA_j) / A_jj, φ_j = u / max(‖u‖, 1). The rest R = B − ΦA is kept up to date for a few atoms at a time
 * and then, by one matrix product, for all that are still to come.
 */
final class BlockCoordinateStep implements DictionaryStep {

    private static final int BLOCK = 32;

    private final R032Store phi;
    private final CodeStatistics statistics;
    private final int pixels;
    private final int atoms;
    private final R032Store rest;
    private final R032Store change;
    private final R032Store columns;
    private final Packed packedPhi;
    private final Packed packedChange;
    private final Workers.RangeTask fillPhi = this::fillPhi;
    private final Workers.RangeTask subtractAll = this::subtractAll;
    private final Workers.RangeTask subtractChange = this::subtractChange;
    private int first;
    private int last;

    BlockCoordinateStep(R032Store phi, CodeStatistics statistics) {
        this.phi = phi;
        this.statistics = statistics;
        pixels = phi.getRowDim();
        atoms = phi.getColDim();
        rest = R032Store.FACTORY.make(pixels, atoms);
        change = R032Store.FACTORY.make(pixels, BLOCK);
        columns = R032Store.FACTORY.make(atoms, BLOCK);
        packedPhi = new Packed(pixels, atoms);
        packedChange = new Packed(pixels, BLOCK);
    }

    @Override
    public void step(Workers workers) {
        workers.split(pixels, Packed.TILE_ROWS, fillPhi);
        workers.split(atoms, Packed.TILE_COLUMNS, subtractAll);
        double leastUse = statistics.leastUse();
        for (first = 0; first < atoms; first += BLOCK) {
            last = Math.min(first + BLOCK, atoms);
            for (int j = first; j < last; j++) {
                update(j, leastUse);
            }
            if (last < atoms) {
                System.arraycopy(statistics.a().data, first * atoms, columns.data, 0, (last - first) * atoms);
                packedChange.fill(Op.NONE, change, 0, pixels, 0, last - first);
                workers.split(atoms - last, Packed.TILE_COLUMNS, subtractChange);
            }
        }
    }

    private void fillPhi(int from, int to) {
        packedPhi.fill(Op.NONE, phi, from, to, 0, atoms);
    }

    private void subtractAll(int from, int to) {
        System.arraycopy(statistics.b().data, from * pixels, rest.data, from * pixels, (to - from) * pixels);
        packedPhi.multiply(-1, atoms, Op.NONE, statistics.a(), 1, rest, from, to);
    }

    /** A is symmetric, so its columns serve as its rows. */
    private void subtractChange(int from, int to) {
        packedChange.multiply(-1, last - first, Op.TRANSPOSE, columns, 1, rest, last + from, last + to);
    }

    private void update(int j, double leastUse) {
        int moved = (j - first) * pixels;
        float use = statistics.a().data[j * atoms + j];
        if (use <= leastUse) {
            Arrays.fill(change.data, moved, moved + pixels, 0);
            return;
        }
        double square = 0;
        for (int i = 0; i < pixels; i++) {
            float u = phi.data[j * pixels + i] + rest.data[j * pixels + i] / use;
            change.data[moved + i] = u;
            square += (double) u * u;
        }
        float scale = (float) (1 / Math.max(1, Math.sqrt(square)));
        for (int i = 0; i < pixels; i++) {
            float next = scale * change.data[moved + i];
            change.data[moved + i] = next - phi.data[j * pixels + i];
            phi.data[j * pixels + i] = next;
        }
        for (int k = j + 1; k < last; k++) {
            float weight = statistics.a().data[j * atoms + k];
            for (int i = 0; i < pixels; i++) {
                rest.data[k * pixels + i] -= weight * change.data[moved + i];
            }
        }
    }
}
