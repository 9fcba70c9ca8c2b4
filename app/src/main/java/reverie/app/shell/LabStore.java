package reverie.app.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import reverie.app.lesson.Places;
import reverie.app.room.Experiment;
import reverie.app.room.KeptRun;
import reverie.app.room.Pin;
import reverie.app.room.Start;
import reverie.app.room.Stay;
import reverie.app.shell.store.StoredLooks;
import reverie.app.shell.store.StoredRecordings;
import reverie.model.BadInput;
import reverie.model.file.AtomicFile;
import reverie.model.store.RunFile;

/**
 * Where rooms are kept while nobody has the lab open: the run of each in a file, and a word about the room that was open. One lab
 * at a time has it; a second one that is opened beside it keeps nothing.
 */
public final class LabStore implements AutoCloseable {

    private static final String OPEN = "open";
    private static final String RUNNING = "running";
    private static final String LEARN_ON = "learn-on";
    private static final String BEHIND = "behind";
    private static final String DATA = "data.txt";
    private static final String LESSONS = "lessons.txt";
    private static final String SUFFIX = ".safetensors";
    private static final String PINNED = ".pinned";

    private final Path folder;
    private final FileLock lock;
    private final Optional<Experiment> open;
    private final boolean learnsOn;
    private final List<Experiment> behind;
    private final StoredRecordings recordings;
    private final StoredLooks looks;
    private final Map<String, Stay> stays;
    private final List<String> data;
    private final Places lessons;

    private LabStore(Path folder, FileLock lock, List<Experiment> experiments) {
        this.folder = folder;
        this.lock = lock;
        Properties said = said();
        open = experiments.stream().filter(it -> it.id().equals(said.getProperty(OPEN))).findFirst();
        learnsOn = Boolean.parseBoolean(said.getProperty(LEARN_ON));
        data = lines(DATA);
        lessons = Places.of(lines(LESSONS));
        List<String> learned = List.of(said.getProperty(BEHIND, "").split(" "));
        behind = experiments.stream().filter(it -> learned.contains(it.id())).toList();
        recordings = new StoredRecordings(folder);
        looks = new StoredLooks(folder.resolve("looks.json"));
        stays = stays(experiments, Boolean.parseBoolean(said.getProperty(RUNNING)));
    }

    /** Where it is. */
    Path folder() {
        return folder;
    }

