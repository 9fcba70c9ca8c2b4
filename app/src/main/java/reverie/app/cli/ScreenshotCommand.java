package reverie.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import reverie.app.data.DataLibrary;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.room.Start;
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

    @Option(names = "--experiment", required = true, paramLabel = "NAME", description = "The room.")
    String experiment = "";

    @Option(names = "--data", paramLabel = "NAME|FILE", description = "Other data than the room begins with.")
    Optional<String> data = Optional.empty();

    @Option(names = "--settings", paramLabel = "NAME=VALUE&...", description = "Other settings than the room begins with on these data.")
    Optional<String> settings = Optional.empty();

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "10", description = "Seconds of learning (default ${DEFAULT-VALUE}).")
    double seconds;

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
        if (!(seconds >= 0 && seconds <= 86_400)) {
            throw new BadInput("seconds", Double.toString(seconds), "0 to 86400");
        }
        if (!(scale >= 0.25 && scale <= 8)) {
            throw new BadInput("scale", Double.toString(scale), "0.25 to 8");
        }
        int[] wanted = size();
        AtomicFile.check(out);
        Experiment chosen = Lab.experiment(experiment);
        Start usual = data.map(name -> Start.of(chosen, name)).orElseGet(() -> Start.of(chosen));
        Start start = settings.map(usual::with).orElse(usual);
        OffScreen.start();
        try (var threads = new LabThreads(Runtime.getRuntime().availableProcessors(), DataLibrary.library(),
                FilePicker.NONE)) {
            LabPicture.of(new LabPicture.Wish(chosen, start, seconds, wanted[0], wanted[1], scale, theme), threads)
                    .write(out);
        }
        return 0;
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
