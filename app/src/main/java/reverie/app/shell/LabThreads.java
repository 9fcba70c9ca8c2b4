package reverie.app.shell;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import reverie.app.data.Library;
import reverie.app.room.RoomServices;
import reverie.app.room.FilePicker;
import reverie.model.matrix.Workers;

/** The one place of the window that makes threads: one learns, one works out what the pictures show, one what takes longer. */
public final class LabThreads implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;

    private final ExecutorService learning = single("learning");
    private final ExecutorService pictures = single("pictures");
    private final ExecutorService aside = single("aside");
    private final Workers workers;
    private final RoomServices services;

    /**
     * @param threads that share the learning, 1 or more
     * @param library the data of a name, file or folder
     * @param files   asks people for files of their own
     */
    public LabThreads(int threads, Library library, FilePicker files) {
        workers = Workers.of(threads);
        services = new RoomServices(learning, pictures, aside, workers, library, files);
    }

    /** What rooms work with. */
    public RoomServices services() {
        return services;
    }

    /** Waits for the running mini-batch; trainings are to be stopped before. */
    @Override
    public void close() {
        pictures.shutdownNow();
        aside.shutdownNow();
        learning.shutdown();
        try {
            if (!learning.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                learning.shutdownNow();
            }
        } catch (InterruptedException e) {
            learning.shutdownNow();
            Thread.currentThread().interrupt();
        }
        workers.close();
    }

    private static ExecutorService single(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }
}
