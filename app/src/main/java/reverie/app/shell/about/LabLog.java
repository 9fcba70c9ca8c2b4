package reverie.app.shell.about;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import reverie.model.Version;

/**
 * What went wrong in the window, with its traces, in a file beside the kept rooms; the file before is kept too. Where no file can be
 * written, the last lines are only remembered. Any thread may tell it something.
 */
public final class LabLog {

    /** No log grows longer. */
    static final long MOST_BYTES = 1 << 20;
    private static final int REMEMBERED = 60;
    /** Of a trace; what called these is the toolkit's or the executor's. */
    private static final int FRAMES = 15;

    private final Optional<Path> file;
    private final Executor writer;
    private final ArrayDeque<String> last = new ArrayDeque<>();

    /** A log that is only remembered. */
    public LabLog() {
        this(Optional.empty(), _ -> {});
    }

    /**
     * @param folder where it is kept; empty for a log that is only remembered
     * @param writer writes to the file, so that nobody who tells something waits
     */
    public LabLog(Optional<Path> folder, Executor writer) {
        file = folder.map(it -> it.resolve("reverie.log"));
        this.writer = writer;
        tell("Reverie " + Version.NUMBER + " begins", Optional.empty());
    }

    /**
     * Notes a sentence, and the trace of what caused it.
     *
     * @param sentence what happened
     * @param why      what caused it, if that is known
     */
    public synchronized void tell(String sentence, Optional<Throwable> why) {
        var lines = new ArrayList<String>();
        lines.add(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + sentence);
        for (Optional<Throwable> each = why; each.isPresent(); each = each.map(Throwable::getCause)) {
            lines.add("  " + each.get());
            Arrays.stream(each.get().getStackTrace()).limit(FRAMES).forEach(at -> lines.add("    at " + at));
        }
        lines.forEach(last::addLast);
        while (last.size() > REMEMBERED) {
            last.removeFirst();
        }
        file.ifPresent(it -> writer.execute(() -> write(it, lines)));
    }

    /** The newest lines, the oldest of them first. */
    public synchronized List<String> last() {
        return List.copyOf(last);
    }

    private static void write(Path file, List<String> lines) {
        try {
            if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
                Files.move(file, file.resolveSibling("reverie-before.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.write(file, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // A log that cannot be written must not be one more fault; what it would say is still remembered.
            return;
        }
    }
}
