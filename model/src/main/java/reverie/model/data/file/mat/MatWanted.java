package reverie.model.data.file.mat;

import java.util.Optional;

/**
 * Which of several variables a person wants.
 *
 * @param name       empty for the only one, or the one that is called as examples are
 * @param transposed whether its columns are examples rather than its rows
 */
record MatWanted(Optional<String> name, boolean transposed) {

    static final MatWanted ANY = new MatWanted(Optional.empty(), false);
    private static final String TRANSPOSED = "'";

    /** @param variable its name; with {@code '} behind it, columns are examples */
    static MatWanted of(String variable) {
        boolean transposed = variable.endsWith(TRANSPOSED);
        return new MatWanted(Optional.of(transposed ? variable.substring(0, variable.length() - 1) : variable),
                transposed);
    }
}
