package reverie.app.cli;

import picocli.CommandLine.Option;
import reverie.model.BadInput;
import reverie.model.matrix.Workers;

/** How many threads share the work; results do not depend on it. */
final class ThreadsOption {

    @Option(names = "--threads", paramLabel = "T", description = "Threads that compute; by default one a core, here ${DEFAULT-VALUE}.")
    int threads = Runtime.getRuntime().availableProcessors();

    /** @throws BadInput where there would be none */
    void check() {
        if (threads < 1) {
            throw new BadInput("threads", Integer.toString(threads), "1 or more");
        }
    }

    /** @throws BadInput where there would be none */
    Workers workers() {
        check();
        return Workers.of(threads);
    }
}
