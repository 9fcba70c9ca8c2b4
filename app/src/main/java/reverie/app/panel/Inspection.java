package reverie.app.panel;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import reverie.viz.chart.Histogram;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/**
 * All that there is to read about one unit. Immutable by convention.
 *
 * @param of        which unit
 * @param panel     the title of the panel of whose tiles it is one
 * @param subject   that a click on such a tile chooses
 * @param tile      its tile alone
 * @param shading   the tile's, unless people have chosen a range
 * @param greatest  the greatest size of a value of any of the panel's tiles, rounded up so that it seldom changes
 * @param histogram of the tile's values
 * @param before    the unit whose tile stands before this one, or this one
 * @param after     the unit whose tile stands behind this one, or this one
 * @param notes     what the room knows about it
 */
public record Inspection(Inspected of, String panel, String subject, Tiles tile, Shading shading, double greatest,
        Histogram histogram, int before, int after, UnitNotes notes) {

    private static final int BINS = 40;

    /**
     * What there is to read about a unit of a picture; empty where the panel or the unit is not there, or its tiles stand for nothing.
     *
     * @param notes what the room knows about the unit of a panel
     */
    static Optional<Inspection> of(Inspected wanted, Picture picture, BiFunction<Panel, Integer, UnitNotes> notes) {
        return picture.panel(wanted.panel()).flatMap(panel -> panel.content() instanceof Content.Filters filters
                && wanted.unit() < filters.tiles().count()
                        ? filters.subject().map(subject -> of(wanted, panel, filters, subject,
                                notes.apply(panel, wanted.unit())))
                        : Optional.empty());
    }

    private static Inspection of(Inspected wanted, Panel panel, Content.Filters filters, String subject,
            UnitNotes notes) {
        Tiles all = filters.tiles();
        int d = all.pixels();
        float[] values = Arrays.copyOfRange(all.values(), wanted.unit() * d, (wanted.unit() + 1) * d);
        int[] order = filters.order();
        int place = IntStream.range(0, order.length).filter(i -> order[i] == wanted.unit()).findFirst().orElse(0);
        boolean probability = filters.shading() instanceof Shading.Unit;
        return new Inspection(wanted, panel.title(), subject, new Tiles(values, all.width(), all.height()),
                filters.shading(), probability ? 1 : Histogram.aroundZero(all.values(), 1).high(),
                probability ? Histogram.of(values, 0, 1, BINS) : Histogram.aroundZero(values, BINS),
                order[Math.max(0, place - 1)], order[Math.min(order.length - 1, place + 1)], notes);
    }

    /** The same of a run among several. */
    Inspection inLane(String suffix, String name) {
        return new Inspection(new Inspected(of.panel() + suffix, of.unit(), of.tornOff()), name + " · " + panel,
                subject,
                tile, shading, greatest, histogram, before, after, notes);
    }

    /** Of which panel it is what, such as "Filters: Unit 36"; as in "Atom 3" where the panel's title says no more. */
    public String title() {
        String name = notes.name();
        return panel.startsWith(name.split(" ", 2)[0]) ? name : panel + ": " + name;
    }

    /** The lowest value that a range can begin with. */
    public double least() {
        return shading instanceof Shading.Unit ? 0 : -greatest;
    }

    /** The values between black and white while people have chosen none. */
    public Shading.Between ownRange() {
        return switch (shading) {
            case Shading.Between range -> range;
            case Shading.Unit() -> new Shading.Between(0, 1);
            case Shading.Signed(var scope) -> {
                double size = scope == Shading.Scope.SHARED ? greatest : size();
                yield size > 0 ? new Shading.Between(-size, size) : new Shading.Between(-1, 1);
            }
        };
    }

    private double size() {
        double size = 0;
        for (float value : tile.values()) {
            double here = Math.abs(value);
            size = here > size && here <= Float.MAX_VALUE ? here : size;
        }
        return size;
    }
}
