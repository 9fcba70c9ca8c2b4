package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.app.data.DataLibrary;
import reverie.app.data.FewExamples;
import reverie.app.data.Library;
import reverie.app.recipe.Recipe;
import reverie.app.room.Experiment;
import reverie.app.room.Start;
import reverie.app.settings.Choice;
import reverie.app.settings.Effect;
import reverie.app.settings.FileName;
import reverie.app.settings.Flag;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.Parameter;
import reverie.app.settings.Real;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Sizes;
import reverie.app.settings.Whole;
import reverie.model.BadInput;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;
import reverie.model.store.Numbers;
import reverie.model.train.Learner;
import reverie.model.train.State;

/** No control that is seen does nothing: whatever matters by its table changes what is learned, or what is learned from. */
class EveryParameterActsTest {

    private static final int STEPS = 6;
    private static final int MOST_OPTIONS = 2;
    /** Whose models take long even when they are small, so that one choice is looked at and no second one after it. */
    private static final Set<String> SLOW = Set.of("conv", "pixelcnn", "pixelrnn", "rnade", "evaluation", "features");
    /**
     * Those of which the help says where they act: rates of layers of one kind of units, which the data decide, and what becomes of the
     * border of images, which only some chains have.
     */
    private static final Set<String> SAID = Set.of("deep-autoencoder gaussian-rate", "deep-autoencoder layer-rate",
            "conv border");
    private static final Library LIBRARY = FewExamples.of(DataLibrary.library());

    static Stream<Experiment> experiments() {
        return Lab.experiments().stream();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void whatIsSeenActs(Experiment experiment) {
        String data = experiment.dataSets().contains("small-digits") ? "small-digits"
                : experiment.dataSets().getFirst();
        Settings usual = small(LittleWork.of(experiment, Start.of(data)).settings(experiment.recipe(),
                LIBRARY.traits(data)));
        List<String> silent = new ArrayList<>();
        for (Settings now : SLOW.contains(experiment.id()) ? List.of(usual) : states(usual)) {
            learned(experiment, data, now).ifPresent(before -> seen(now)
                    .filter(it -> !SAID.contains(experiment.id() + " " + it.id()))
                    .filter(it -> others(it, now).stream()
                            .allMatch(other -> learned(experiment, data, other).equals(Optional.of(before))))
                    .map(it -> it.id() + " where " + now.text()).forEach(silent::add));
        }
        assertThat(silent).isEmpty();
    }

    /** As a room begins, and after any one choice. */
    private static List<Settings> states(Settings usual) {
        return Stream.concat(Stream.of(usual), usual.table().learned().stream()
                .filter(it -> usual.table().matters(it, usual))
                .filter(it -> it instanceof Choice || it instanceof Flag)
                .flatMap(it -> others(it, usual).stream().limit(MOST_OPTIONS))).toList();
    }

    /** What acts from the first batch on, as far as people are told. */
    private static Stream<Parameter<?>> seen(Settings now) {
        return now.table().learned().stream().filter(it -> now.table().matters(it, now))
                .filter(it -> it.about().effect() != Effect.AT_THE_END && !(it instanceof FileName))
                .filter(it -> now.table().onset(it, now).isEmpty());
    }

    private static Settings small(Settings usual) {
        Settings settings = usual;
        for (String each : List.of("hidden=8", "hidden=8,6", "batch=50", "layer-epochs=1", "atoms=16", "components=4",
                "channels=4", "patches=100")) {
            try {
                settings = settings.read(each);
            } catch (BadInput _) {
                // Not every model has it.
            }
        }
        return settings;
    }

    /** The same but for another value of a parameter, as people choose them; all that it offers, or two. */
    private static List<Settings> others(Parameter<?> parameter, Settings now) {
        Stream<Settings> all = switch (parameter) {
            case Real real -> Stream.of(0.25, 0.8).map(it -> now.with(real, real.at(it)));
            case OptionalReal real -> Stream.of(0.3, 0.9).map(it -> now.with(real, real.at(it)));
            case Whole whole -> Stream.of(now.get(whole) + 1, now.get(whole) * 2).map(it -> now.with(whole, it));
            case Scheduled scheduled -> Stream.of(0.3, 0.8).map(it -> now.with(scheduled, scheduled.at(it)));
            case Choice<?> choice -> options(choice, now);
            case Flag flag -> Stream.of(now.with(flag, !now.get(flag)));
            case Sizes sizes -> Stream.of(now.with(sizes, now.get(sizes).stream().map(it -> it + 1).toList()));
            case Seed seed -> Stream.of(now.with(seed, now.get(seed) + 1));
            case FileName _ -> Stream.of();
        };
        return all.filter(it -> !it.equals(now)).toList();
    }

    private static <T> Stream<Settings> options(Choice<T> choice, Settings now) {
        return choice.options().stream().map(it -> now.with(choice, it.value()));
    }

    /** All that was learned in a few steps, and from what; empty where that cannot be learned from. */
    private static Optional<Integer> learned(Experiment experiment, String data, Settings settings) {
        try {
            return Optional.of(hash(experiment.recipe(), data, settings));
        } catch (BadInput _) {
            return Optional.empty();
        }
    }

    private static <P, S> int hash(Recipe<P, S> recipe, String data, Settings settings) {
        try (Workers workers = Workers.of(1)) {
            Prepared prepared = recipe.prepare(recipe.load(LIBRARY, data, settings), settings, workers);
            Settings settled = recipe.settled(settings, prepared);
            Learner<P, S> learner = recipe.make(prepared, settled, workers).learner();
            for (int step = 0; step < STEPS; step++) {
                learner.learn(step, recipe.live(settled));
                learner.walkChains();
            }
            int hash = 31 * Arrays.hashCode(prepared.splits().train().examples().data) + learner.batchesPerEpoch();
            for (State.Part part : learner.state().parts()) {
                hash = 31 * (31 * hash + part.name().hashCode()) + hash(part.numbers());
            }
            return hash;
        }
    }

    private static int hash(Numbers numbers) {
        return switch (numbers) {
            case Numbers.F32(float[] values) -> Arrays.hashCode(values);
            case Numbers.F64(double[] values) -> Arrays.hashCode(values);
            case Numbers.I32(int[] values) -> Arrays.hashCode(values);
            case Numbers.I64(long[] values) -> Arrays.hashCode(values);
        };
    }
}
