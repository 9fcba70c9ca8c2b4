package reverie.app.lesson;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import reverie.app.settings.Numbers;
import reverie.app.settings.Parameter;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.BadInput;

/** A number or word of the run that a lesson names: {@code epoch}, {@code metric:snr}, {@code setting:rate}. */
sealed interface Quantity {

    /** The names that there are, for whoever has used another. */
    String KINDS = "epoch, epochs, step, steps, metric:NAME, pinned:NAME, curve:PANEL:NAME, setting:NAME or facts:PANEL";

    /** Whether a text is to name one, right or wrong. */
    Pattern NAMED = Pattern.compile("epochs?|steps?|[a-z]+:.*");

    /** Its number now; empty where it is none, or not known yet. */
    default OptionalDouble number(Standing standing) {
        return OptionalDouble.empty();
    }

    /** As it is written in a text; empty where it is not known yet. */
    default Optional<String> text(Standing standing) {
        OptionalDouble number = number(standing);
        return number.isPresent() ? Optional.of(written(number.getAsDouble())) : Optional.empty();
    }

    /** As a condition compares it where it is no number. */
    default Optional<String> word(Standing standing) {
        return text(standing);
    }

    /** As a file names it. */
    default String said() {
        return "a number";
    }

    /** What might stand in its place, where there is nothing of that name. */
    default String expected(Standing standing) {
        return KINDS;
    }

    /** Three digits, more before the point; whole numbers as such. */
    private static String written(double value) {
        double size = Math.abs(value);
        if (size >= 1000 || value == Math.rint(value)) {
            return Numbers.grouped(Math.round(value));
        }
        return size >= 10 ? Numbers.fixed(value, 1) : size >= 1 ? Numbers.fixed(value, 2) : Numbers.brief(value);
    }

    /** A number that stands in the file itself. */
    record Constant(double value) implements Quantity {

        @Override
        public OptionalDouble number(Standing standing) {
            return OptionalDouble.of(value);
        }
    }

    /** A word that stands in the file itself. */
    record Word(String value) implements Quantity {

        @Override
        public Optional<String> text(Standing standing) {
            return Optional.of(value);
        }
    }

    /** @param since whether from the beginning of the lesson's step, instead of the run's */
    record Epoch(boolean since) implements Quantity {

        @Override
        public OptionalDouble number(Standing standing) {
            return OptionalDouble.of(standing.epoch() - (since ? standing.from() : 0));
        }

        @Override
        public Optional<String> text(Standing standing) {
            return Optional.of(Numbers.fixed(standing.epoch() - (since ? standing.from() : 0), 1));
        }
    }

    /** Mini-batches, or steps of chains. */
    record Step(boolean since) implements Quantity {

        @Override
        public OptionalDouble number(Standing standing) {
            return OptionalDouble.of(standing.step() - (since ? standing.fromStep() : 0));
        }

        @Override
        public Optional<String> text(Standing standing) {
            return Optional.of(Numbers.grouped(standing.step() - (since ? standing.fromStep() : 0)));
        }
    }

    /** What the learner measures. */
    record Metric(String name, When when) implements Quantity {

        @Override
        public OptionalDouble number(Standing standing) {
            return standing.metric(name, when.until(standing));
        }

        @Override
        public String said() {
            return "metric:" + name;
        }

        @Override
        public String expected(Standing standing) {
            return standing.metricNames();
        }
    }

    /** The same of the pinned run, at the same epoch. */
    record Pinned(String name) implements Quantity {

        @Override
        public OptionalDouble number(Standing standing) {
            return standing.pinned(name);
        }

        @Override
        public String said() {
            return "pinned:" + name;
        }

        @Override
        public String expected(Standing standing) {
            return "a pinned run, and " + standing.metricNames();
        }
    }

    /** A curve that is shown, such as what is worked out aside. */
    record ShownCurve(String panel, String name, When when) implements Quantity {

        @Override
        public OptionalDouble number(Standing standing) {
            return standing.curve(panel, name, when.until(standing));
        }

        @Override
        public String said() {
            return "curve:" + panel + ":" + name;
        }

        @Override
        public String expected(Standing standing) {
            return standing.curveNames();
        }
    }

    /** A parameter's value. */
    record Setting(Parameter<?> parameter) implements Quantity {

        @Override
        public OptionalDouble number(Standing standing) {
            try {
                return OptionalDouble.of(Double.parseDouble(word(standing).orElse("")));
            } catch (NumberFormatException e) {
                return OptionalDouble.empty();
            }
        }

        @Override
        public Optional<String> text(Standing standing) {
            return Optional.of(standing.settings().show(parameter));
        }

        @Override
        public Optional<String> word(Standing standing) {
            return Optional.of(exact(parameter, standing.settings()));
        }

        private static <T> String exact(Parameter<T> parameter, Settings settings) {
            return parameter.text(settings.get(parameter));
        }
    }

    /** The grey line beside a panel's title. */
    record Facts(String panel) implements Quantity {

        @Override
        public Optional<String> text(Standing standing) {
            return standing.facts(panel);
        }

        @Override
        public String said() {
            return "facts:" + panel;
        }

        @Override
        public String expected(Standing standing) {
            return standing.panelNames();
        }
    }

    /**
     * Reads one.
     *
     * @param table what settings the room has
     * @throws BadInput where it is none
     */
    static Quantity parse(String text, ParameterTable table) {
        String[] parts = text.strip().split(":", 2);
        String rest = parts.length == 2 ? parts[1].strip() : "";
        return switch (parts[0]) {
            case "epoch", "epochs" -> new Epoch(parts[0].equals("epochs"));
            case "step", "steps" -> new Step(parts[0].equals("steps"));
            case "metric" -> new Metric(name(rest), when(rest));
            case "pinned" -> new Pinned(rest);
            case "setting" -> new Setting(table.named(rest));
            case "facts" -> new Facts(rest);
            case "curve" -> curve(rest);
            default -> throw new BadInput("quantity", "'" + text.strip() + "'", KINDS);
        };
    }

    private static Quantity curve(String text) {
        String[] both = text.split(":", 2);
        if (both.length < 2) {
            throw new BadInput("quantity", "'curve:" + text + "'", "curve:PANEL:NAME");
        }
        return new ShownCurve(both[0].strip(), name(both[1].strip()), when(both[1].strip()));
    }

    private static String name(String text) {
        return text.replaceFirst("@[^@]*$", "");
    }

    private static When when(String text) {
        int at = text.lastIndexOf('@');
        return at < 0 ? new When.Now() : When.parse(text.substring(at + 1));
    }
}
