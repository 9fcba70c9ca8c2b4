package reverie.app.room;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import reverie.app.data.DataTraits;
import reverie.app.recipe.Choices;
import reverie.app.recipe.Race;
import reverie.app.recipe.Recipe;
import reverie.app.settings.Settings;

/**
 * How a room begins.
 *
 * @param data    name of a bundled data set, or a file or folder
 * @param exact   these settings, whatever the data are; where empty, those that suit the kind of data, but for what was asked
 * @param asked   expressly, as {@code name=value&…}
 * @param running whether it learns by itself once it is ready
 * @param race    in what several runs differ that learn side by side; empty where one learns
 * @param from    gives the run that is gone on with, in the background, once the data are wanted; empty where one begins
 */
public record Start(String data, Optional<Settings> exact, String asked, boolean running, Optional<Race> race,
        Supplier<Optional<KeptRun>> from) {

    private static final Supplier<Optional<KeptRun>> NOTHING = Optional::empty;

    /** A run that begins. */
    private Start(String data, Optional<Settings> exact, String asked, boolean running) {
        this(data, exact, asked, running, Optional.empty(), NOTHING);
    }

    /** Goes on with a run. */
    public static Start from(KeptRun kept) {
        return new Start(kept.data(), Optional.of(kept.shown()), "", false, kept.race(), () -> Optional.of(kept));
    }

    /** With these settings, whatever the data are. */
    public Start(String data, Settings settings, boolean running) {
        this(data, Optional.of(settings), "", running);
    }

    /** With the first of the experiment's data sets and settings that suit it, learning at once. */
    public static Start of(Experiment experiment) {
        return of(experiment.dataSets().getFirst());
    }

    /** With that data and settings that suit them, learning at once. */
    public static Start of(String data) {
        return new Start(data, Optional.empty(), "", true);
    }

    /** The same, but learning only when told to. */
    public Start paused() {
        return running(false);
    }

    /** The same, learning by itself. */
    public Start learning() {
        return running(true);
    }

    /**
     * The same, going on with a run.
     *
     * @param kept gives it, in the background
     */
    Start goingOn(Supplier<Optional<KeptRun>> kept) {
        return new Start(data, exact, asked, running, race, kept);
    }

    /** The same, learning by itself or only when told to. */
    Start running(boolean byItself) {
        return new Start(data, exact, asked, byItself, race, from);
    }

    /** The same without what can be shown again of the run that is gone on with, once that is known. */
    Start unrecorded() {
        Optional<KeptRun> known = from.get().map(KeptRun::unrecorded);
        return known.isEmpty() ? this : goingOn(() -> known);
    }

    /** The same, but for what a text says of the settings; see {@link Settings#read}. */
    public Start with(String text) {
        return new Start(data, exact.map(it -> it.read(text)), asked.isEmpty() ? text : asked + "&" + text, running,
                race, from);
    }

    /** The same with others beside it that differ in one parameter, or alone. */
    public Start racing(Optional<Race> other) {
        return new Start(data, exact, asked, running, other, from);
    }

    /** The settings that hold for data of a kind. */
    public Settings settings(Recipe<?, ?> recipe, DataTraits traits) {
        return exact.orElseGet(() -> Choices.resolve(recipe, traits, UnaryOperator.identity(), it -> it.read(asked)));
    }

    /** The settings that are shown until the kind of data is known. */
    Settings shown(Recipe<?, ?> recipe) {
        return exact.orElseGet(() -> Settings.initial(recipe.table()).read(asked));
    }
}
