package reverie.app.panel;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.Optional;
import reverie.app.layout.TileForm;
import reverie.viz.chart.Curve;
import reverie.viz.chart.Histogram;
import reverie.viz.chart.Scatter;
import reverie.viz.chart.Score;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/** What is on a panel. All kinds are immutable values; arrays in them are shared and no longer changed. */
public sealed interface Content {

    /** The tiles, for those kinds that the layout of a room has to know them of. */
    default Optional<TileForm> form() {
        return Optional.empty();
    }

    /** What stands in the place of curves before anything was measured. */
    Content UNMEASURED = new Waiting(tr("Nothing has been measured yet"));

    /** Curves; before anything was measured, what is waited for. */
    static Content ofCurves(List<Curve> curves) {
        return curves.stream().allMatch(curve -> curve.size() == 0) ? UNMEASURED : new Curves(curves);
    }

    /**
     * What units look for or paint, each a tile.
     *
     * @param order   in which the tiles stand
     * @param subject that a click chooses, such as "unit"; nothing is chosen where it is empty
     */
    @SuppressWarnings("ArrayRecordComponent") // made anew for every picture and never compared
    record Filters(Tiles tiles, int[] order, Shading shading, Optional<String> subject) implements Content {

        /** Each with a range of its own, of which one can be chosen. */
        public static Filters of(Tiles tiles, int[] order, String subject) {
            return new Filters(tiles, order, Shading.PER_TILE, Optional.of(subject));
        }

        @Override
        public Optional<TileForm> form() {
            return Optional.of(TileForm.wall(tiles.width(), tiles.height(), tiles.count()));
        }
    }

    /** Images of which none is more than any other, or a single one. */
    record Wall(Tiles tiles, Shading shading) implements Content {

        @Override
        public Optional<TileForm> form() {
            return Optional.of(TileForm.wall(tiles.width(), tiles.height(), tiles.count()));
        }
    }

    /**
     * Images in several versions, below one another.
     *
     * @param names   of the versions; none where they need none
     * @param subject that a click chooses, such as "image"; nothing is chosen where it is empty
     */
    record Rows(ImageRows images, List<String> names, Shading shading, Optional<String> subject) implements Content {

        private static final double NAMES = 92;
        private static final double SHORT_NAMES = 22;
        private static final int SHORT = 2;

        public Rows {
            names = List.copyOf(names);
        }

        /** Room for names before the images, in units of length. */
        public double besides() {
            return names.isEmpty() ? 0 : names.stream().allMatch(it -> it.length() <= SHORT) ? SHORT_NAMES : NAMES;
        }

        @Override
        public Optional<TileForm> form() {
            Tiles tiles = images.tiles();
            return Optional.of(names.isEmpty()
                    ? new TileForm(tiles.width(), tiles.height(), tiles.count(), images.rows(), 0)
                    : new TileForm(tiles.width(), tiles.height(), tiles.count(), images.versions(), besides()));
        }
    }

    /**
     * Quantities over the epochs.
     *
     * @param behind those of another run
     * @param lanes  whether there is one for each of several runs, in the colours of these
     */
    record Curves(List<Curve> curves, List<Curve> behind, boolean lanes) implements Content {

        public Curves {
            curves = List.copyOf(curves);
            behind = List.copyOf(behind);
        }

        /** Of one run. */
        public Curves(List<Curve> curves) {
            this(curves, List.of(), false);
        }

        /** The same with others behind. */
        public Curves with(List<Curve> others) {
            return new Curves(curves, others, lanes);
        }
    }

    /**
     * Curves over anything else than epochs.
     *
     * @param horizontal what they are over, as the axis says it
     */
    record Lines(List<Curve> curves, String horizontal) implements Content {

        public Lines {
            curves = List.copyOf(curves);
        }
    }

    /** How often values of each size occur. */
    record Bins(Histogram histogram) implements Content {}

    /**
     * How good each of several models is, as bars.
     *
     * @param note in one grey line below
     */
    record Scores(List<Score> scores, String note) implements Content {

        public Scores {
            scores = List.copyOf(scores);
        }
    }

    /**
     * Points in a plane.
     *
     * @param marked the number of one of them
     */
    record Points(Scatter points, int marked) implements Content {}

    /** Layers of units and what joins them. */
    record Stack(StackStructure structure) implements Content {}

    /**
     * Codes as bars to both sides of 0, above one another.
     *
     * @param subject that a click chooses, such as "atom"; nothing is chosen where it is empty
     */
    record Codes(List<Code> codes, Optional<String> subject) implements Content {

        public Codes {
            codes = List.copyOf(codes);
        }
    }

    /**
     * One code.
     *
     * @param id     of its chart
     * @param symbol of one of its values, such as "h"
     * @param title  nothing where there is only one code
     * @param values one a unit
     * @param reach  the greatest size that the chart makes room for, if not all values are smaller
     */
    @SuppressWarnings("ArrayRecordComponent") // made anew for every picture and never compared
    record Code(String id, String symbol, String title, float[] values, double reach) {}

    /** A hidden unit and an image. */
    record Unit(UnitReading reading) implements Content {}

    /**
     * Nothing yet.
     *
     * @param what is waited for, as a sentence
     */
    record Waiting(String what) implements Content {}

    /** A kind that only one room has; the room brings what draws it. */
    non-sealed interface Own extends Content {
    }
}
