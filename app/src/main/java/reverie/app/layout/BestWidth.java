package reverie.app.layout;

/** How wide a panel of filters is best. */
final class BestWidth {

    /** A panel is made as wide as so great a share of large tiles needs. */
    private static final double ENOUGH = 0.7;
    private static final int SMALLEST = 24;
    private static final int LARGE = 56;

    private BestWidth() {
    }

    /**
     * The width at which filters fill a panel of that height at the greatest enlargement at which all, or most of the large
     * ones, have room.
     *
     * @param least narrowest
     * @param most  widest, not below {@code least}
     */
    static double of(TileForm tiles, double height, double least, double most) {
        int large = Math.ceilDiv(LARGE, tiles.width());
        for (int factor = (int) (most / tiles.width()); factor * tiles.width() >= SMALLEST; factor--) {
            double wanted = factor <= large ? ENOUGH * tiles.count() : tiles.count();
            int rows = Area.tilesIn(height - Area.HEADER, tiles.height(), factor);
            if (rows > 0 && (long) rows * Area.tilesIn(most - Area.SIDES, tiles.width(), factor) >= wanted) {
                double needed = Area.tiles(Math.ceilDiv(tiles.count(), rows), tiles.width(), factor) + Area.SIDES;
                return Math.clamp(needed, least, most);
            }
        }
        return most;
    }
}
