package reverie.app.room.sparsecoding;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import reverie.app.draw.Drawing;
import reverie.app.layout.Placement;
import reverie.app.layout.TileForm;
import reverie.app.panel.Content;
import reverie.app.panel.ViewState;
import reverie.app.panel.Viewing;
import reverie.app.room.sparsecoding.WrittenPatch.Term;
import reverie.app.control.Formula;
import reverie.app.settings.Numbers;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.TileGrid;
import reverie.viz.tiles.Tiles;

/** A patch as the lecture writes it, with the atoms themselves in the formula: as many terms as there is room for. */
final class PatchFormula extends Region implements Drawing<PatchFormula.Written> {

    /** Room for what stands below a tile. */
    static final double NAME = 22;
    /** So high is the line at the least, with names below it and the panel's header above. */
    static final double LEAST_PANEL = 96;

    private static final double SIGN = 24;
    private static final double WEIGHT = 58;
    private static final double REST = 64;
    private static final double GAP = 3;
    /** Of an atom with three digits. */
    private static final double WIDEST_NAME = 32;
    private static final int MOST_TERMS = 16;

    private final Cell raw = new Cell("patch-raw", Shading.UNIT);
    private final Cell x = new Cell("patch-x", Shading.SHARED);
    private final Cell sum = new Cell("patch-sum", Shading.SHARED);
    private final Formula becomes = new Formula("→");
    private final Formula about = new Formula("=");
    private final Formula makes = new Formula("≈");
    private final Label more = new Label();
    private final List<Cell> terms = new ArrayList<>();
    private final List<Formula> weights = new ArrayList<>();
    private List<Term> written = List.of();
    private TileForm pixels = TileForm.wall(1, 1, 1);
    private double tileWidth = 1;
    private double tileHeight = 1;

    /**
     * A patch and the atoms that it is written with, all of the same size.
     *
     * @param atoms all of the dictionary
     */
    record Written(WrittenPatch patch, Tiles atoms) implements Content.Own {

        @Override
        public Optional<TileForm> form() {
            return Optional.of(TileForm.wall(atoms.width(), atoms.height(), 1));
        }
    }

    /** A tile with its name below. */
    private static final class Cell {

        private final TileGrid tile = new TileGrid();
        private final Formula name = new Formula();

        Cell(String id, Shading shading) {
            tile.setId(id);
            tile.selectableProperty().set(false);
            tile.shadingProperty().set(shading);
        }

        void setVisible(boolean visible) {
            tile.setVisible(visible);
            name.setVisible(visible);
        }
    }

    /** @param viewing is told which atom the pointer is over, and which was clicked */
    PatchFormula(Viewing viewing) {
        setId("patch-formula");
        more.getStyleClass().add("facts");
        raw.name.show(tr("patch"));
        x.name.show("x*");
        sum.name.show("Φa");
        for (Cell cell : List.of(raw, x, sum)) {
            getChildren().addAll(cell.tile, cell.name);
        }
        getChildren().addAll(becomes, about, makes, more);
        for (int i = 0; i < MOST_TERMS; i++) {
            add(i, viewing);
        }
    }

    private void add(int place, Viewing viewing) {
        var cell = new Cell("patch-term-" + (place + 1), Shading.PER_TILE);
        cell.tile.setCursor(Cursor.HAND);
        cell.tile.setOnMouseEntered(_ -> viewing.point("atom", atom(place)));
        cell.tile.setOnMouseExited(_ -> viewing.point("atom", ViewState.NONE));
        cell.tile.setOnMouseClicked(_ -> viewing.choose("atom", atom(place)));
        var weight = new Formula();
        terms.add(cell);
        weights.add(weight);
        getChildren().addAll(cell.tile, cell.name, weight);
    }

    private int atom(int place) {
        return place < written.size() ? written.get(place).atom() : ViewState.NONE;
    }

    @Override
    public Class<Written> kind() {
        return Written.class;
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void show(Written content) {
        WrittenPatch patch = content.patch();
        Tiles atoms = content.atoms();
        int width = atoms.width();
        int height = atoms.height();
        written = patch.terms();
        pixels = TileForm.wall(width, height, 1);
        raw.tile.show(new Tiles(patch.raw(), width, height));
        float[] both = new float[2 * atoms.pixels()];
        System.arraycopy(patch.x(), 0, both, 0, atoms.pixels());
        System.arraycopy(patch.sum(), 0, both, atoms.pixels(), atoms.pixels());
        x.tile.show(new Tiles(both, width, height), new int[]{0});
        sum.tile.show(new Tiles(both, width, height), new int[]{1});
        for (int i = 0; i < Math.min(MOST_TERMS, written.size()); i++) {
            Term term = written.get(i);
            terms.get(i).tile.show(atoms, new int[]{term.atom()});
            terms.get(i).name.show("φ_{" + term.atom() + "}");
            weights.get(i).show(weight(i, term.coefficient()));
        }
        requestLayout();
    }

    private static String weight(int place, double coefficient) {
        String size = Numbers.fixed(Math.abs(coefficient), 2) + " ·";
        String plus = place == 0 ? "" : "+ ";
        return (coefficient < 0 ? "− " : plus) + size;
    }

    @Override
    public void place(Placement place) {
        tileWidth = place.factor() * (double) pixels.width();
        tileHeight = place.factor() * (double) pixels.height();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double at = place(raw, 0);
        at = place(becomes, at, SIGN);
        at = place(x, at);
        at = place(about, at, SIGN);
        double room = getWidth() - at - SIGN - Math.max(tileWidth, sum.name.prefWidth(-1));
        double each = WEIGHT + Math.max(tileWidth, WIDEST_NAME) + GAP;
        int fit = (int) Math.clamp(room / each, 0, Math.min(MOST_TERMS, written.size()));
        if (fit < written.size()) {
            fit = (int) Math.clamp((room - REST) / each, 0, fit);
        }
        for (int i = 0; i < MOST_TERMS; i++) {
            terms.get(i).setVisible(i < fit);
            weights.get(i).setVisible(i < fit);
            if (i < fit) {
                at = place(weights.get(i), at, WEIGHT);
                at = place(terms.get(i), at) + GAP;
            }
        }
        int rest = written.size() - fit;
        more.setVisible(rest > 0 || written.isEmpty());
        more.setText(written.isEmpty() ? "0" : tr("{0}{1} more", fit == 0 ? "" : "+ ", rest));
        if (more.isVisible()) {
            at = place(more, at, REST);
        }
        at = place(makes, at, SIGN);
        place(sum, at);
    }

    /** Where the next thing begins: a name may be wider than its tile. */
    private double place(Cell cell, double left) {
        double name = cell.name.prefWidth(-1);
        double width = Math.max(tileWidth, name);
        cell.tile.resizeRelocate(snapPositionX(left + (width - tileWidth) / 2),
                snapPositionY((lineHeight() - tileHeight) / 2), tileWidth, tileHeight);
        cell.name.resizeRelocate(snapPositionX(left + (width - name) / 2), snapPositionY(lineHeight()), name, NAME);
        return left + width;
    }

    /** What stands beside tiles may be higher than they are. */
    private double lineHeight() {
        return Math.max(tileHeight, about.prefHeight(-1));
    }

    /** In the middle of so much room, and beside the middle of the tiles. */
    private double place(Region node, double left, double width) {
        double wide = Math.min(width, node.prefWidth(-1));
        double high = node.prefHeight(-1);
        node.resizeRelocate(snapPositionX(left + (width - wide) / 2), snapPositionY((lineHeight() - high) / 2), wide,
                high);
        return left + width;
    }
}
