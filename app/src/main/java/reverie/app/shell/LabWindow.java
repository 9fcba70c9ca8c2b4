package reverie.app.shell;

import java.lang.Thread.UncaughtExceptionHandler;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;
import reverie.app.room.Experiment;
import reverie.app.room.Reason;
import reverie.app.room.Start;

/** The lab on a stage. On the FX thread only. */
public final class LabWindow {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double SMALLEST_WIDTH = 960;
    private static final double SMALLEST_HEIGHT = 620;

    private final LabThreads threads;
    private final Lab lab;
    private final PicturePulse pulse;
    /** What the toolkit does with what goes wrong on its thread. */
    private final UncaughtExceptionHandler unhandled = Thread.currentThread().getUncaughtExceptionHandler();
    private Subscription seen = Subscription.EMPTY;

    /** An empty lab that nobody sees yet, in the desktop's colours, as large as the screen allows up to 1440×900. */
    public LabWindow(LabThreads threads) {
        this.threads = threads;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        lab = new Lab(threads.services(), Math.min(WIDTH, screen.getWidth()),
                Math.min(HEIGHT, screen.getHeight()));
        lab.themeProperty().set(Theme.of(Platform.getPreferences().getColorScheme()));
        threads.onAccident(sentence -> Platform.runLater(() -> lab.tell(sentence)));
        Thread.currentThread().setUncaughtExceptionHandler((thread, why) -> {
            lab.tell(Reason.of(why));
            unhandled.uncaughtException(thread, why);
        });
        pulse = new PicturePulse(lab);
    }

    /** Shows the lab with a room open; closing the window ends its threads. */
    public void show(Stage stage, Experiment experiment, Start start) {
        stage.setTitle("Reverie");
        stage.setScene(lab.scene());
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        lab.open(experiment, start);
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

    /** The content. */
    public Lab lab() {
        return lab;
    }

    private void close() {
        seen.unsubscribe();
        Thread.currentThread().setUncaughtExceptionHandler(unhandled);
        pulse.stop();
        lab.close();
        threads.close();
    }
}
