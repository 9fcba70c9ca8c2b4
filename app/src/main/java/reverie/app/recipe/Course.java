package reverie.app.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import reverie.app.settings.Parameter;
import reverie.app.settings.Settings;
import reverie.model.BadInput;

/** By which settings a run has learned, from batch to batch: what has to be said to repeat it. For any thread. */
public final class Course {

    /** As a file says it of a run whose settings were the same from the first batch on. */
    public static final List<String> UNCHANGED = List.of("0");

    private static final String GONE_BACK = "gone-back";

    private final List<Since> all;

    /** @param before what is known of the run until now */
    public Course(List<Since> before) {
        all = new ArrayList<>(before);
    }

    /**
     * Settings that held from a batch on.
     *
     * @param step     batches before it
     * @param settings all of them
     * @param goneBack whether the run had run away, and learned on from its last good state, which no settings say
     */
    public record Since(long step, Settings settings, boolean goneBack) {

        /** As a file says it: {@code 412 rate=0.01}, with what differs from the last settings of the run. */
        public String text(Settings last) {
            String differing = settings.table().learned().stream()
                    .filter(it -> !settings.get(it).equals(last.get(it))).map(it -> it.id() + "=" + text(it))
                    .collect(Collectors.joining("&"));
            return step + (goneBack ? " " + GONE_BACK : "") + (differing.isEmpty() ? "" : " " + differing);
        }

        private <T> String text(Parameter<T> parameter) {
            return parameter.text(settings.get(parameter));
        }

        /**
         * Reads it back.
         *
         * @throws BadInput where it is nothing of the kind
         */
        public static Since parse(String text, Settings last) {
            String[] words = text.split(" ", -1);
            boolean back = words.length > 1 && words[1].equals(GONE_BACK);
            int rest = back ? 2 : 1;
            try {
                return new Since(Long.parseLong(words[0]),
                        words.length > rest ? last.read(words[rest]) : last, back);
            } catch (NumberFormatException e) {
                throw new BadInput("course", "'" + text + "'", "a number of mini-batches, and settings", e);
            }
        }
    }

    /** From a batch on others hold; what was to hold later does not. */
    public synchronized void hold(long step, Settings settings) {
        hold(step, settings, false);
    }

    /** The run goes on from a state that it had before it ran away. */
    public synchronized void goneBack(long step, Settings settings) {
        hold(step, settings, true);
    }

    private void hold(long step, Settings settings, boolean back) {
        all.removeIf(it -> it.step() > step);
        boolean now = !all.isEmpty() && all.getLast().step() == step;
        boolean before = now && all.removeLast().goneBack();
        if (back || before || all.isEmpty() || !all.getLast().settings().equals(settings)) {
            all.add(new Since(step, settings, back || before));
        }
    }

    /** What has held until a batch, in order; what is before the first is not known. */
    public synchronized List<Since> until(long step) {
        return all.stream().filter(it -> it.step() <= step).toList();
    }
}
