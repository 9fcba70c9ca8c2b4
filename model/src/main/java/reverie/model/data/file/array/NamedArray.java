package reverie.model.data.file.array;

import java.util.Arrays;
import reverie.model.data.file.raw.Shown;

/** One of several arrays of numbers in a file. */
public interface NamedArray {

    /** With its path, if it lies in something else. */
    String name();

    /** Sizes of its dimensions, at least one. */
    long[] sizes();

    /** How many numbers, as a double since headers may claim anything. */
    default double count() {
        return Arrays.stream(sizes()).asDoubleStream().reduce(1, (a, b) -> a * b);
    }

    /** Whether it is a row, a column or a single number. */
    default boolean isVector() {
        return Arrays.stream(sizes()).filter(it -> it != 1).count() <= 1;
    }

    /** As in {@code X 5000×400}. */
    default String title() {
        return Shown.of(name()) + " " + ArrayShape.text(sizes());
    }
}
