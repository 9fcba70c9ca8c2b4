package reverie.model.sparse;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;

/** The ways to fit a dictionary to codes. */
public enum DictionaryMethod {
    /** Each atom once, in turn, to its best given the others (Mairal et al. 2009). */
    ONLINE,
    /** All atoms together to their common best, through the Lagrange dual (Lee et al. 2007). */
    DUAL;

    /** The step for a dictionary and what is remembered of its codes. */
    DictionaryStep step(R032Store phi, CodeStatistics statistics) {
        return switch (this) {
            case ONLINE -> new BlockCoordinateStep(phi, statistics);
            case DUAL -> new LagrangeDualStep(phi, statistics);
        };
    }

    /** @throws BadInput where there is no such method */
    public static DictionaryMethod parse(String text) {
        return Arrays.stream(values()).filter(it -> it.toString().equals(text)).findFirst()
                .orElseThrow(() -> new BadInput("dictionary-step", text, "one of "
                        + Arrays.stream(values()).map(DictionaryMethod::toString).collect(Collectors.joining(", "))));
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
