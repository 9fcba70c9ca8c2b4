package reverie.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.app.cli.option.ThreadsOption;
import reverie.app.data.DataLibrary;
import reverie.app.room.Clock;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.room.Start;
import reverie.app.settings.Settings;
import reverie.app.shell.Lab;
import reverie.app.shell.LabPicture;
import reverie.app.shell.LabThreads;
import reverie.app.shell.OffScreen;
import reverie.app.shell.Theme;
import reverie.model.BadInput;
import reverie.model.file.AtomicFile;

/** {@code reverie screenshot}: the lab's real scene as a picture, with no display. */
@Command(name = "screenshot", description = "Let an experiment learn for a while and save a picture of the lab.")
final class ScreenshotCommand implements Callable<Integer> {

    private static final int SMALLEST = 200;
    private static final int LARGEST = 8000;
    private static final double USUAL_SECONDS = 10;

    @Option(names = "--experiment", required = true, paramLabel = "NAME", description = "The room.")
    String experiment = "";

    @Option(names = "--data", paramLabel = "NAME|FILE", description = "Other data than the room begins with.")
    Optional<String> data = Optional.empty();

    @Option(names = "--settings", paramLabel = "NAME=VALUE&...", description = "Other settings than the room begins with on these data.")
    Optional<String> settings = Optional.empty();

    @Option(names = "--seconds", paramLabel = "S", description = "Seconds of learning (default 10).")
    Optional<Double> seconds = Optional.empty();

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the data instead, in all stages together: then the picture is always the same.")
    Optional<Double> epochs = Optional.empty();

    @Option(names = "--steps", paramLabel = "N", description = "The same in a room whose model draws: steps of its chains.")
    Optional<Long> steps = Optional.empty();

    @Mixin
    ThreadsOption threads = new ThreadsOption();

    @Option(names = "--size", paramLabel = "WxH", defaultValue = "1440x900", description = "Size of the window (default ${DEFAULT-VALUE}).")
    String size = "";

    @Option(names = "--scale", paramLabel = "K", defaultValue = "1", description = "Pixels for a unit of length (default ${DEFAULT-VALUE}).")
    double scale;

    @Option(names = "--theme", paramLabel = "light|dark", defaultValue = "light", description = "Colours (default ${DEFAULT-VALUE}).")
    Theme theme = Theme.LIGHT;

    @Option(names = "--out", required = true, paramLabel = "F.png", description = "Where the picture is saved.")
    Path out = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        if (!(scale >= 0.25 && scale <= 8)) {
            throw new BadInput("scale", Double.toString(scale), "0.25 to 8");
        }
        threads.check();
        int[] wanted = size();
        AtomicFile.check(out);
        Experiment chosen = Lab.experiment(experiment);
        settings.ifPresent(text -> Settings.parse(chosen.parameters(), text));
        Start usual = data.map(Start::of).orElseGet(() -> Start.of(chosen));
        Start start = settings.map(usual::with).orElse(usual);
        LabPicture.Length length = length(chosen);
        OffScreen.start();
        try (var lab = new LabThreads(threads.threads(), DataLibrary.library(), FilePicker.NONE,
                length instanceof LabPicture.Length.Seconds)) {
            LabPicture.of(new LabPicture.Wish(chosen, start, length, wanted[0], wanted[1], scale, theme), lab)
                    .write(out);
        }
        return 0;
    }

    private LabPicture.Length length(Experiment chosen) {
        boolean draws = chosen.clock() == Clock.STEPS;
        if (epochs.isPresent() && draws) {
            throw new BadInput("epochs", "a room whose model stays as it is", "--steps");
        } else if (steps.isPresent() && !draws) {
            throw new BadInput("steps", "a room whose model learns", "--epochs");
        } else if (seconds.isPresent() && (epochs.isPresent() || steps.isPresent())) {
            throw new BadInput("seconds", "with --epochs or --steps", "one of them");
        }
        if (epochs.isPresent()) {
            return new LabPicture.Length.Epochs(within("epochs", epochs.get(), 100_000));
        } else if (steps.isPresent()) {
            return new LabPicture.Length.Epochs(within("steps", steps.get(), 10_000_000));
        }
        return new LabPicture.Length.Seconds(within("seconds", seconds.orElse(USUAL_SECONDS), 86_400));
    }

    private static double within(String name, double value, int most) {
        if (!(value >= 0 && value <= most)) {
            throw new BadInput(name, Double.toString(value), "0 to " + most);
        }
        return value;
    }

    private int[] size() {
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
