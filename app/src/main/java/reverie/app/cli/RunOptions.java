package reverie.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import reverie.model.BadInput;
import reverie.model.matrix.Workers;
import reverie.model.store.AtomicFile;

/** What every training is told besides the model's own parameters. */
final class RunOptions {

    @Option(names = "--epochs", paramLabel = "N", defaultValue = "10", description = "Passes over the data.")
    int epochs;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Same seed, same model file, whatever the number of threads.")
    long seed;

    @Option(names = "--threads", paramLabel = "T", description = "Threads that learn; by default one a core.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", required = true, paramLabel = "M.safetensors", description = "Where the model is saved.")
    Path out = Path.of("");

    @Option(names = "--report", paramLabel = "R.json", description = "Where the course of the training is written.")
    Optional<Path> report = Optional.empty();

    /** Refuses what cannot work before any time is spent. */
    void check() {
        if (epochs < 0) {
            throw new BadInput("epochs", Integer.toString(epochs), "0 or more");
        }
        if (threads < 1) {
            throw new BadInput("threads", Integer.toString(threads), "1 or more");
        }
        AtomicFile.check(out);
        report.ifPresent(AtomicFile::check);
    }

    Workers workers() {
        return Workers.of(threads);
    }
}
