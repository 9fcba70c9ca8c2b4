package reverie.app.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import reverie.model.train.Measurement;
import reverie.model.train.Progress;

/** How far a training is, on standard error: a bar with the time left on a terminal, plain lines elsewhere. */
final class ProgressLine {

    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final long batches;
    private final int examplesPerEpoch;
    private final boolean terminal;
    private final long start = System.nanoTime();

    ProgressLine(PrintWriter out, long batches, int examplesPerEpoch) {
        this.out = out;
        this.batches = batches;
        this.examplesPerEpoch = examplesPerEpoch;
        Console console = System.console();
        terminal = console != null && console.isTerminal();
    }

    /** After a slice of an epoch: redraws the bar; says nothing where there is no terminal. */
    void at(Progress<?> progress) {
        if (terminal && progress.step() > 0) {
            double share = (double) progress.step() / batches;
            int full = (int) Math.round(share * WIDTH);
            double left = (System.nanoTime() - start) * 1e-9 * (1 - share) / share;
            out.print(String.format(Locale.ROOT, "\r[%s%s] %3.0f %%  %s left  %,.0f examples/s  ", "█".repeat(full),
                    "·".repeat(WIDTH - full), 100 * share, time(left), progress.examplesPerSecond()));
            out.flush();
        }
    }

    /** After an epoch: one line that stays. */
    void epoch(int epoch, int epochs, double seconds, Measurement metrics) {
        if (terminal) {
            out.print("\r\033[2K");
        }
        out.println(String.format(Locale.ROOT, "epoch %d of %d  %.2f s  %,.0f examples/s  %s", epoch, epochs, seconds,
                examplesPerEpoch / seconds,
                metrics.values().entrySet().stream()
                        .map(e -> String.format(Locale.ROOT, "%s %.2f", e.getKey(), e.getValue()))
                        .collect(Collectors.joining("  "))));
        out.flush();
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole >= 60 ? whole / 60 + " min " + whole % 60 + " s" : whole + " s";
    }
}
