package reverie.app.cli.option;

import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.app.lesson.Lesson;
import reverie.app.recipe.Race;
import reverie.app.room.Clock;
import reverie.app.room.Experiment;
import reverie.app.room.Start;
import reverie.app.settings.Settings;
import reverie.app.share.LinkedRoom;
import reverie.app.shell.Lab;
import reverie.app.shell.LabPicture;
import reverie.app.shell.Theme;
import reverie.model.BadInput;

/** Which room learns for how long, and how large and in which colours it is seen. */
public final class RoomOptions {

    private static final int SMALLEST = 200;
    private static final int LARGEST = 8000;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec command;

    @Option(names = "--experiment", paramLabel = "NAME", description = "The room.")
    private Optional<String> experiment = Optional.empty();

    @Option(names = "--link", paramLabel = "LINK", description = "Room, data and settings, as the lab copies them: reverie:rbm?data=digits&hidden=500&seed=7.")
    private Optional<String> link = Optional.empty();

    @Option(names = "--lesson", paramLabel = "NAME|FILE", description = "A lesson's room as the lesson begins it; 'reverie lessons' lists them.")
    private Optional<String> lesson = Optional.empty();

    @Option(names = "--data", paramLabel = "NAME|FILE", description = "Other data than the room begins with.")
    private Optional<String> data = Optional.empty();

    @Option(names = "--settings", paramLabel = "NAME=VALUE&...", description = "Other settings than the room begins with on these data.")
    private Optional<String> settings = Optional.empty();

    @Option(names = "--race", paramLabel = "NAME=VALUE,VALUE...", description = "Two to four runs side by side that differ in one setting, as in rate=0.05,0.5; between values that have commas in them stand semicolons.")
    private Optional<String> race = Optional.empty();

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the data, in all stages together: then what is seen is always the same.")
    private Optional<Double> epochs = Optional.empty();

    @Option(names = "--steps", paramLabel = "N", description = "The same in a room whose model draws: steps of its chains.")
    private Optional<Long> steps = Optional.empty();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--size", paramLabel = "WxH", defaultValue = "1440x900", description = "Size in units of length (default ${DEFAULT-VALUE}).")
    private String size = "";

    @Option(names = "--scale", paramLabel = "K", defaultValue = "1", description = "Pixels for a unit of length (default ${DEFAULT-VALUE}).")
    private double scale;

    @Option(names = "--theme", paramLabel = "light|dark", defaultValue = "light", description = "Colours (default ${DEFAULT-VALUE}).")
    private Theme theme = Theme.LIGHT;

    @Option(names = "--projector", description = "As in projector mode: large type, and room for the pictures alone.")
    private boolean projected;

    /**
     * What is to be seen. What of a link could not be used is told on standard error.
     *
     * @param length of the learning where nothing is said of epochs and steps
     * @throws BadInput where these options cannot be had, or not together
     */
    public LabPicture.Wish wish(LabPicture.Length length) {
        if (!(scale >= 0.25 && scale <= 8)) {
            throw new BadInput("scale", Double.toString(scale), "0.25 to 8");
        }
        threads.check();
        int[] wanted = wantedSize();
        Beginning begins = lesson().map(this::taught).orElseGet(() -> link.map(this::linked).orElseGet(this::named));
        Start start = race.map(it -> begins.start().racing(Optional.of(race(begins.experiment(), it))))
                .orElse(begins.start());
        return new LabPicture.Wish(begins.experiment(), start, steady(begins.experiment()).orElse(length),
                wanted[0], wanted[1], scale, theme, projected);
    }

    private Race race(Experiment chosen, String text) {
        Race wanted = chosen.race(text);
        String name = wanted.parameter().id();
        if (Arrays.stream(settings.orElse("").split("&")).anyMatch(it -> it.strip().startsWith(name + "="))) {
            throw new BadInput("race", name + ", which --settings says too", "either of both");
        }
        return wanted;
    }

    private record Beginning(Experiment experiment, Start start) {}

    private Beginning named() {
        Experiment chosen = Lab.experiment(
                experiment.orElseThrow(
                        () -> new BadInput("experiment", "missing", "the name of a room, or --link or --lesson")));
        settings.ifPresent(text -> Settings.parse(chosen.parameters(), text));
        Start usual = data.map(Start::of).orElseGet(() -> Start.of(chosen));
        return new Beginning(chosen, settings.map(usual::with).orElse(usual));
    }

    private Beginning taught(Lesson chosen) {
        if (experiment.isPresent() || data.isPresent() || settings.isPresent() || link.isPresent()
                || race.isPresent()) {
            throw new BadInput("lesson", "with --experiment, --data, --settings, --race or --link",
                    "a lesson alone, which says all of them");
        }
        return new Beginning(chosen.experiment(), chosen.start());
    }

    /** The lesson whose room it is; empty where none was named. */
    public Optional<Lesson> lesson() {
        return lesson.map(LessonArgument::of);
    }

    private Beginning linked(String text) {
        if (experiment.isPresent() || data.isPresent() || settings.isPresent()) {
            throw new BadInput("link", "with --experiment, --data or --settings", "a link alone, which says all three");
        }
        LinkedRoom room = LinkedRoom.of(text, Lab.experiments());
        LinkRemarks.tell(room, command.commandLine().getErr());
        return new Beginning(room.experiment(), room.start());
    }

    /** Whether the length of the learning is said in epochs or steps. */
    public boolean areSteady() {
        return epochs.isPresent() || steps.isPresent();
    }

    private Optional<LabPicture.Length> steady(Experiment chosen) {
        boolean draws = chosen.clock() == Clock.STEPS;
        if (epochs.isPresent() && draws) {
            throw new BadInput("epochs", "a room whose model stays as it is", "--steps");
        } else if (steps.isPresent() && !draws) {
            throw new BadInput("steps", "a room whose model learns", "--epochs");
        }
        return epochs.map(it -> within("epochs", it, 100_000))
                .or(() -> steps.map(it -> within("steps", it, 10_000_000))).map(LabPicture.Length.Epochs::new);
    }

    /** @throws BadInput where a number is below 0 or above the most */
    public static double within(String name, double value, int most) {
        if (!(value >= 0 && value <= most)) {
            throw new BadInput(name, Double.toString(value), "0 to " + most);
        }
        return value;
    }

    /** Threads that compute. */
    public int threads() {
        return threads.threads();
    }

    private int[] wantedSize() {
        String[] parts = size.split("x", -1);
        try {
            int width = Integer.parseInt(parts[0]);
            int height = Integer.parseInt(parts[1]);
            if (parts.length == 2 && Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST) {
                return new int[]{width, height};
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw wrongSize(e);
        }
        throw wrongSize(new IllegalArgumentException(size));
    }

    private BadInput wrongSize(RuntimeException cause) {
        return new BadInput("size", "'" + size + "'", "WxH with both from " + SMALLEST + " to " + LARGEST, cause);
    }
}
