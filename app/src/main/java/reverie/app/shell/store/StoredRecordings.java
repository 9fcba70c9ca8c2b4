package reverie.app.shell.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import reverie.app.room.KeptRun;
import reverie.model.BadInput;
import reverie.model.file.AtomicFile;
import reverie.model.train.Recording;

/**
 * What runs have recorded, in files beside those of the runs: so much as {@value #BOUND} bytes hold, and where there is more, what was written
 * last. What is in a file belongs to the run that it stands beside, or there is none. Used by one thread at a time.
 */
public final class StoredRecordings {

    /** Five times what the largest takes. */
    private static final long BOUND = 1L << 30;

    private static final String SUFFIX = ".recording";

    private final Path folder;
    private final long bound;
    /** By the names of runs: of which {@linkplain Recording#course course} the file is. */
    private final Map<String, Object> courses = new HashMap<>();

    /** @param folder of the files, which is there */
    public StoredRecordings(Path folder) {
        this(folder, BOUND);
    }

    /** @param bound bytes of all files together */
    StoredRecordings(Path folder, long bound) {
        this.folder = folder;
        this.bound = bound;
    }

    /** The run that was kept under a name, with what it had recorded. */
    public KeptRun restored(String name, KeptRun run) {
        if (!Files.exists(file(name))) {
            return run;
        }
        KeptRun recorded = run.recorded(file(name));
        recorded.recording().ifPresent(it -> courses.put(name, it.course()));
        return recorded;
    }

    /** Before a run takes a name: what another recorded goes. */
    public void makeWay(String name, KeptRun run) {
        if (run.recording().filter(it -> it.course().equals(courses.get(name))).isEmpty()) {
            forget(name);
        }
    }

    /**
     * Writes what was recorded of the run that has that name, in the place of what is there.
     *
     * @throws reverie.model.file.SaveFailed where it cannot be written; what the run has learned is not concerned
     */
    public void keep(String name, KeptRun run) {
        run.recording().ifPresent(it -> {
            AtomicFile.make(file(name), run::record);
            courses.put(name, it.course());
            fit(name);
        });
    }

    /** Where there are too many, those that were written longest ago go, but never this one. */
    private void fit(String newest) {
        long size = 0;
        for (Path each : newestFirst()) {
            size += each.toFile().length();
            if (size > bound && !each.equals(file(newest))) {
                String name = each.getFileName().toString();
                forget(name.substring(0, name.length() - SUFFIX.length()));
            }
        }
    }

    private List<Path> newestFirst() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(it -> it.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparingLong((Path it) -> it.toFile().lastModified()).reversed()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what was recorded by the run of that name. */
    public void forget(String name) {
        courses.remove(name);
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new BadInput(file(name).toString(), "a file that cannot be deleted", "one that can", e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }
}
