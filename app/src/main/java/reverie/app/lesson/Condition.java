package reverie.app.lesson;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import reverie.app.settings.ParameterTable;
import reverie.model.BadInput;

/** What has to hold for a step of a lesson to be done. */
sealed interface Condition {

    /** Learning ran away. */
    record Diverged() implements Condition {}

    /**
     * Two quantities compared.
     *
     * @param text as the file says it
     */
    record Compared(Quantity left, Comparison comparison, Quantity right, String text) implements Condition {}

    /** How two numbers stand to each other. */
    enum Comparison {
        AT_LEAST(">="), AT_MOST("<="), ABOVE(">"), BELOW("<"), SAME("=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        private boolean holds(double left, double right) {
            return switch (this) {
                case AT_LEAST -> left >= right;
                case AT_MOST -> left <= right;
                case ABOVE -> left > right;
                case BELOW -> left < right;
                case SAME -> left == right;
            };
        }
    }

    /** Of a longer sign the shorter one is a part. */
    Pattern SIGN = Pattern.compile(" (>=|<=|>|<|=) ");

    /** Whether it holds. */
    default boolean holds(Standing standing) {
        return switch (this) {
            case Diverged() -> standing.diverged();
            case Compared(Quantity left, Comparison comparison, Quantity right, String _) -> {
                OptionalDouble one = left.number(standing);
                OptionalDouble other = right.number(standing);
                if (one.isPresent() && other.isPresent()) {
                    yield comparison.holds(one.getAsDouble(), other.getAsDouble());
                }
                yield comparison == Comparison.SAME && left.word(standing).isPresent()
                        && left.word(standing).equals(right.word(standing));
            }
        };
    }

    /** What it compares. */
    default List<Quantity> quantities() {
        return switch (this) {
            case Diverged() -> List.of();
            case Compared compared -> List.of(compared.left(), compared.right());
        };
    }

    /** How it stands, in words: what is asked for, and what is. */
    default String report(Standing standing) {
        return switch (this) {
            case Diverged() -> tr("learning has not run away");
            case Compared(Quantity left, Comparison _, Quantity right, String text) ->
                tr("{0} (now {1}{2})", text, left.text(standing).orElse("unknown"),
                        right instanceof Quantity.Constant || right instanceof Quantity.Word ? ""
                                : tr(" and {0}", right.text(standing).orElse("unknown")));
        };
    }

    /**
     * Reads one.
     *
     * @param table what settings the room has
     * @throws BadInput where it is none
     */
    static Condition parse(String text, ParameterTable table) {
        if (text.equals("diverged")) {
            return new Diverged();
        }
        Matcher sign = SIGN.matcher(text);
        if (!sign.find()) {
            throw new BadInput("condition", "'" + text + "'",
                    "'diverged', or two quantities with >=, <=, >, < or = between");
        }
        Comparison comparison = Stream.of(Comparison.values()).filter(it -> it.sign.equals(sign.group(1))).findFirst()
                .orElseThrow();
        Quantity left = Quantity.parse(text.substring(0, sign.start()), table);
        return new Compared(left, comparison, right(text.substring(sign.end()).strip(), left, comparison, table), text);
    }

    private static Quantity right(String text, Quantity left, Comparison comparison, ParameterTable table) {
        Optional<Double> number = number(text);
        if (number.isPresent()) {
            return new Quantity.Constant(number.get());
        }
        if (Quantity.NAMED.matcher(text).matches()) {
            return Quantity.parse(text, table);
        }
        if (left instanceof Quantity.Setting && comparison == Comparison.SAME) {
            return new Quantity.Word(text);
        }
        throw new BadInput("condition", "'" + text + "'", "a number or a quantity");
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text.replace('−', '-')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
