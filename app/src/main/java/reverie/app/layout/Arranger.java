package reverie.app.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Works out where all panels of a room stand. First every panel gets what it needs at the least, and where that is too much,
 * some are left out; then tiles are enlarged by whole factors; then what is left is shared out.
 */
public final class Arranger {

    private final Needs needs;
    private final Map<String, Placement> places = new LinkedHashMap<>();

    private Arranger(Needs needs) {
        this.needs = needs;
    }

    /**
     * @param forms  by the ids of panels that consist of tiles
     * @param frames what panels need, whatever the layout says, by their ids
     * @param width  of the room, in units of length
     * @param height of the room
     * @return where each panel stands, by its id; nothing for those that are left out
     */
    public static Map<String, Placement> arrange(Layout layout, Map<String, TileForm> forms,
            Map<String, Least> frames, double width, double height) {
        var needs = new Needs(layout, forms, frames, width, height);
        var arranger = new Arranger(needs);
        new Growth(needs).of(arranger.cells(layout).toList());
        arranger.place(layout, new Area(0, 0, Math.max(0, width), Math.max(0, height)));
        return Map.copyOf(arranger.places);
    }

    /**
     * The smallest room in which every panel that is never left out has what it needs.
     *
     * @param width  of the room that there is, in units of length
     * @param height of the room that there is
     */
    public static Least least(Layout layout, Map<String, TileForm> forms, Map<String, Least> frames, double width,
            double height) {
        var needs = new Needs(layout, forms, frames, width, height);
        new Growth(needs).least(new Arranger(needs).cells(layout).toList());
        return new Least(needs.bare(layout, true), needs.bare(layout, false));
    }

    private Stream<Cell> cells(Layout part) {
        return switch (part) {
            case Cell cell -> Stream.of(cell);
            case Layout.Row(var parts) -> parts.stream().flatMap(this::cells);
            case Layout.Column(var parts) -> parts.stream().flatMap(this::cells);
            case Layout.Turning turning -> cells(needs.side(turning));
        };
    }

    private void place(Layout part, Area area) {
        switch (part) {
            case Cell cell -> {
                Needs.Grown tiles = needs.grown(cell);
                places.put(cell.panel(), new Placement(area, tiles.factor(), tiles.columns()));
            }
            case Layout.Row(var all) -> {
                List<Layout> parts = needs.parts(all);
                double[] lengths = share(parts, area.width(), area.height(), true);
                double x = area.x();
                for (int i = 0; i < lengths.length; i++) {
                    place(parts.get(i), new Area(x, area.y(), lengths[i], area.height()));
                    x += lengths[i] + Area.GAP;
                }
            }
            case Layout.Column(var all) -> {
                List<Layout> parts = needs.parts(all);
                double[] lengths = share(parts, area.height(), area.width(), false);
                double y = area.y();
                for (int i = 0; i < lengths.length; i++) {
                    place(parts.get(i), new Area(area.x(), y, area.width(), lengths[i]));
                    y += lengths[i] + Area.GAP;
                }
            }
            case Layout.Turning turning -> place(needs.side(turning), area);
        }
    }

    /**
     * Shares a length out: what is needed, then shares, then what filters fill, then the rest.
     *
     * @param beside the other length of all parts
     */
    private double[] share(List<Layout> parts, double length, double beside, boolean across) {
        double room = Math.max(0, length - (parts.size() - 1) * Area.GAP);
        double[] lengths = parts.stream().mapToDouble(part -> needs.least(part, across)).toArray();
        double needed = DoubleStream.of(lengths).sum();
        if (needed > room) {
            return shrunk(lengths, parts.stream().mapToDouble(part -> needs.bare(part, across)).toArray(), room);
        }
        var fill = new ArrayList<Integer>();
        var snug = new ArrayList<Integer>();
        double[] wanted = lengths.clone();
        for (int i = 0; i < lengths.length; i++) {
            switch (wanted(parts.get(i), across)) {
                case Length.Share(var share, var most) -> wanted[i] = Math.max(lengths[i],
                        Math.floor(Math.min(most, share * room)));
                case Length.Square(var most) -> wanted[i] = Math.max(lengths[i],
                        Math.floor(Math.min(most * length, beside - Area.HEADER + Area.SIDES)));
                case Length.Fill() -> fill.add(i);
                case Length.Snug _ -> snug.add(i);
                case Length.Exact() -> {
                }
            }
        }
        grow(lengths, wanted, room - needed);
        for (int i : snug) {
            if (parts.get(i) instanceof Cell cell && cell.width() instanceof Length.Snug(double least)) {
                double most = lengths[i] + room - DoubleStream.of(lengths).sum();
                lengths[i] = Math.floor(BestWidth.of(needs.form(cell), beside,
                        Math.min(most, Math.max(lengths[i], least * length)), most));
            }
        }
        fill(lengths, fill.isEmpty() ? List.of(lengths.length - 1) : fill, room);
        return lengths;
    }

    /** Takes rows from walls, and where that is not enough, from all parts what is too much. */
    private static double[] shrunk(double[] lengths, double[] bare, double room) {
        double much = DoubleStream.of(lengths).sum();
        double little = DoubleStream.of(bare).sum();
        double part = much == little ? 1 : Math.min(1, (much - room) / (much - little));
        double scale = Math.min(1, room / Math.max(1, little));
        return IntStream.range(0, lengths.length)
                .mapToDouble(i -> Math.floor(scale * (lengths[i] - part * (lengths[i] - bare[i])))).toArray();
    }

    /** Gives all parts what they want; where there is less to give, all the same part of it. */
    private static void grow(double[] lengths, double[] wanted, double rest) {
        double more = DoubleStream.of(wanted).sum() - DoubleStream.of(lengths).sum();
        double part = more <= rest ? 1 : rest / more;
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] += Math.floor(part * (wanted[i] - lengths[i]));
        }
    }

    /** Makes parts equally long, as far as none needs more, so that nothing is left. */
    private static void fill(double[] lengths, List<Integer> parts, double room) {
        double rest = room - DoubleStream.of(lengths).sum() + parts.stream().mapToDouble(i -> lengths[i]).sum();
        List<Integer> byNeed = parts.stream().sorted((one, other) -> Double.compare(lengths[other], lengths[one]))
                .toList();
        for (int done = 0; done < byNeed.size(); done++) {
            int part = byNeed.get(done);
            boolean last = done == byNeed.size() - 1;
            double each = last ? rest : Math.floor(rest / (byNeed.size() - done));
            lengths[part] = Math.max(lengths[part], each);
            rest -= lengths[part];
        }
    }

    /** What a part does with more than it needs. */
    private Length wanted(Layout part, boolean across) {
        return switch (part) {
            case Cell cell -> across ? cell.width() : cell.height();
            case Layout.Row(var parts) -> across ? along(parts, true) : beside(parts, false);
            case Layout.Column(var parts) -> across ? beside(parts, true) : along(parts, false);
            case Layout.Turning turning -> wanted(needs.side(turning), across);
        };
    }

    /** A row can be as wide as there is room if one of its parts can. */
    private Length along(List<Layout> all, boolean across) {
        return needs.parts(all).stream().map(part -> wanted(part, across))
                .anyMatch(length -> !(length instanceof Length.Exact)) ? Length.FILL : Length.EXACT;
    }

    /** A row is as high as those of its parts want that are not content with everything. */
    private Length beside(List<Layout> all, boolean across) {
        return needs.parts(all).stream().map(part -> wanted(part, across))
                .filter(length -> !(length instanceof Length.Fill)).findFirst().orElse(Length.FILL);
    }
}
