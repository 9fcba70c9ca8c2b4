package reverie.app.cli.option;

import picocli.CommandLine.Option;
import reverie.model.BadInput;
import reverie.model.matrix.Workers;

/** How many threads share the work; results do not depend on it. */
public final class ThreadsOption {

    @Option(names = "--threads", paramLabel = "T", description = "Threads that compute; by default one a core, here ${DEFAULT-VALUE}.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** More of them only wait for each other, and systems refuse to make so many. */
    private static final int MOST = 1024;

    /** @throws BadInput where there would be none, or too many */
    public void check() {
        if (threads < 1 || threads > MOST) {
            throw new BadInput("threads", Integer.toString(threads), threads < 1 ? "1 or more" : "at most " + MOST);
        }
    }

    /** How many; see {@link #check}. */
    public int threads() {
        return threads;
    }

    /** @throws BadInput where there would be none */
    public Workers workers() {
        check();
        return Workers.of(threads);
    }
}
