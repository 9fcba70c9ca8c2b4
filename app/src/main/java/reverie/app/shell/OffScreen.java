package reverie.app.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import reverie.app.control.Backgrounds;

/** The toolkit without a display. */
public final class OffScreen {

    private OffScreen() {
    }

    /** From now on the toolkit, once it starts, needs no display. */
    public static void choose() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Backgrounds.fill();
    }

    /** Starts the toolkit so that it needs no display; only once in a process, and instead of a window. */
    public static void start() {
        choose();
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.join();
    }

    /**
     * Does something on the FX thread and waits for it; never called by that thread.
     *
     * @throws RuntimeException what the task threw
     */
    static <T> T call(Callable<T> task) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(task.call());
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        });
        return result(done);
    }

    /**
     * Waits for what is done on the FX thread; never called by that thread.
     *
     * @throws RuntimeException what the task threw
     */
    static <T> T result(CompletableFuture<T> task) {
        try {
            return task.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
