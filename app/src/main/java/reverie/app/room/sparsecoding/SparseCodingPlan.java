package reverie.app.room.sparsecoding;

import static reverie.app.panel.Area.GAP;
import static reverie.app.panel.Area.HEADER;
import static reverie.app.panel.Area.SIDES;

import reverie.app.panel.Area;
import reverie.app.panel.FilterPanel;
import reverie.viz.tiles.Tiles;

/**
 * Where the room's panels stand: atoms beside the image that patches are chosen from, below them the chosen patch, and at the
 * bottom its code beside the curves.
 *
 * @param tileFactor by how much the tiles of the formula are enlarged
 */
record SparseCodingPlan(Area atoms, Area source, Area patch, int tileFactor, Area code, Area learning) {

    private static final double TILE_SHARE = 1 / 15.0;
    private static final double BOTTOM_SHARE = 0.21;
    private static final double SMALLEST_BOTTOM = 132;
    private static final double LARGEST_BOTTOM = 260;
    private static final double SMALLEST_SOURCE = 292;
    private static final double LARGEST_SOURCE = 0.4;
    private static final double SMALLEST_ATOMS = 0.42;
    private static final double CODE_SHARE = 0.5;

    static SparseCodingPlan of(double width, double height, Tiles atoms) {
        int factor = Math.max(1, (int) (height * TILE_SHARE / Math.max(atoms.width(), atoms.height())));
        double patch = HEADER + factor * (double) atoms.height() + PatchFormula.NAME;
        double bottom = Math.clamp(Math.floor(height * BOTTOM_SHARE), SMALLEST_BOTTOM, LARGEST_BOTTOM);
        double top = Math.max(0, height - patch - bottom - 2 * GAP);
        double source = Math.max(SMALLEST_SOURCE, Math.min(top - HEADER + SIDES, width * LARGEST_SOURCE));
        double most = Math.max(0, width - GAP - source);
        double left = Math.floor(FilterPanel.width(atoms, top, Math.min(most, width * SMALLEST_ATOMS), most));
        double code = Math.floor((width - GAP) * CODE_SHARE);
        double below = top + GAP + patch + GAP;
        return new SparseCodingPlan(new Area(0, 0, left, top), new Area(left + GAP, 0, width - left - GAP, top),
                new Area(0, top + GAP, width, patch), factor, new Area(0, below, code, bottom),
                new Area(code + GAP, below, width - code - GAP, bottom));
    }

}
