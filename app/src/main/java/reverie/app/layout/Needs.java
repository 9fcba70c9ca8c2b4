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
    private final double width;
    private final double height;
    private final Map<String, Grown> grown = new HashMap<>();
    private final Set<String> dropped = new HashSet<>();

    /** How far the tiles of a panel have grown. */
    record Grown(int factor, int columns) {}

    /**
     * @param forms  by the ids of panels that consist of tiles
     * @param width  of the room
     * @param height of the room
     */
    Needs(Layout root, Map<String, TileForm> forms, double width, double height) {
        this.root = root;
        this.forms = forms;
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
        return least(part, across, this::leastHeight);
    }

    /** The least length of a part whose walls show no more than one row, in a room that is too small for them. */
    double bare(Layout part, boolean across) {
        return least(part, across, this::bareHeight);
    }

    private double least(Layout part, boolean across, ToDoubleFunction<Cell> high) {
        return switch (part) {
            case Cell cell -> across ? leastWidth(cell) : high.applyAsDouble(cell);
            case Layout.Row(var parts) -> across ? sum(parts, true, high) : most(parts, false, high);
            case Layout.Column(var parts) -> across ? most(parts, true, high) : sum(parts, false, high);
            case Layout.Turning turning -> least(side(turning), across, high);
        };
    }

    private double sum(List<Layout> all, boolean across, ToDoubleFunction<Cell> high) {
        List<Layout> there = parts(all);
        return there.stream().mapToDouble(part -> least(part, across, high)).sum()
                + Math.max(0, there.size() - 1) * Area.GAP;
    }

    private double most(List<Layout> all, boolean across, ToDoubleFunction<Cell> high) {
        return parts(all).stream().mapToDouble(part -> least(part, across, high)).max().orElse(0);
    }

    private double bareHeight(Cell cell) {
        return cell.tiling().filter(Tiling::wall).isPresent()
                ? Math.max(cell.leastHeight(), form(cell).height() + Area.HEADER)
                : leastHeight(cell);
    }

    private double leastWidth(Cell cell) {
        return Math.max(Math.max(cell.leastWidth(), Math.floor(cell.leastShare() * width)), tileWidth(cell));
    }

    private double leastHeight(Cell cell) {
        return Math.max(cell.leastHeight(), tileHeight(cell));
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

    /** The tiles of a panel; as many as one where it has none. */
    TileForm form(Cell cell) {
        return forms.getOrDefault(cell.panel(), TileForm.wall(1, 1, 1));
    }
}
