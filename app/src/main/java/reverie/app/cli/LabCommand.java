package reverie.app.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import reverie.app.cli.option.LessonArgument;
import reverie.app.cli.option.LinkRemarks;
import reverie.app.control.Backgrounds;
import reverie.app.data.DataLibrary;
import reverie.app.lesson.Lesson;
import reverie.app.recording.Recordings;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.room.Start;
import reverie.app.share.Link;
import reverie.app.share.LinkedRoom;
import reverie.app.shell.Lab;
import reverie.app.shell.LabStore;
import reverie.app.shell.LabThreads;
import reverie.app.shell.LabWindow;
import reverie.app.shell.OffScreen;
import reverie.app.shell.ReadAhead;
import reverie.model.BadInput;
import reverie.model.matrix.WarmUp;

/** {@code reverie lab}: the window, or what can be done without a display. */
@Command(name = "lab", description = "Open the lab. Where there is no display, train for half a minute and write the pictures as PNG.")
final class LabCommand implements Callable<Integer> {

    @Option(names = "--experiment", paramLabel = "NAME", description = "The room to begin in, as it was left (default: the one that was open last; at first rbm).")
    Optional<String> experiment = Optional.empty();

    @Option(names = "--lesson", paramLabel = "NAME|FILE", description = "A lesson to play: one that 'reverie lessons' lists, or a file of your own.")
    Optional<String> lesson = Optional.empty();

    @Option(names = "--data", paramLabel = "NAME|FILE", description = "Data to learn from; your own are shown first, and learned from when you say so.")
    Optional<String> data = Optional.empty();

    @Option(names = "--forget", description = "Begin with an empty lab, and keep nothing of it.")
    boolean forget;

    @Option(names = "--recordings", paramLabel = "MB", description = "Memory for what all rooms together have recorded, in MB (default: ${DEFAULT-VALUE}). What is more goes into a temporary file until its room is opened again.")
    int recordings = (int) (Recordings.USUAL_BOUND >> 20);

    @Option(names = "--rehearse", hidden = true, paramLabel = "S", description = "Open it where nobody sees it and close it after so many seconds: packaging records from that what the image's cache has to hold.")
    Optional<Double> rehearsal = Optional.empty();

    @Parameters(arity = "0..1", paramLabel = "FILE|LINK", description = "A run that was saved, to go on with it, a model that completes images, a lesson, data, or a link that the lab has copied. A link to a file of this machine is opened when you say so.")
    Optional<String> opened = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (recordings < 1) {
            throw new BadInput("--recordings", Integer.toString(recordings), "1 or more");
        }
        Backgrounds.fill();
        WarmUp.begin();
        Optional<Experiment> wanted = experiment.map(Lab::experiment);
        Experiment first = Lab.experiment("rbm");
        Optional<LinkedRoom> link = opened.filter(Link::isOne).map(it -> LinkedRoom.of(it, Lab.experiments()));
        Optional<Path> file = opened.filter(it -> !Link.isOne(it)).map(LabCommand::path);
        Optional<Lesson> played = lesson.map(LessonArgument::of);
        if (rehearsal.isPresent()) {
            OffScreen.choose();
        } else if (!Display.isThere()) {
            return withoutDisplay(link, played, wanted.orElse(first)).call();
        }
        var closed = new CountDownLatch(1);
        var threads = new LabThreads(Runtime.getRuntime().availableProcessors(), DataLibrary.library(),
                FilePicker.OF_THE_SYSTEM, true, (long) recordings << 20);
        threads.services().recordings().tidy();
        Optional<LabStore> store = forget ? Optional.empty() : LabStore.in(LabStore.usualFolder(), Lab.experiments());
        ReadAhead.begin(threads.services(), store, wanted, first);
        Platform.startup(() -> {
            var stage = new Stage();
            var window = new LabWindow(threads, store, closed::countDown);
            window.show(stage, wanted, first);
            data.ifPresent(window::learnFrom);
            file.ifPresent(window::open);
            link.ifPresent(window::open);
            played.ifPresent(window::play);
            rehearsal.ifPresent(seconds -> closeAfter(stage, seconds));
        });
        closed.await();
        return 0;
    }

    private WithoutDisplay withoutDisplay(Optional<LinkedRoom> link, Optional<Lesson> played, Experiment usual) {
        PrintWriter messages = spec.commandLine().getErr();
        link.ifPresent(it -> LinkRemarks.tell(it, messages));
        return link.map(it -> new WithoutDisplay(it.experiment(), it.start(), messages))
                .or(() -> played.map(it -> new WithoutDisplay(it.experiment(), it.start(), messages)))
                .orElseGet(() -> new WithoutDisplay(usual, data.map(Start::of).orElseGet(() -> Start.of(usual)),
                        messages));
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new BadInput("FILE", "'" + file + "'", "the path of a file, or a link", e);
        }
    }

    private static void closeAfter(Stage stage, double seconds) {
        var wait = new PauseTransition(Duration.seconds(seconds));
        wait.setOnFinished(_ -> stage.hide());
        wait.play();
    }
}
