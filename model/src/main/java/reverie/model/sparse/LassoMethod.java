package reverie.model.sparse;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import reverie.model.BadInput;

/** The ways to find sparse codes. */
public enum LassoMethod {
    /** Gradient steps with momentum (Beck & Teboulle 2009). */
    FISTA,
    /** The same without momentum. */
    ISTA,
    /** One coefficient after the other, and the exact search where that crawls: the quickest at any λ. */
    COORDINATE_DESCENT,
    /** The exact search of Lee et al. (2007). */
    FEATURE_SIGN;

    private static final double NEARLY = 0.01;
    private static final int FEW_ROUNDS = 500;
    /** Far more than a λ of any use takes; where λ is 0, no round may be the last. */
    private static final int MOST_ROUNDS = 20_000;

    /** A solver that stops where the optimality conditions hold to {@link LassoSolver#EXACT} of λ. */
    public LassoSolver exact(Lasso problem) {
        return solver(problem, MOST_ROUNDS, LassoSolver.EXACT);
    }

    /** A solver for codes from which a dictionary is to learn: a hundredth of λ is near enough. */
    public LassoSolver quick(Lasso problem) {
        return solver(problem, FEW_ROUNDS, NEARLY);
    }

    private LassoSolver solver(Lasso problem, int rounds, double tolerance) {
        return switch (this) {
            case FISTA -> ProximalGradient.fista(problem, rounds, tolerance);
            case ISTA -> ProximalGradient.ista(problem, rounds, tolerance);
            case COORDINATE_DESCENT -> new CoordinateDescent(problem, tolerance);
            case FEATURE_SIGN -> new FeatureSign(problem);
        };
    }

    /** @throws BadInput where there is no such method */
    public static LassoMethod parse(String text) {
        return Arrays.stream(values()).filter(it -> it.toString().equals(text)).findFirst()
                .orElseThrow(() -> new BadInput("solver", text, "one of "
                        + Arrays.stream(values()).map(LassoMethod::toString).collect(Collectors.joining(", "))));
    }

    /** As it is written on the command line, such as {@code coordinate-descent}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
