package reverie.model.rnade;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import reverie.model.BadInput;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;

/** The shape of a mixture's components: f(u), u = (x − μ)/σ. */
public enum Family {
    /** f(u) = exp(−u²/2) / √(2π). */
    GAUSSIAN {
        @Override
        double logDensity(double u) {
            return -0.5 * u * u - HALF_LOG_2_PI;
        }

        @Override
        double slope(double u) {
            return -u;
        }

        /** Box and Muller (1958). */
        @Override
        double draw(long key, int row, int column) {
            double length = Math
                    .sqrt(-2 * StrictMath.log1p(-Draws.uniform(RandomKey.of(key, 1, DEVIATE), row, column)));
            return length * StrictMath.cos(2 * Math.PI * Draws.uniform(RandomKey.of(key, 2, DEVIATE), row, column));
        }

        @Override
        double variance() {
            return 1;
        }
    },
    /** f(u) = exp(−|u|) / 2: heavier tails and a sharper peak. */
    LAPLACE {
        @Override
        double logDensity(double u) {
            return -Math.abs(u) - LOG_2;
        }

        @Override
        double slope(double u) {
            return -Math.signum(u);
        }

        @Override
        double draw(long key, int row, int column) {
            double size = -StrictMath.log1p(-Draws.uniform(RandomKey.of(key, 1, DEVIATE), row, column));
            return Draws.uniform(RandomKey.of(key, 2, DEVIATE), row, column) < 0.5 ? -size : size;
        }

        @Override
        double variance() {
            return 2;
        }
    };

    private static final double HALF_LOG_2_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double LOG_2 = Math.log(2);
    private static final Purpose DEVIATE = Purpose.of("rnade.deviate");

    /** log f(u). */
    abstract double logDensity(double u);

    /** The derivative of log f(u). */
    abstract double slope(double u);

    /** Draws u; a function of its arguments. */
    abstract double draw(long key, int row, int column);

    /** Of u. */
    abstract double variance();

    /** @throws BadInput where there is none of this name */
    public static Family parse(String text) {
        return Arrays.stream(values()).filter(it -> it.toString().equals(text)).findFirst()
                .orElseThrow(() -> new BadInput("family", "'" + text + "'", "one of "
                        + Arrays.stream(values()).map(Family::toString).collect(Collectors.joining(", "))));
    }

    /** As it is written. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
