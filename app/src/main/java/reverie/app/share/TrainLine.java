package reverie.app.share;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import reverie.app.data.choice.DataAddress;
import reverie.app.recipe.Choices;
import reverie.app.recipe.Course;
import reverie.app.recipe.ModelRecipe;
import reverie.app.room.Experiment;
import reverie.app.room.Run;
import reverie.app.room.Runs;
import reverie.app.settings.Effect;
import reverie.app.settings.Parameter;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.BadInput;
import reverie.model.train.Schedule;

/**
 * The command that repeats a run to the end of its present epoch: {@code reverie train rbm --data digits …}.
 *
 * @param words  of the command
 * @param unsaid what of the run no command says, each in a few words; where there is nothing, the command makes the same model
 */
public record TrainLine(List<String> words, List<String> unsaid) {

    public TrainLine {
        words = List.copyOf(words);
        unsaid = List.copyOf(unsaid);
    }

    /**
     * Of a run as it was after so many mini-batches.
     *
     * @param data the same from wherever it is asked for
     * @throws BadInput where no command trains what is learned there
     */
    public static TrainLine of(Experiment experiment, Runs<?, ?> runs, String data, long steps) {
        if (experiment.recipe() instanceof ModelRecipe<?, ?> recipe) {
            return new Telling(recipe, runs, steps).line(data);
        }
        throw new BadInput("command line", "the room '" + experiment.id() + "', which trains no single model",
                "a room of one model that learns");
    }

    /** As a POSIX shell takes it; what it does not say is in comments below. */
    public String text() {
        return ShellText.of(words)
                + unsaid.stream().map(it -> "\n# " + tr("not said: {0}", it)).collect(Collectors.joining());
    }

    /** One run, told from its first batch on. */
    private static final class Telling {

        private final ModelRecipe<?, ?> recipe;
        private final Run<?, ?> run;
        private final List<Course.Since> course;
        private final List<String> unsaid = new ArrayList<>();
        private final long steps;
        private Settings said;

        Telling(ModelRecipe<?, ?> recipe, Runs<?, ?> runs, long steps) {
            this.recipe = recipe;
            run = runs.first();
            this.steps = steps;
            course = runs.course().until(steps);
            said = course.getFirst().settings();
            runs.race().ifPresent(it -> unsaid.add(tr("the race {0}, of which this is the first lane", it.text())));
        }

        TrainLine line(String data) {
            if (course.getFirst().step() > 0) {
                unsaid.add(
                        tr("what held until epoch {0}, which this run's file does not tell", epoch(course.getFirst())));
            }
            for (int i = 1; i < course.size(); i++) {
                follow(course.get(i - 1), course.get(i));
            }
            Optional<Integer> stop = end();
            var words = new ArrayList<>(List.of("reverie", "train", recipe.id()));
            words.addAll(DataAddress.parse(data).words());
            List<Parameter<?>> asked = Choices.asked(recipe, run.traits(), said);
            said.table().learned().stream().filter(it -> it instanceof Seed || asked.contains(it))
                    .forEach(it -> words.addAll(List.of("--" + it.id(), text(it, said))));
            stop.ifPresent(it -> words.addAll(List.of("--stop-after", it.toString())));
            words.addAll(List.of("--out", recipe.id() + ".safetensors"));
            return new TrainLine(words, unsaid);
        }

        private void follow(Course.Since before, Course.Since now) {
            if (now.goneBack()) {
                unsaid.add(tr("learning ran away, and went on from its state at epoch {0}", epoch(now)));
            }
            List<Parameter<?>> learned = said.table().learned();
            for (Parameter<?> parameter : now.settings().differing(before.settings(), Effect.WHILE_LEARNING)) {
                if (learned.contains(parameter) && !says(parameter, now)) {
                    unsaid.add(tr("{0} {1} → {2} at epoch {3}", parameter.id(), text(parameter, before.settings()),
                            text(parameter, now.settings()), epoch(now)));
                }
            }
            said = said.taking(Effect.AT_THE_END, now.settings());
        }

        /** Whether a schedule says it: those of learning in stages count the epochs of each. */
        private boolean says(Parameter<?> parameter, Course.Since now) {
            if (run.staged() || !(parameter instanceof Scheduled scheduled)) {
                return false;
            }
            Optional<Schedule> both = said.get(scheduled).until(epochs(now.step()), now.settings().get(scheduled));
            both.ifPresent(it -> said = said.with(scheduled, it));
            return both.isPresent();
        }

        /** Ends where the present epoch does; after how many epochs, where that is before the planned end. */
        private Optional<Integer> end() {
            int epochs = (int) Math.ceil(epochs(steps));
            int planned = recipe.epochs(said);
            if (steps % run.batchesPerEpoch() != 0) {
                unsaid.add(tr("the end at epoch {0}; the command learns to the end of epoch {1}", number(epochs(steps)),
                        epochs));
            }
            if (epochs > planned) {
                said.table().with(Effect.AT_THE_END).stream().filter(Whole.class::isInstance).map(Whole.class::cast)
                        .findFirst().ifPresentOrElse(it -> said = said.with(it, said.get(it) + epochs - planned),
                                () -> unsaid
                                        .add(tr("what was learned after epoch {0}, where the command ends", planned)));
            }
            return epochs > 0 && epochs < planned ? Optional.of(epochs) : Optional.empty();
        }

        private String epoch(Course.Since since) {
            return number(epochs(since.step()));
        }

        private double epochs(long batches) {
            return batches / (double) run.batchesPerEpoch();
        }

        private static String number(double epoch) {
            return String.format(Locale.ROOT, "%.2f", epoch).replaceFirst("\\.?0+$", "");
        }

        private static <T> String text(Parameter<T> parameter, Settings settings) {
            return parameter.text(settings.get(parameter));
        }
    }
}
