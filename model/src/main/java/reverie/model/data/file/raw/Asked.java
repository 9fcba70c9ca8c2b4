package reverie.model.data.file.raw;

import java.util.Optional;

/**
 * How a file is asked for.
 *
 * @param reading what a person says
 * @param like    the examples to learn from, where this file has those to test on and follows them
 */
public record Asked(Reading reading, Optional<RawExamples> like) {

    public static final Asked BY_CONTENT = of(Reading.BY_CONTENT);

    public static Asked of(Reading reading) {
        return new Asked(reading, Optional.empty());
    }

    /** The same for the examples to test on beside these. */
    public Asked besides(RawExamples train) {
        return new Asked(reading, Optional.of(train));
    }
}
