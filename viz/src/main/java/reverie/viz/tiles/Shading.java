package reverie.viz.tiles;

/** How a value becomes a grey. */
public sealed interface Shading {

    /** 0 is black and 1 is white; what lies outside is taken as the nearer of the two. For probabilities and images. */
    Shading UNIT = new Unit();
    /** 0 is mid grey, and each tile uses its own greatest absolute value: shows the form of weak filters too. */
    Shading PER_TILE = new Signed(Scope.PER_TILE);
    /** 0 is mid grey, and one greatest absolute value serves all tiles: shows which filters are strong. */
    Shading SHARED = new Signed(Scope.SHARED);

    /** See {@link Shading#UNIT}. */
    record Unit() implements Shading {}

    /**
     * 0 is mid grey (128); −m is almost black (1) and m white (255), where m is the greatest finite absolute value in scope.
     *
     * @param scope over which tiles m is taken
     */
    record Signed(Scope scope) implements Shading {}

    /**
     * A range of people's own choice, the same for all tiles: {@code low} and what is below is black, {@code high} and what is above
     * white.
     *
     * @param low  finite
     * @param high finite, above {@code low}
     */
    record Between(double low, double high) implements Shading {

        /** @throws IllegalArgumentException if the range is empty or infinite */
        public Between {
            if (!(low < high) || !Double.isFinite(high - low)) {
                throw new IllegalArgumentException("from " + low + " to " + high + ", expected a finite range");
            }
        }
    }

    /** The tiles that share a range of values. */
    enum Scope {
        PER_TILE, SHARED
    }
}
