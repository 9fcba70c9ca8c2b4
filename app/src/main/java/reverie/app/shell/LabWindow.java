package reverie.app.shell;

import static reverie.app.text.Texts.tr;

import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;
import reverie.app.data.DataLibrary;
import reverie.app.lesson.Lesson;
import reverie.app.room.Experiment;
import reverie.app.room.Reason;
import reverie.app.room.Start;
import reverie.app.share.LinkedRoom;
import reverie.app.shell.about.LabLog;

/** The lab on a stage. On the FX thread only. */
public final class LabWindow {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double SMALLEST_WIDTH = 960;
    private static final double SMALLEST_HEIGHT = 500;

    private final LabThreads threads;
    private final Lab lab;
    private final PicturePulse pulse;
    private final Optional<Autosave> autosave;
    private final Runnable closed;
    /** What the toolkit does with what goes wrong on its thread. */
    private final UncaughtExceptionHandler unhandled = Thread.currentThread().getUncaughtExceptionHandler();
    private Subscription seen = Subscription.EMPTY;

    /** An empty lab that nobody sees yet, and which nobody keeps. */
    public LabWindow(LabThreads threads) {
        this(threads, Optional.empty(), () -> {});
    }

    /**
     * An empty lab that nobody sees yet, in the desktop's colours, as large as the screen allows up to 1440×900.
     *
     * @param store  keeps the rooms, every minute and in the end
     * @param closed is called once the window is closed and all is kept
     */
    public LabWindow(LabThreads threads, Optional<LabStore> store, Runnable closed) {
        this.threads = threads;
        this.closed = closed;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        var log = new LabLog(store.map(LabStore::folder), threads.services().exports());
        lab = new Lab(threads.services(), Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()),
                log);
        lab.themeProperty().set(Theme.of(Platform.getPreferences().getColorScheme()));
        threads.onAccident(why -> {
            log.tell(Reason.of(why), Optional.of(why));
            Platform.runLater(() -> lab.tell(Reason.of(why)));
        });
        Thread.currentThread().setUncaughtExceptionHandler((thread, why) -> {
            log.tell(Reason.of(why), Optional.of(why));
            lab.tell(Reason.of(why));
            unhandled.uncaughtException(thread, why);
        });
        threads.services().recordings().onTrouble(why -> {
            log.tell(why, Optional.empty());
            Platform.runLater(() -> lab.tell(why));
        });
        pulse = new PicturePulse(lab, threads.services().recordings());
        autosave = store.map(it -> new Autosave(lab, it, threads.services().aside()));
    }

    /**
     * Shows the lab as it was left; closing the window ends its threads.
     *
     * @param wanted    the room to begin in; where empty, the one that was open
     * @param otherwise where none was
     */
    public void show(Stage stage, Optional<Experiment> wanted, Experiment otherwise) {
        Optional<Experiment> left = autosave.flatMap(Autosave::takeUp);
        show(stage, () -> lab.open(wanted.or(() -> left).orElse(otherwise)));
        autosave.ifPresent(Autosave::learnOn);
    }

    /** Shows a lab that nobody has left, with a room open; closing the window ends its threads. */
    public void show(Stage stage, Experiment experiment, Start start) {
        show(stage, () -> lab.open(experiment, start));
    }

    private void show(Stage stage, Runnable open) {
        stage.setTitle(tr("Reverie"));
        stage.setScene(lab.scene());
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        // Escape ends that one panel has the whole room.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint(tr("F11 ends full screen"));
        lab.scene().getAccelerators().put(KeyCombination.valueOf("F11"),
                () -> stage.setFullScreen(!stage.isFullScreen()));
        open.run();
        stage.setOnHidden(_ -> close());
        seen = stage.iconifiedProperty().subscribe(this::drawUnless);
        stage.show();
    }

    /** While nobody can see it, the whole machine learns. */
    private void drawUnless(boolean iconified) {
        if (iconified) {
            pulse.stop();
        } else {
            pulse.start();
        }
    }

    /** Shows data before the open room learns from them; bundled ones are learned from at once. */
    public void learnFrom(String data) {
        if (DataLibrary.isBundled(data)) {
            lab.choose(data);
        } else {
            lab.preview().open(data);
        }
    }

    /** Goes on with the run that a file holds, uses its model, plays it as a lesson, or shows it as data. */
    public void open(Path file) {
        lab.files().open(file);
    }

    /** Plays a lesson. */
    public void play(Lesson lesson) {
        lab.lessons().begin(lesson);
    }

    /** Opens what a link says; where that is a file, once somebody has said so. */
    public void open(LinkedRoom link) {
        lab.links().open(link);
    }

    /** Keeps the rooms now. */
    void keep() {
        autosave.ifPresent(Autosave::keep);
    }

    /** The content. */
    public Lab lab() {
        return lab;
    }

    private void close() {
        seen.unsubscribe();
        Thread.currentThread().setUncaughtExceptionHandler(unhandled);
        pulse.stop();
        autosave.ifPresent(Autosave::leave);
        lab.close();
        threads.end();
        try {
            autosave.ifPresent(Autosave::finish);
        } finally {
            // What was put away is read once more while all is kept. Even where nothing more can be written the program must end.
            threads.close();
            closed.run();
        }
    }
}
