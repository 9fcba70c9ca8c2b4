package reverie.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import reverie.model.BadInput;
import reverie.model.file.AtomicFile;

/** How a training is kept while it goes on, and gone on with later. */
final class CheckpointOptions {

    @Option(names = "--checkpoint", paramLabel = "C", description = "Keep the run's state there, to go on from it with --resume: after every --checkpoint-every epochs and at the end.")
    Optional<Path> checkpoint = Optional.empty();

    @Option(names = "--checkpoint-every", paramLabel = "N", defaultValue = "1", description = "Epochs of the whole run between two checkpoints (default ${DEFAULT-VALUE}).")
    int every;

    @Option(names = "--stop-after", paramLabel = "N", description = "End after so many epochs of the whole run, before its planned end.")
    Optional<Integer> stopAfter = Optional.empty();

    @Option(names = "--resume", paramLabel = "C", description = "Go on from a checkpoint to the planned end; the model is then the very one of a run that was never interrupted. Data and settings are the checkpoint's; others are refused.")
    Optional<Path> resume = Optional.empty();

    /**
     * Refuses what cannot work before any time is spent.
     *
     * @param out where the model is saved
     */
    void check(Path out) {
        checkpoint.ifPresent(AtomicFile::check);
        checkpoint.filter(path -> path.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize()))
                .ifPresent(path -> {
                    throw new BadInput("checkpoint", path + ", as --out", "another file");
                });
        if (every < 1) {
            throw new BadInput("checkpoint-every", Integer.toString(every), "1 or more");
        }
        stopAfter.filter(epochs -> epochs < 0).ifPresent(epochs -> {
            throw new BadInput("stop-after", epochs.toString(), "0 or more");
        });
    }

    /** The last epoch of this part of a run. */
    int end(int planned) {
        return stopAfter.map(epochs -> Math.min(epochs, planned)).orElse(planned);
    }

    /** Whether the run is kept after an epoch. */
    boolean isDue(int epoch) {
        return checkpoint.isPresent() && epoch % every == 0;
    }
}
