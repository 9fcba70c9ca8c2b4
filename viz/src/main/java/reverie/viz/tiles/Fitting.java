package reverie.viz.tiles;

/** Tiles of one size being fitted into one area. */
record Fitting(int tileWidth, int tileHeight, TileArea area) {

    TileLayout fill(int count) {
        int largest = largestFactor();
        if (count == 0 || largest == 0) {
            return none(count);
        }
        int smallest = smallestFactor(largest);
        for (int factor = largest; factor >= smallest; factor--) {
            if ((long) columns(factor) * rows(factor) >= count) {
                return fewestEmpty(count, factor);
            }
        }
        return layout(count, columns(smallest), rows(smallest), columns(smallest), smallest);
    }

    TileLayout rows(int count, int columns, int rows) {
        int largest = largestFactor();
        if (count == 0 || largest == 0) {
            return none(count);
        }
        int smallest = smallestFactor(largest);
        int factor = largest;
        while (factor > smallest && (columns(factor) < columns || rows(factor) < rows)) {
            factor--;
        }
        return layout(count, Math.min(columns, columns(factor)), Math.min(rows, rows(factor)), columns, factor);
    }

    /** All tiles fit at this factor: chooses the columns so that no ragged row is left, if that can be. */
    private TileLayout fewestEmpty(int count, int factor) {
        int most = Math.min(count, columns(factor));
        int least = Math.ceilDiv(count, rows(factor));
        int best = most;
        for (int columns = most; columns >= least; columns--) {
            int empty = emptyPlaces(count, columns);
            int emptyAtBest = emptyPlaces(count, best);
            if (empty < emptyAtBest || empty == emptyAtBest
                    && misfit(count, columns, factor) < misfit(count, best, factor)) {
                best = columns;
            }
        }
        return layout(count, best, Math.ceilDiv(count, best), best, factor);
    }

    private static int emptyPlaces(int count, int columns) {
        return columns * Math.ceilDiv(count, columns) - count;
    }

    /** How far the grid's form is from the area's: 0 where they are similar rectangles. */
    private double misfit(int count, int columns, int factor) {
        double width = (double) columns * tileWidth * factor;
        double height = (double) Math.ceilDiv(count, columns) * tileHeight * factor;
        return Math.abs(Math.log(width / height * area.height() / area.width()));
    }

    private TileLayout layout(int count, int columns, int rows, int stride, int factor) {
        int gap = Math.min(widestGap(area.width(), columns, tileWidth * factor),
                widestGap(area.height(), rows, tileHeight * factor));
        return new TileLayout(tileWidth, tileHeight, count, columns, rows, stride, factor, gap);
    }

    private int widestGap(int length, int cells, int cell) {
        return cells < 2 ? area.widestGap()
                : Math.clamp((length - (long) cells * cell) / (cells - 1), area.smallestGap(), area.widestGap());
    }

    private TileLayout none(int count) {
        return new TileLayout(tileWidth, tileHeight, count, 0, 0, 0, 1, area.smallestGap());
    }

    private int largestFactor() {
        return Math.min(area.width() / tileWidth, area.height() / tileHeight);
    }

    private int smallestFactor(int largest) {
        return Math.clamp(Math.ceilDiv(area.smallestTile(), tileWidth), 1, largest);
    }

    private int columns(int factor) {
        return area.fitting(area.width(), (long) tileWidth * factor);
    }

    private int rows(int factor) {
        return area.fitting(area.height(), (long) tileHeight * factor);
    }
}