    /** The platform's usual place for what a program keeps for a person. */
    public static Path usualFolder() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home", "."));
        if (system.startsWith("windows")) {
            return environment("LOCALAPPDATA").orElse(home.resolve("AppData/Local")).resolve("Reverie");
        } else if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support/Reverie");
        }
        return environment("XDG_DATA_HOME").orElse(home.resolve(".local/share")).resolve("reverie");
    }

    private static Optional<Path> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(it -> !it.isBlank()).map(Path::of);
    }

    /**
     * The store in a folder, which is made, and read at once: not on the FX thread.
     *
     * @param experiments whose rooms are looked for; a run of another version that cannot be gone on with is left alone
     * @return nothing where another lab has it, or none can be made there
     */
    public static Optional<LabStore> in(Path folder, List<Experiment> experiments) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Optional<FileLock> lock = lock(channel);
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock.map(it -> new LabStore(folder, it, experiments));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps a room's run. What it has recorded is kept by {@link #record}; what another one had is gone.
     *
     * @throws BadInput                      where the place cannot be written to any more
     * @throws reverie.model.file.SaveFailed where the machine fails while writing
     */
    void keep(Experiment experiment, KeptRun run) {
        recordings.makeWay(experiment.id(), run);
        run.write(experiment, folder.resolve(experiment.id() + SUFFIX));
    }

    /**
     * Keeps what a room's run has recorded, which can be a hundred times as much as the run, after the run.
     *
     * @throws reverie.model.file.SaveFailed where the machine fails while writing
     */
    void record(Experiment experiment, KeptRun run) {
        recordings.keep(experiment.id(), run);
    }

    /**
     * Keeps a room's pinned run, or that it has none, in the place of the one before. Of another than the room's own there are files
     * as of a run.
     *
     * @throws BadInput                      where the place cannot be written to any more
     * @throws reverie.model.file.SaveFailed where the machine fails while writing
     */
    void keepPin(Experiment experiment, Optional<Pin.Left> pin) {
        Optional<KeptRun> other = pin.flatMap(Pin.Left::kept);
        other.ifPresent(it -> {
            recordings.makeWay(experiment.id() + PINNED, it);
            it.write(experiment, pinned(experiment));
            recordings.keep(experiment.id() + PINNED, it);
        });
        if (other.isEmpty()) {
            delete(pinned(experiment));
            recordings.forget(experiment.id() + PINNED);
        }
        if (pin.filter(Pin.Left::isPresent).isPresent()) {
            AtomicFile.write(pinsPresent(experiment), _ -> {});
        } else {
            delete(pinsPresent(experiment));
        }
    }

    private Path pinned(Experiment experiment) {
        return folder.resolve(experiment.id() + PINNED + SUFFIX);
    }

    /** Is there where the room's own run is the pinned one. */
    private Path pinsPresent(Experiment experiment) {
        return folder.resolve(experiment.id() + PINNED);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new BadInput(file.toString(), "a file that cannot be deleted", "one that can", e);
        }
    }

    /** Keeps nothing of a room any more. */
    void forget(Experiment experiment) {
        delete(folder.resolve(experiment.id() + SUFFIX));
        recordings.forget(experiment.id());
        delete(pinned(experiment));
        recordings.forget(experiment.id() + PINNED);
        delete(pinsPresent(experiment));
    }

    /**
     * Keeps which room is open, whether it learns, and whether those learn on that are left.
     *
     * @param behind ids of those that do
     */
    void keepOpen(Experiment experiment, boolean running, boolean learnOn, Collection<String> behind) {
        var said = new Properties();
        said.setProperty(BEHIND, String.join(" ", behind));
        said.setProperty(OPEN, experiment.id());
        said.setProperty(RUNNING, Boolean.toString(running));
        said.setProperty(LEARN_ON, Boolean.toString(learnOn));
        AtomicFile.write(folder.resolve("lab.properties"), out -> said.store(out, null));
    }

    /** Keeps how rooms are looked at, by their experiments' ids. */
    void keepLooks(Map<String, Stay.Look> present) {
        looks.keep(present);
    }

    /** Keeps which data people have brought. */
    void keepData(List<String> addresses) {
        write(DATA, addresses.stream().filter(it -> it.lines().count() == 1).toList());
    }

    /** Keeps how far somebody has come in lessons. */
    void keepLessons(Places places) {
        write(LESSONS, places.lines());
    }

    private void write(String name, List<String> lines) {
        byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(folder.resolve(name), out -> out.write(text));
    }

    /** The data that people have brought, as they were kept. */
    List<String> data() {
        return data;
    }

    /** How far somebody had come in lessons, as it was kept. */
    Places lessons() {
        return lessons;
    }

    private List<String> lines(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Files.readAllLines(file).stream().filter(it -> !it.isBlank()).toList()
                    : List.of();
        } catch (IOException e) {
            // A list that cannot be read is begun anew; what it is of is where it was.
            return List.of();
        }
    }

    /** The room that was open. */
    Optional<Experiment> open() {
        return open;
    }

    /** Whether runs were to learn on when their rooms are left. */
    boolean learnsOn() {
        return learnsOn;
    }

    /** Whose runs learned while another room was open. */
    List<Experiment> behind() {
        return behind;
    }

    /** By the experiment's id: the rooms whose runs can be gone on with. */
    Map<String, Stay> stays() {
        return stays;
    }

    private Properties said() {
        var said = new Properties();
        Path file = folder.resolve("lab.properties");
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                said.load(in);
            } catch (IOException | IllegalArgumentException e) {
                said.clear();
            }
        }
        return said;
    }

    private Map<String, Stay> stays(List<Experiment> experiments, boolean running) {
        var all = new HashMap<String, Stay>();
        Map<String, Stay.Look> seen = looks.read();
        for (Experiment experiment : experiments) {
            boolean learns = running && open.filter(experiment::equals).isPresent();
            start(experiment, experiments).ifPresent(start -> {
                Stay stay = Stay.of(experiment, learns ? start.learning() : start).pinning(pin(experiment));
                all.put(experiment.id(),
                        Optional.ofNullable(seen.get(experiment.id())).map(stay::seen).orElse(stay));
            });
        }
        return Map.copyOf(all);
    }

    private Optional<Pin.Left> pin(Experiment experiment) {
        Path file = pinned(experiment);
        try {
            return Files.exists(file)
                    ? Optional.of(Pin.Left.of(recordings.restored(experiment.id() + PINNED,
                            KeptRun.of("the pinned run", RunFile.read(file), experiment))))
                    : Files.exists(pinsPresent(experiment)) ? Optional.of(Pin.Left.PRESENT) : Optional.empty();
        } catch (BadInput e) {
            return Optional.empty();
        }
    }

    private Optional<Start> start(Experiment experiment, List<Experiment> experiments) {
        Path file = folder.resolve(experiment.id() + SUFFIX);
        try {
            return Files.exists(file) ? Opening.of(file, experiments).start().from().get()
                    .map(it -> Start.from(recordings.restored(experiment.id(), it))) : Optional.empty();
        } catch (BadInput e) {
            return Optional.empty();
        }
    }

    /** Lets another lab have it. */
    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
