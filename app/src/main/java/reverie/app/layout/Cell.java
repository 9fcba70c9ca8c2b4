package reverie.app.layout;

import java.util.Optional;

/**
 * The place of one panel, and what the panel needs.
 *
 * @param panel       id of the panel
 * @param leastWidth  units of length
 * @param leastHeight units of length
 * @param leastShare  of the room's width, from 0 to 1, that it has at least
 * @param width       beyond the least
 * @param height      beyond the least
 * @param tiling      how its tiles grow, where their number decides how large the panel is
 * @param besideTiles units of length that it needs above or below its tiles, besides its header
 * @param sooner      0 for a panel that is always there; others are left out where there is no room for all, those with
 *                    greater numbers first
 */
public record Cell(String panel, double leastWidth, double leastHeight, double leastShare, Length width, Length height,
        Optional<Tiling> tiling, double besideTiles, int sooner) implements Layout {

    /** A panel that takes what there is. */
    public static Cell of(String panel) {
        return new Cell(panel, 0, 0, 0, Length.FILL, Length.FILL, Optional.empty(), 0, 0);
    }

    /** A panel that is as large as its tiles. */
    public static Cell of(String panel, Tiling tiling) {
        return new Cell(panel, 0, 0, 0, Length.EXACT, Length.EXACT, Optional.of(tiling), 0, 0);
    }

    /** The place of the same panel where it has the whole room. */
    Cell alone() {
        return new Cell(panel, 0, 0, 0, Length.FILL, Length.FILL, tiling.map(Tiling::alone), besideTiles, 0);
    }

    /** Never smaller, in units of length. */
    public Cell least(double newWidth, double newHeight) {
        return new Cell(panel, newWidth, newHeight, leastShare, width, height, tiling, besideTiles, sooner);
    }

    /** Never narrower than that share of the room. */
    public Cell leastShare(double share) {
        return new Cell(panel, leastWidth, leastHeight, share, width, height, tiling, besideTiles, sooner);
    }

    /** How wide it is beyond the least. */
    public Cell wide(Length length) {
        return new Cell(panel, leastWidth, leastHeight, leastShare, length, height, tiling, besideTiles, sooner);
    }

    /** How high it is beyond the least. */
    public Cell high(Length length) {
        return new Cell(panel, leastWidth, leastHeight, leastShare, width, length, tiling, besideTiles, sooner);
    }

    /** Needs so much above or below its tiles. */
    public Cell besideTiles(double newHeight) {
        return new Cell(panel, leastWidth, leastHeight, leastShare, width, height, tiling, newHeight, sooner);
    }

    /** Left out where there is no room for all, before those with smaller numbers. */
    public Cell dropped(int newSooner) {
        return new Cell(panel, leastWidth, leastHeight, leastShare, width, height, tiling, besideTiles, newSooner);
    }
}
