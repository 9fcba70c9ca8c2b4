package reverie.app.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reverie.app.layout.Needs.Grown;

/** Leaves out what finds no place, and enlarges tiles as far as there is room. */
final class Growth {

    private final Needs needs;

    Growth(Needs needs) {
        this.needs = needs;
    }

    /** As few panels as there may be, and as few and small tiles. */
    void least(List<Cell> cells) {
        cells.stream().filter(cell -> cell.sooner() > 0).forEach(needs::drop);
        begin(cells);
    }

    private List<Cell> begin(List<Cell> cells) {
        List<Cell> tiled = cells.stream().filter(cell -> cell.tiling().isPresent()).toList();
        tiled.forEach(cell -> needs.grow(cell,
                new Grown(needs.form(cell).leastFactor(), cell.tiling().orElseThrow().fewest())));
        return tiled;
    }

    /** @param cells in the order in which they grow */
    void of(List<Cell> cells) {
        List<Cell> tiled = begin(cells);
        Optional<Cell> unneeded = Optional.empty();
        do {
            unneeded.ifPresent(needs::drop);
            unneeded = cells.stream().filter(cell -> cell.sooner() > 0 && !needs.isDropped(cell))
                    .max(Comparator.comparingInt(Cell::sooner));
        } while (!needs.fit() && !widen(tiled) && unneeded.isPresent());
        // Where there are no tiles, such as of a true image that nobody knows, none would ever be too large.
        tiled.stream().filter(cell -> !needs.isDropped(cell) && needs.hasTiles(cell))
                .forEach(cell -> enlarge(cell, cell.tiling().orElseThrow()));
    }

    /** Whether one of the walls, with more tiles side by side, leaves room for all. */
    private boolean widen(List<Cell> tiled) {
        return tiled.stream().filter(cell -> cell.tiling().orElseThrow().wall() && needs.hasTiles(cell))
                .anyMatch(this::widenWall);
    }

    private boolean widenWall(Cell cell) {
        Tiling tiling = cell.tiling().orElseThrow();
        Grown few = needs.grown(cell);
        Optional<Grown> wide = IntStream.rangeClosed(few.columns() + 1, most(cell, tiling))
                .mapToObj(columns -> new Grown(few.factor(), columns)).filter(tiles -> fits(tiles, cell, tiling))
                .findFirst();
        wide.ifPresent(tiles -> needs.grow(cell, tiles));
        return wide.isPresent();
    }

    /** How many tiles may ever be side by side before they are enlarged. */
    private int most(Cell cell, Tiling tiling) {
        return tiling.wall() ? Math.max(tiling.growing(), needs.form(cell).count()) : tiling.growing();
    }

    private void enlarge(Cell cell, Tiling tiling) {
        Grown best = needs.grown(cell);
        for (Optional<Grown> next = Optional.of(best); next.isPresent(); next = at(best.factor() + 1, cell, tiling)) {
            best = next.get();
        }
        // At the smallest size, rows and walls that do not fit as they should are made to.
        Grown wanted = best;
        int least = needs.form(cell).leastFactor();
        best = best.factor() > least ? best : at(least, cell, tiling).orElse(wanted);
        needs.grow(cell, tiling.wall() ? best : widened(best, cell, tiling));
    }

    /** Tiles of that enlargement, if they find a place. */
    private Optional<Grown> at(int factor, Cell cell, Tiling tiling) {
        for (int columns = tiling.growing(); columns <= most(cell, tiling); columns++) {
            var tiles = new Grown(factor, columns);
            if (fits(tiles, cell, tiling)) {
                return Optional.of(tiles);
            }
        }
        return Optional.empty();
    }

    /** As many side by side as find a place. */
    private Grown widened(Grown tiles, Cell cell, Tiling tiling) {
        Grown best = new Grown(tiles.factor(), Math.min(tiles.columns(), tiling.fewest()));
        for (int columns = best.columns() + 1; columns <= tiling.most(); columns++) {
            var wider = new Grown(tiles.factor(), columns);
            best = fits(wider, cell, tiling) ? wider : best;
        }
        return best;
    }

    private boolean fits(Grown tiles, Cell cell, Tiling tiling) {
        Grown before = needs.grown(cell);
        needs.grow(cell, tiles);
        boolean fits = needs.fit(cell, tiling);
        needs.grow(cell, before);
        return fits;
    }
}
