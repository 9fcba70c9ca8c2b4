package reverie.app.cli.model;

import java.io.PrintWriter;
import java.util.Locale;
import reverie.model.tempering.Swaps;

/** How often replicas of chains changed places, as a line. */
final class SwapsReport {

    private SwapsReport() {
    }

    /** Prints nothing where there were no replicas. */
    static void print(Swaps swaps, int chains, PrintWriter out) {
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
