package reverie.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.model.BadInput;
import reverie.model.file.AtomicFile;

/** What every training is told besides the model's own parameters. */
final class RunOptions {

    @Option(names = "--epochs", paramLabel = "N", defaultValue = "10", description = "Passes over the data (default ${DEFAULT-VALUE}).")
    int epochs;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Same seed, same model file, whatever the number of threads (default ${DEFAULT-VALUE}).")
    long seed;

    @Mixin
    ThreadsOption threads = new ThreadsOption();

    @Option(names = "--out", required = true, paramLabel = "M.safetensors", description = "Where the model is saved.")
    Path out = Path.of("");

    @Option(names = "--report", paramLabel = "R.json", description = "Where the course of the training is written.")
    Optional<Path> report = Optional.empty();

    /** Refuses what cannot work before any time is spent. */
    void check() {
        if (epochs < 0) {
            throw new BadInput("epochs", Integer.toString(epochs), "0 or more");
        }
        threads.check();
        AtomicFile.check(out);
        report.ifPresent(AtomicFile::check);
        if (report.map(this::isModelFile).orElse(false)) {
            throw new BadInput("report", out + ", as --out", "another file");
        }
    }

    private boolean isModelFile(Path path) {
        return path.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize());
    }
}
