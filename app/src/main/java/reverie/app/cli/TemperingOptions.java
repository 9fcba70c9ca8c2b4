package reverie.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Option;
import reverie.model.tempering.Ladder;
import reverie.model.tempering.Swaps;

/** How many replicas chains have at higher temperatures. */
final class TemperingOptions {

    @Option(names = "--tempering", paramLabel = "T", defaultValue = "1", description = "Temperatures between which chains exchange their states (parallel tempering), so that they leave one mode for another; takes T times as long, and 1 is plain Gibbs sampling (default ${DEFAULT-VALUE}).")
    private int temperatures;

    Ladder ladder() {
        return Ladder.of(temperatures);
    }

    /** Says how often replicas changed places, where there were any. */
    void report(Swaps swaps, int chains, PrintWriter out) {
        int pairs = swaps.attempted().length;
        if (pairs == 0) {
            return;
        }
        var line = new StringBuilder("exchanges accepted, coldest pair first:");
        for (int k = 0; k < pairs; k++) {
            line.append(String.format(Locale.ROOT, " %.2f", swaps.rate(k)));
        }
        out.printf(Locale.ROOT, "%s; %.1f arrivals a chain from the hottest%n", line,
                (double) swaps.arrivals() / chains);
        out.flush();
    }
}
