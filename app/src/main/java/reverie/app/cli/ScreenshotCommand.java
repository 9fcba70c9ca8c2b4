package reverie.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.app.cli.option.RoomOptions;
import reverie.app.data.DataLibrary;
import reverie.app.room.FilePicker;
import reverie.app.shell.LabPicture;
import reverie.app.shell.LabThreads;
import reverie.app.shell.OffScreen;
import reverie.model.BadInput;
import reverie.model.file.AtomicFile;

/** {@code reverie screenshot}: the lab's real scene as a picture, with no display. */
@Command(name = "screenshot", description = "Let an experiment learn for a while and save a picture of the lab.")
final class ScreenshotCommand implements Callable<Integer> {

    private static final double USUAL_SECONDS = 10;

    @Mixin
    RoomOptions room = new RoomOptions();

    @Option(names = "--seconds", paramLabel = "S", description = "Seconds of learning instead of epochs or steps (default 10).")
    Optional<Double> seconds = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "F.png", description = "Where the picture is saved.")
    Path out = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        LabPicture.Wish wish = room.wish(new LabPicture.Length.Seconds(
                RoomOptions.within("seconds", seconds.orElse(USUAL_SECONDS), 86_400)));
        if (seconds.isPresent() && room.areSteady()) {
            throw new BadInput("seconds", "with --epochs or --steps", "one of them");
        }
        AtomicFile.check(out);
        OffScreen.start();
        try (var lab = new LabThreads(room.threads(), DataLibrary.library(), FilePicker.NONE, !room.areSteady())) {
            LabPicture.of(wish, lab).write(out);
        }
        return 0;
    }
}
