package reverie.app.shell;

import static reverie.app.text.Texts.tr;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import reverie.app.room.Clock;
import reverie.app.room.Run;
import reverie.app.room.Session;
import reverie.app.settings.Numbers;
import reverie.app.shell.data.DataTitle;
import reverie.model.train.Progress;

/** One line of numbers about the run and the machine; those that jump about are not renewed oftener than the eye can read. */
final class StatusLine extends HBox {

    private static final long READABLE_NANOS = 250_000_000;
    private static final double MEGABYTE = 1 << 20;
    /** The style of what differs from machine to machine. */
    static final String OF_THE_MACHINE = "of-the-machine";

    private final Clock clock;
    private final Session<?, ?> session;
    private final Label method = label(tr("The method of learning"));
    private final Label position = label(tr("How far the run is since the start"));
    private final Label speed = label(tr("The speed, time for measuring and waiting left out"));
    private final Label machine = label(tr("Threads at work, and memory in use, of {0} MB at most",
            Math.round(Runtime.getRuntime().maxMemory() / MEGABYTE)));
    private final Label origin = label(tr("Where the random numbers began, and what is learned from"));
    private long shownAt;

    /** @param word something to be said for a while */
    StatusLine(Clock clock, Session<?, ?> session, Node word) {
        this.clock = clock;
        this.session = session;
        getStyleClass().add("status-line");
        speed.getStyleClass().add(OF_THE_MACHINE);
        machine.getStyleClass().add(OF_THE_MACHINE);
        getChildren().addAll(method, position, speed, machine, origin, word);
        InvalidationListener now = _ -> show();
        session.activityProperty().addListener(now);
        session.runProperty().addListener(now);
        session.settingsProperty().addListener(now);
        session.progressProperty().addListener((_, _, _) -> {
            showPosition();
            if (System.nanoTime() - shownAt > READABLE_NANOS) {
                show();
            }
        });
        show();
    }

    private void show() {
        shownAt = System.nanoTime();
        method.setText(session.method());
        Optional<? extends Progress<?>> progress = session.progressProperty().get();
        showPosition();
        speed.setText(switch (session.activityProperty().get()) {
            case RUNNING ->
                progress.map(it -> clock.speed(it.examplesPerSecond())).orElse("");
            case PAUSED -> tr("paused");
            case DIVERGED -> tr("diverged");
            case LOADING, FAILED -> "";
        });
        Runtime jvm = Runtime.getRuntime();
        int threads = session.threads();
        machine.setText(Numbers.counted(threads, tr("{0} thread"), tr("{0} threads")) + " · "
                + tr("{0} MB", Math.round((jvm.totalMemory() - jvm.freeMemory()) / MEGABYTE)));
        origin.setText(session.runProperty().get().map(Run::data)
                .map(data -> tr("seed {0} · {1} {2}", session.seed(), data.train().name(),
                        Numbers.grouped(data.train().size())))
                .orElseGet(() -> tr("seed {0}", session.seed())));
    }

    private void showPosition() {
        position.setText(switch (session.activityProperty().get()) {
            case LOADING -> tr("loading {0}", DataTitle.of(session.dataProperty().get()));
            case FAILED -> tr("stopped");
            case PAUSED, RUNNING, DIVERGED -> session.progressProperty().get().map(clock::position).orElse("");
        });
    }

    private static Label label(String help) {
        var label = new Label();
        label.setTooltip(new Tooltip(help));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
