package reverie.app.shell;

import java.util.function.Consumer;
import reverie.app.data.Library;
import reverie.app.recording.Recordings;
import reverie.app.recording.SpillFolder;
import reverie.app.room.FilePicker;
import reverie.app.room.ModelShelf;
import reverie.app.room.RoomServices;
import reverie.model.matrix.Workers;

/** The one place of the window that makes threads: one learns, one works out what the pictures show,
 * one what takes longer, one writes what people take home, and one puts away what nobody looks at. */
public final class LabThreads implements AutoCloseable {

    private final LabThread learning = new LabThread("learning");
    private final LabThread pictures = new LabThread("pictures");
    private final LabThread aside = new LabThread("aside");
    private final LabThread exports = new LabThread("exports");
    private final LabThread recordings = new LabThread("recordings");
    private final Workers workers;
    private final RoomServices services;

    /**
     * @param threads that share the learning, 1 or more
     * @param library the data of a name, file or folder
     * @param files   asks people for files of their own
     */
    public LabThreads(int threads, Library library, FilePicker files) {
        this(threads, library, files, true);
    }

    /**
     * As above.
     *
     * @param timed whether rooms may tell how fast the machine is
     */
    public LabThreads(int threads, Library library, FilePicker files, boolean timed) {
        this(threads, library, files, timed, Recordings.USUAL_BOUND);
    }

    /**
     * As above.
     *
     * @param recorded bytes for what all rooms together have recorded; the rest goes into files
     */
    public LabThreads(int threads, Library library, FilePicker files, boolean timed, long recorded) {
        workers = Workers.of(threads);
        services = new RoomServices(learning, pictures, aside, exports, timed ? aside : _ -> {}, workers, library,
                files,
                new ModelShelf(),
                new Recordings(recordings, new SpillFolder(LabStore.usualFolder().resolve("recordings")), recorded));
    }

    /** @param told by the threads that work aside why a task of theirs failed */
    void onAccident(Consumer<Throwable> told) {
        aside.onAccident(told);
        recordings.onAccident(told);
    }

    /** How many tasks there have been. */
    long tasks() {
        return learning.begun() + pictures.begun() + aside.begun();
    }

    /** Whether all of them are done. */
    boolean isIdle() {
        return learning.isIdle() && pictures.isIdle() && aside.isIdle();
    }

    /** What rooms work with. */
    public RoomServices services() {
        return services;
    }

    /** Waits for the running mini-batch, and for what is being written aside; trainings are to be stopped before. */
    void end() {
        pictures.stop();
        aside.stop();
        exports.stop();
        learning.close();
        aside.close();
        recordings.stop();
        recordings.close();
        workers.close();
    }

    /** Ends them, and deletes what was put away of recordings. */
    @Override
    public void close() {
        end();
        services.recordings().close();
    }
}
