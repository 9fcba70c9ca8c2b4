package reverie.app.layout;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How panels share an area: side by side, above one another, and so on down to single panels. */
public sealed interface Layout permits Layout.Row, Layout.Column, Layout.Turning, Cell {

    /** From this ratio of width to height on, as in projector mode, a room is too low for three panels above one another. */
    double LOW = 1.9;

    /**
     * Parts side by side, all as high as the row.
     *
     * @param parts from left to right, at least one
     */
    record Row(List<Layout> parts) implements Layout {

        public Row {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Parts above one another, all as wide as the column.
     *
     * @param parts from the top down, at least one
     */
    record Column(List<Layout> parts) implements Layout {

        public Column {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One of two ways, by the form of the whole room.
     *
     * @param aspect width over height from which on the room counts as wide
     */
    record Turning(double aspect, Layout wide, Layout high) implements Layout {}

    /** The same, in which none of these panels is ever left out. */
    default Layout keeping(Set<String> panels) {
        return switch (this) {
            case Cell cell -> panels.contains(cell.panel()) ? cell.dropped(0) : cell;
            case Row(var parts) -> new Row(parts.stream().map(part -> part.keeping(panels)).toList());
            case Column(var parts) -> new Column(parts.stream().map(part -> part.keeping(panels)).toList());
            case Turning(var aspect, var wide, var high) -> new Turning(aspect, wide.keeping(panels),
                    high.keeping(panels));
        };
    }

    /** The whole room for one panel; empty where it is not among them. */
    default Optional<Layout> alone(String panel) {
        return switch (this) {
            case Cell cell -> cell.panel().equals(panel) ? Optional.of(cell.alone()) : Optional.empty();
            case Row(var parts) -> alone(parts, panel);
            case Column(var parts) -> alone(parts, panel);
            case Turning(_, var wide, var high) -> alone(List.of(wide, high), panel);
        };
    }

    private static Optional<Layout> alone(List<Layout> parts, String panel) {
        return parts.stream().flatMap(part -> part.alone(panel).stream()).findFirst();
    }

    /** Parts side by side. */
    static Layout row(Layout... parts) {
        return new Row(List.of(parts));
    }

    /** Parts above one another. */
    static Layout column(Layout... parts) {
        return new Column(List.of(parts));
    }
}
