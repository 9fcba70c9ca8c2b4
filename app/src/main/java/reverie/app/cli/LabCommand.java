package reverie.app.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.app.data.DataLibrary;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.room.Start;
import reverie.app.shell.Lab;
import reverie.app.shell.LabThreads;
import reverie.app.shell.LabWindow;
import reverie.model.matrix.WarmUp;

/** {@code reverie lab}: the window, or what can be done without a display. */
@Command(name = "lab", description = "Open the lab. Where there is no display, train for half a minute and write the pictures as PNG.")
final class LabCommand implements Callable<Integer> {

    @Option(names = "--experiment", paramLabel = "NAME", defaultValue = "rbm", description = "The room to begin in (default ${DEFAULT-VALUE}).")
    String experiment = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        WarmUp.begin();
        Experiment chosen = Lab.experiment(experiment);
        if (!Display.isThere()) {
            return new WithoutDisplay(chosen, spec.commandLine().getErr()).call();
        }
        var closed = new CountDownLatch(1);
        var threads = new LabThreads(Runtime.getRuntime().availableProcessors(), DataLibrary.library(),
                FilePicker.OF_THE_SYSTEM);
        Platform.startup(() -> {
            var stage = new Stage();
            stage.showingProperty().subscribe((was, is) -> {
                if (was && !is) {
                    closed.countDown();
                }
            });
            new LabWindow(threads).show(stage, chosen, Start.of(chosen));
        });
        closed.await();
        return 0;
    }
}
