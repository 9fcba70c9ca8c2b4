package reverie.model.data.file.raw;

import java.util.Optional;

/** What a file holds to learn from, and to test on where it has such a part itself. */
public record RawSplits(RawExamples train, Optional<RawExamples> test) {

    public static RawSplits of(RawExamples train) {
        return new RawSplits(train, Optional.empty());
    }
}
