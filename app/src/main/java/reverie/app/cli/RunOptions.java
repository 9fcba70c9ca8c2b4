package reverie.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.app.cli.option.ThreadsOption;
import reverie.model.BadInput;
import reverie.model.file.AtomicFile;

/** What every training is told besides the model's own parameters. */
final class RunOptions {

    @Mixin
    ThreadsOption threads = new ThreadsOption();

    @Option(names = "--out", required = true, paramLabel = "M.safetensors", description = "Where the model is saved.")
    Path out = Path.of("");

    @Option(names = "--report", paramLabel = "R.json", description = "Where the course of the training is written.")
    Optional<Path> report = Optional.empty();

    /** Refuses what cannot work before any time is spent. */
    void check() {
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
