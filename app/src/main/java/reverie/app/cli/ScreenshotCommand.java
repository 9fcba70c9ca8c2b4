package reverie.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.app.cli.option.RoomOptions;
import reverie.app.data.DataLibrary;
import reverie.app.lesson.Lesson;
import reverie.app.room.FilePicker;
import reverie.app.shell.LabPicture;
import reverie.app.shell.LabThreads;
import reverie.app.shell.LessonRehearsal;
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

    @Option(names = "--step", paramLabel = "N", description = "With --lesson, and not with a length: the picture after that step is done, from 1 (default: the last).")
    Optional<Integer> step = Optional.empty();

    @Option(names = "--all-lessons", description = "The page of all lessons over the room.")
    boolean allLessons;

    @Option(names = "--preview", paramLabel = "NAME|FILE", description = "The page that shows data before they are used, over the room.")
    Optional<String> preview = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "F.png", description = "Where the picture is saved.")
    Path out = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        LabPicture.Wish wish = room.wish(new LabPicture.Length.Seconds(
                RoomOptions.within("seconds", seconds.orElse(USUAL_SECONDS), 86_400)));
        if (seconds.isPresent() && room.areSteady()) {
            throw new BadInput("seconds", "with --epochs or --steps", "one of them");
        }
        boolean timed = seconds.isPresent() || room.areSteady();
        Optional<Lesson> played = room.lesson().filter(_ -> !timed);
        refuseOtherSteps(played);
        if (preview.isPresent() && (allLessons || room.lesson().isPresent())) {
            throw new BadInput("preview", "with --lesson or --all-lessons", "one of them");
        }
        AtomicFile.check(out);
        OffScreen.start();
        try (var lab = new LabThreads(room.threads(), DataLibrary.library(), FilePicker.NONE,
                !room.areSteady() && played.isEmpty())) {
            picture(wish, played, lab).write(out);
        }
        return 0;
    }

    private LabPicture picture(LabPicture.Wish wish, Optional<Lesson> played, LabThreads lab)
            throws InterruptedException {
        if (preview.isPresent()) {
            return LabPicture.previewing(wish, lab, preview.get());
        }
        if (played.isEmpty()) {
            return LabPicture.afterLearning(wish, lab, _ -> {}, it -> LabPicture.take(it, wish.scale(), allLessons));
        }
        return LessonRehearsal.of(played.get(), wish.after(new LabPicture.Length.Epochs(0)),
                step.orElse(played.get().steps().size()), lab,
                it -> LabPicture.take(it, wish.scale(), allLessons)).result();
    }

    private void refuseOtherSteps(Optional<Lesson> played) {
        if (step.isPresent() && played.isEmpty()) {
            throw new BadInput("step", step.get().toString(), "--lesson beside it, and no length");
        }
        int most = played.map(it -> it.steps().size()).orElse(1);
        if (step.isPresent() && (step.get() < 1 || step.get() > most)) {
            throw new BadInput("step", step.get().toString(), "1 to " + most);
        }
    }
}
