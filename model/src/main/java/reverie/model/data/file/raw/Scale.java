package reverie.model.data.file.raw;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.Interpretation;
import reverie.model.data.Layout;
import reverie.model.data.LearnedValues;
import reverie.model.data.ValueKind;

/**
 * What numbers are divided by so that 1 is white. It is found once, from the examples to learn from (or from those that a model has
 * learned from), and holds for all others beside them.
 *
 * @param divisor above 0; 1 leaves numbers as they are
 * @param why     for those who ask what was made of their file; empty where there is nothing to say
 */
public record Scale(float divisor, String why) {

    public static final int LARGEST_BYTE = 255;

    private static final Scale AS_THEY_ARE = new Scale(1, "");

    /** The number that a person names. */
    public static Scale given(float divisor) {
        return new Scale(divisor, String.format(Locale.ROOT, "values were divided by %s, as --scale says",
                number(divisor)));
    }

    /** What the numbers themselves say. */
    public static Scale of(RawExamples raw) {
        return switch (raw.meaning()) {
            case GREY_BYTES -> new Scale(LARGEST_BYTE, "bytes were divided by 255");
            case BYTES -> ValueKind.narrowest(raw.values()) == ValueKind.BINARY
                    ? new Scale(1, "bytes of 0 and 1 were taken for truth values")
                    : new Scale(LARGEST_BYTE, "bytes were divided by 255");
            case UNTYPED, REAL -> areGreyLevels(raw) ? new Scale(LARGEST_BYTE,
                    "values were divided by 255: whole numbers from 0 to 255 in images of " + raw.image())
                    : AS_THEY_ARE;
        };
    }

    /** What others of the same numbers are divided by, after {@code this} was found for {@code train}. */
    public Scale forOthers(RawExamples train, RawExamples other) {
        if (train.isWhole() != other.isWhole()) {
            return of(other);
        }
        if (!train.isWhole() && divisor == 1) {
            return AS_THEY_ARE;
        }
        return new Scale(divisor, "values were " + (divisor == 1 ? "left as they are" : "divided by " + number(divisor))
                + ", as those to learn from");
    }

    /** What is divided before a model is asked about it that has learned from such numbers. */
    public static Scale asLearned(LearnedValues learned, RawExamples raw) {
        boolean areProbabilities = ValueKind.narrowest(raw.values()).isProbability();
        if (areProbabilities || !raw.isWhole() && !areBytes(raw.values())) {
            return of(raw);
        }
        Optional<Float> divisor = learned.divisor();
        if (learned.kind().isProbability() && areBytes(raw.values())
                && greatest(raw.values()) > divisor.orElse(1f)) {
            divisor = Optional.of((float) LARGEST_BYTE);
        }
        return divisor.map(it -> new Scale(it, "values were " + (it == 1 ? "left as they are"
                : "divided by " + number(it)) + ", as those that the model has learned from"))
                .orElseGet(() -> of(raw));
    }

    private static float greatest(float[] values) {
        float greatest = values[0];
        for (float value : values) {
            greatest = Math.max(greatest, value);
        }
        return greatest;
    }

    /** Whether numbers without a type are plainly the bytes of pictures. */
    static boolean areGreyLevels(RawExamples raw) {
        boolean white = false;
        for (float value : raw.values()) {
            white |= value == LARGEST_BYTE;
        }
        return white && areBytes(raw.values()) && raw.image().height() > 1;
    }

    private static boolean areBytes(float[] values) {
        for (float value : values) {
            if (!(value >= 0 && value <= LARGEST_BYTE && value == (int) value)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The examples, their numbers divided in place.
     *
     * @param atLeast the kind of those to learn from, if there are others; theirs is no narrower
     * @param layout  of those to learn from, if there are others
     */
    private DataSet apply(RawExamples raw, ValueKind atLeast, Layout layout) {
        float[] values = raw.values();
        if (divisor != 1) {
            for (int i = 0; i < values.length; i++) {
                values[i] /= divisor;
            }
        }
        ValueKind kind = isOfBytes(raw) ? ValueKind.UNIT_INTERVAL : kind(raw);
        return raw.as(kind.with(atLeast), layout, new Interpretation(
                raw.isWhole() || divisor != 1 ? Optional.of(divisor) : Optional.empty(),
                why.isEmpty() ? List.of() : List.of(why), List.of()));
    }

    private ValueKind kind(RawExamples raw) {
        boolean greys = divisor != 1 || raw.meaning() == Meaning.GREY_BYTES;
        return ValueKind.narrowest(raw.values()).with(greys ? ValueKind.UNIT_INTERVAL : ValueKind.BINARY);
    }

    /** Whether nothing is larger than the divisor or below 0, whatever the numbers are. */
    private boolean isOfBytes(RawExamples raw) {
        return divisor == LARGEST_BYTE && raw.array().type() == ElementType.UNSIGNED_BYTE;
    }

    public DataSet apply(RawExamples raw) {
        return apply(raw, ValueKind.BINARY, raw.layout());
    }

    /** Examples beside those to learn from, of the same kind and layout. */
    public DataSet applyBeside(DataSet learned, RawExamples raw) {
        boolean alike = learned.layout().values() == raw.image().values() && raw.array().shape().length < 3;
        return apply(raw, learned.kind(), alike ? learned.layout() : raw.image());
    }

    /**
     * Refuses bytes that are larger than the one that stands for 1.
     *
     * @throws BadInput naming the first
     */
    public Scale check(RawExamples raw) {
        for (int i = 0; i < raw.values().length && !isOfBytes(raw); i++) {
            if (raw.values()[i] > divisor) {
                throw new BadInput(raw.source(),
                        "the value " + (int) raw.values()[i] + " at " + RawExamples.index(raw.array(), i),
                        "from 0 to " + number(divisor));
            }
        }
        return this;
    }

    private static String number(float divisor) {
        return divisor == (int) divisor ? Integer.toString((int) divisor) : Float.toString(divisor);
    }
}
