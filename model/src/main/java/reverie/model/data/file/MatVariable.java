package reverie.model.data.file;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reverie.model.BadInput;
import us.hebi.matlab.mat.format.Mat5Reader.EntryHeader;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;

/** A numeric array of a MATLAB file: what its header says, and its numbers once they are asked for. */
record MatVariable(MatElement element, EntryHeader header) {

    /**
     * What an element of a file holds.
     *
     * @return empty where it is no array of numbers
     * @throws BadInput where it is damaged
     */
    static Optional<MatVariable> in(MatElement element) {
        return element.header().filter(MatVariable::isNumeric).map(it -> new MatVariable(element, it));
    }

    private static boolean isNumeric(EntryHeader header) {
        return switch (header.getType()) {
            case Double, Single, Int8, UInt8, Int16, UInt16, Int32, UInt32, Int64, UInt64 -> true;
            default -> false;
        };
    }

    String name() {
        return header.getName();
    }

    /** Sizes of its dimensions, at least two. */
    int[] sizes() {
        return header.getDimensions();
    }

    /** How many numbers, as a double since headers may claim anything. */
    double count() {
        return Arrays.stream(sizes()).asDoubleStream().reduce(1, (a, b) -> a * b);
    }

    /** Whether it is a row, a column or a single number. */
    boolean isVector() {
        return Arrays.stream(sizes()).filter(it -> it != 1).count() <= 1;
    }

    /** Unsigned bytes or truth values. */
    boolean isBytes() {
        return header.getType() == MatlabType.UInt8;
    }

    /** As in {@code X 5000×400}. */
    String title() {
        return name() + " " + IntStream.of(sizes()).mapToObj(Integer::toString).collect(Collectors.joining("×"));
    }

    /**
     * Its numbers in MATLAB's order, the first index running fastest.
     *
     * @throws BadInput where they are damaged
     */
    Matrix numbers() {
        Matrix numbers = element.array();
        if (numbers.getNumElements() != count()) {
            throw new BadInput(element.file(), numbers.getNumElements() + " numbers in " + title(),
                    "as many as it says");
        }
        return numbers;
    }
}
