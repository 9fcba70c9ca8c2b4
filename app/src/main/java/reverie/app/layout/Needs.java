package reverie.app.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What the parts of a layout need at the least, while some tiles are enlarged and some panels left out. */
final class Needs {

    private final Layout root;
    private final Map<String, TileForm> forms;
    private final Map<String, Least> frames;
    private final double width;
    private final double height;
    private final Map<String, Grown> grown = new HashMap<>();
    private final Set<String> dropped = new HashSet<>();

    /** How far the tiles of a panel have grown. */
    record Grown(int factor, int columns) {}

    /**
     * @param forms  by the ids of panels that consist of tiles
     * @param frames what panels need, whatever the layout says, by their ids
     * @param width  of the room
     * @param height of the room
     */
    Needs(Layout root, Map<String, TileForm> forms, Map<String, Least> frames, double width, double height) {
        this.root = root;
        this.forms = forms;
        this.frames = frames;
        this.width = width;
        this.height = height;
    }

    /** The parts of a row or column that are not left out. */
    List<Layout> parts(List<Layout> all) {
        return all.stream().filter(this::isThere).toList();
    }

    private boolean isThere(Layout part) {
        return switch (part) {
            case Cell cell -> !dropped.contains(cell.panel());
            case Layout.Row(var parts) -> parts.stream().anyMatch(this::isThere);
            case Layout.Column(var parts) -> parts.stream().anyMatch(this::isThere);
            case Layout.Turning turning -> isThere(side(turning));
        };
    }

    /** The way that suits the room. */
    Layout side(Layout.Turning turning) {
        return width >= turning.aspect() * height ? turning.wide() : turning.high();
    }

    /** The least length of a part, across or down. */
    double least(Layout part, boolean across) {
        return least(part, across, across ? this::leastWidth : this::leastHeight);
    }

    /**
     * The least length of a part that has no share of the room, and whose walls show no more than one row, in a room that is too small
     * for them.
     */
    double bare(Layout part, boolean across) {
        return least(part, across, across ? this::bareWidth : this::bareHeight);
    }

    private double least(Layout part, boolean across, ToDoubleFunction<Cell> length) {
        return switch (part) {
            case Cell cell -> length.applyAsDouble(cell);
            case Layout.Row(var parts) -> across ? sum(parts, true, length) : most(parts, false, length);
            case Layout.Column(var parts) -> across ? most(parts, true, length) : sum(parts, false, length);
            case Layout.Turning turning -> least(side(turning), across, length);
        };
    }

    private double sum(List<Layout> all, boolean across, ToDoubleFunction<Cell> length) {
        List<Layout> there = parts(all);
        return there.stream().mapToDouble(part -> least(part, across, length)).sum()
                + Math.max(0, there.size() - 1) * Area.GAP;
    }

    private double most(List<Layout> all, boolean across, ToDoubleFunction<Cell> length) {
        return parts(all).stream().mapToDouble(part -> least(part, across, length)).max().orElse(0);
    }

    private double bareHeight(Cell cell) {
        return cell.tiling().filter(Tiling::wall).isPresent()
                ? Math.max(ownHeight(cell), form(cell).height() + Area.HEADER)
                : leastHeight(cell);
    }

    private double leastWidth(Cell cell) {
        return Math.max(bareWidth(cell), Math.floor(cell.leastShare() * width));
    }

    private double bareWidth(Cell cell) {
        return Math.max(Math.max(cell.leastWidth(), frame(cell).width()), tileWidth(cell));
    }

    private double leastHeight(Cell cell) {
        return Math.max(ownHeight(cell), tileHeight(cell));
    }

    private double ownHeight(Cell cell) {
        return Math.max(cell.leastHeight(), frame(cell).height());
    }

    private Least frame(Cell cell) {
        return frames.getOrDefault(cell.panel(), Least.NOTHING);
    }

    private double tileWidth(Cell cell) {
        Grown tiles = grown.get(cell.panel());
        TileForm form = forms.get(cell.panel());
        return tiles == null || form == null ? 0
                : Area.tiles(tiles.columns(), form.width(), tiles.factor()) + Area.SIDES + form.names();
    }

    private double tileHeight(Cell cell) {
        Grown tiles = grown.get(cell.panel());
        TileForm form = forms.get(cell.panel());
        return tiles == null || form == null ? 0
                : Area.tiles(form.rowsOf(tiles.columns()), form.height(), tiles.factor()) + Area.HEADER
                        + cell.besideTiles();
    }

    /** Whether all panels find a place. */
    boolean fit() {
        return least(root, true) <= width && least(root, false) <= height;
    }

    /** Whether all panels find a place, and this one takes no more than its share. */
    boolean fit(Cell cell, Tiling tiling) {
        return fit() && tileWidth(cell) <= Math.max(cell.leastWidth(), tiling.width() * width)
                && tileHeight(cell) <= Math.max(cell.leastHeight(), tiling.height() * height);
    }

    /** Leaves a panel out. */
    void drop(Cell cell) {
        dropped.add(cell.panel());
    }

    boolean isDropped(Cell cell) {
        return dropped.contains(cell.panel());
    }

    /** Enlarges tiles, or makes them smaller again. */
    void grow(Cell cell, Grown tiles) {
        grown.put(cell.panel(), tiles);
    }

    /** How far its tiles have grown. */
    Grown grown(Cell cell) {
        return grown.getOrDefault(cell.panel(), new Grown(0, 0));
    }

    boolean hasTiles(Cell cell) {
        return forms.containsKey(cell.panel());
    }

    /** The tiles of a panel; as many as one where it has none. */
    TileForm form(Cell cell) {
        return forms.getOrDefault(cell.panel(), TileForm.wall(1, 1, 1));
    }
}
