package reverie.app.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/**
 * What a room knows about one unit beside its tile. What it does not know is not among it.
 *
 * @param name      of the unit, such as "Unit 36"
 * @param values    what the values of its tile are, such as "Weights"
 * @param facts     numbers, the most telling first
 * @param shares    how what it has to do with is shared out
 * @param galleries images that have to do with it
 */
public record UnitNotes(String name, String values, List<Fact> facts, Optional<Shares> shares,
        List<Gallery> galleries) {

    public UnitNotes {
        facts = List.copyOf(facts);
        galleries = List.copyOf(galleries);
    }

    /**
     * One number.
     *
     * @param label in a word or two
     * @param value as it is written
     * @param help  what it says about the unit
     */
    public record Fact(String label, String value, String help) {}

    /**
     * How something is shared out, such as what excites a unit among classes.
     *
     * @param title in sentence case
     * @param note  in one grey line, or nothing
     * @param help  what is shared out, and what a mark says
     * @param of    the shares, in the order in which they are shown
     */
    public record Shares(String title, String note, String help, List<Share> of) {

        public Shares {
            of = List.copyOf(of);
        }
    }

    /**
     * One share.
     *
     * @param name  of whose it is
     * @param value from 0 to 1
     * @param usual what it is where nothing is known of the unit, from 0 to 1
     */
    public record Share(String name, double value, double usual) {}

    /**
     * Images in a row.
     *
     * @param id      of its own among the galleries of a unit
     * @param title   in sentence case
     * @param note    in one grey line, or nothing
     * @param help    what is seen
     * @param tiles   the images
     * @param shading of the images
     */
    public record Gallery(String id, String title, String note, String help, Tiles tiles, Shading shading) {}

    /** A unit of which nothing is known but its name. */
    public static UnitNotes of(String name, String values) {
        return new UnitNotes(name, values, List.of(), Optional.empty(), List.of());
    }

    /** The same and one more number. */
    public UnitNotes with(Fact fact) {
        return new UnitNotes(name, values, Stream.concat(facts.stream(), Stream.of(fact)).toList(), shares, galleries);
    }

    /** The same with shares in the place of any others. */
    public UnitNotes with(Shares other) {
        return new UnitNotes(name, values, facts, Optional.of(other), galleries);
    }

    /** The same and more images. */
    public UnitNotes with(List<Gallery> more) {
        var all = new ArrayList<>(galleries);
        all.addAll(more);
        return new UnitNotes(name, values, facts, shares, all);
    }
}
