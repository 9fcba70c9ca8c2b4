package reverie.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.app.cli.option.RoomOptions;
import reverie.app.data.DataLibrary;
import reverie.app.room.FilePicker;
import reverie.app.shell.Film;
import reverie.app.shell.LabPicture;
import reverie.app.shell.LabThreads;
import reverie.app.shell.OffScreen;
import reverie.app.settings.Numbers;
import reverie.model.BadInput;
import reverie.model.file.AtomicFile;

/** {@code reverie film}: what a run has shown, as an animated GIF, with no display. */
@Command(name = "film", description = "Let an experiment learn for a while and save a film of it as an animated GIF: always the same, whatever the number of threads.")
final class FilmCommand implements Callable<Integer> {

    private static final int FASTEST = 50;

    @Mixin
    RoomOptions room = new RoomOptions();

    @Option(names = "--panel", paramLabel = "ID", description = "Only this panel, such as filters, instead of the whole room.")
    Optional<String> panel = Optional.empty();

    @Option(names = "--from", paramLabel = "E", defaultValue = "0", description = "The first epoch that is seen (default ${DEFAULT-VALUE}).")
    double from;

    @Option(names = "--speed", paramLabel = "N", defaultValue = "8", description = "Moments that are seen in a second, 1 to 50 (default ${DEFAULT-VALUE}).")
    int speed;

    @Option(names = "--out", required = true, paramLabel = "F.gif", description = "Where the film is saved.")
    Path out = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (!room.areSteady()) {
            throw new BadInput("epochs", "none",
                    "for how long to learn, with --epochs (or --steps where a model draws)");
        }
        if (speed < 1 || speed > FASTEST) {
            throw new BadInput("speed", Integer.toString(speed), "1 to " + FASTEST);
        }
        LabPicture.Wish wish = room.wish(new LabPicture.Length.Epochs(0));
        AtomicFile.check(out);
        OffScreen.start();
        int moments;
        try (var lab = new LabThreads(room.threads(), DataLibrary.library(), FilePicker.NONE, false)) {
            moments = Film.of(wish, it -> new Film.Wish(it.title(), panel, from, Double.MAX_VALUE, speed, wish.width(),
                    wish.height(), wish.scale(), wish.theme()), lab, out);
        }
        PrintWriter said = spec.commandLine().getOut();
        said.println(out + ": " + Numbers.counted(moments, "{0} moment", "{0} moments"));
        said.flush();
        return 0;
    }
}
