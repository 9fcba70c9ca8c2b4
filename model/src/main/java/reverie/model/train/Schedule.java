package reverie.model.train;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import reverie.model.BadInput;

/** How a quantity such as the learning rate goes with the epochs. */
public sealed interface Schedule {

    /** From here on, and below its inverse, numbers are written with an exponent. */
    double LARGE = 1e9;

    /**
     * @param epoch passes over the data, with its fraction, 0 or more
     * @return the value at that moment
     */
    double at(double epoch);

    /** The smallest and the largest value that it ever takes are both accepted by {@code range}. */
    boolean within(double low, double high);

    /**
     * This one until an epoch, and another from then on.
     *
     * @return nothing where either goes in a straight line, for then no schedule says both
     */
    default Optional<Schedule> until(double epoch, Schedule then) {
        if (epoch <= 0) {
            return Optional.of(then);
        }
        return steps().flatMap(before -> then.steps().map(after -> {
            var changes = new ArrayList<>(before.changes().stream().filter(it -> it.epoch() < epoch).toList());
            changes.add(new Steps.Change(then.at(epoch), epoch));
            after.changes().stream().filter(it -> it.epoch() > epoch).forEach(changes::add);
            return new Steps(before.first(), changes);
        }));
    }

    private Optional<Steps> steps() {
        return switch (this) {
            case Constant(double value) -> Optional.of(new Steps(value, List.of()));
            case Steps steps -> Optional.of(steps);
            case Linear _ -> Optional.empty();
        };
    }

    /**
     * Refuses what is no learning rate.
     *
     * @throws BadInput where a value is below 0 or not finite
     */
    default void checkRate() {
        check("rate", Double.MAX_VALUE, "0 or more");
    }

    /**
     * Refuses what is no momentum.
     *
     * @throws BadInput where a value is below 0, or 1 or more
     */
    default void checkMomentum() {
        check("momentum", Math.nextDown(1.0), "0 or more and below 1");
    }

    private void check(String what, double most, String expected) {
        if (!within(0, most)) {
            throw new BadInput(what, toString(), expected);
        }
    }

    /** The same value always. */
    record Constant(double value) implements Schedule {

        @Override
        public double at(double epoch) {
            return value;
        }

        @Override
        public boolean within(double low, double high) {
            return value >= low && value <= high;
        }

        @Override
        public String toString() {
            return text(value);
        }
    }

    /** In a straight line from one value to another, which it keeps. */
    record Linear(double from, double to, double epochs) implements Schedule {

        public Linear {
            if (!(epochs > 0)) {
                throw new BadInput("schedule", epochs + " epochs", "more than 0");
            }
        }

        @Override
        public double at(double epoch) {
            return epoch >= epochs ? to : from + (to - from) * epoch / epochs;
        }

        @Override
        public boolean within(double low, double high) {
            return Math.min(from, to) >= low && Math.max(from, to) <= high;
        }

        @Override
        public String toString() {
            return text(from) + ".." + text(to) + "/" + text(epochs);
        }
    }

    /** A first value, and others from given epochs on, such as momentum 0.5 and then 0.9 (Hinton 2010, section 9). */
    record Steps(double first, List<Change> changes) implements Schedule {

        /** From {@code epoch} on the value is {@code value}. */
        public record Change(double value, double epoch) {}

        public Steps {
            changes = List.copyOf(changes);
            for (int i = 1; i < changes.size(); i++) {
                if (changes.get(i).epoch() <= changes.get(i - 1).epoch()) {
                    throw new BadInput("schedule", "epoch " + text(changes.get(i).epoch()) + " after epoch "
                            + text(changes.get(i - 1).epoch()), "ascending epochs");
                }
            }
        }

        @Override
        public double at(double epoch) {
            double value = first;
            for (int i = 0; i < changes.size() && changes.get(i).epoch() <= epoch; i++) {
                value = changes.get(i).value();
            }
            return value;
        }

        @Override
        public boolean within(double low, double high) {
            return first >= low && first <= high
                    && changes.stream().allMatch(change -> change.value() >= low && change.value() <= high);
        }

        @Override
        public String toString() {
            var text = new StringBuilder(text(first));
            changes.forEach(c -> text.append(',').append(text(c.value())).append('@').append(text(c.epoch())));
            return text.toString();
        }
    }

    /** The schedule that always has this value. */
    static Schedule constant(double value) {
        return new Constant(value);
    }

    /**
     * Reads {@code 0.1} (constant), {@code 0.1..0.01/20} (a straight line over 20 epochs) or {@code 0.5,0.9@5} (0.9 from
     * epoch 5 on).
     *
     * @throws BadInput where the text is none of these
     */
    static Schedule parse(String what, String text) {
        try {
            if (text.contains("..")) {
                int dots = text.indexOf("..");
                int slash = text.indexOf('/', dots);
                return new Linear(number(text.substring(0, dots)), number(text.substring(dots + 2, slash)),
                        number(text.substring(slash + 1)));
            }
            String[] parts = text.split(",", -1);
            if (parts.length == 1) {
                return new Constant(number(text));
            }
            var changes = new ArrayList<Steps.Change>();
            for (int i = 1; i < parts.length; i++) {
                int at = parts[i].indexOf('@');
                changes.add(new Steps.Change(number(parts[i].substring(0, at)), number(parts[i].substring(at + 1))));
            }
            return new Steps(number(parts[0]), changes);
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw new BadInput(what, "'" + text + "'", "a number, FROM..TO/EPOCHS or FIRST,VALUE@EPOCH", e);
        }
    }

    private static double number(String text) {
        double value = Double.parseDouble(text.strip());
        if (!Double.isFinite(value)) {
            throw new NumberFormatException(text);
        }
        return value;
    }

    private static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < LARGE) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        boolean readable = Math.abs(value) > 1 / LARGE && Math.abs(value) < LARGE;
        return readable ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() : Double.toString(value);
    }
}
