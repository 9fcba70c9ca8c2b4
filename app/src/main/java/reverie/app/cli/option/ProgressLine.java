package reverie.app.cli.option;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import reverie.model.train.Measurement;
import reverie.model.train.Progress;

/** How far a training is, on standard error: a bar with the time left on a terminal, plain lines elsewhere. */
public final class ProgressLine {

    private static final int WIDTH = 30;
    private static final String CLEARED = "\r\033[2K";
    /** Where there is no bar, an epoch that takes longer than this speaks up in between. */
    private static final long LONGEST_SILENCE = 10_000_000_000L;

    private final PrintWriter out;
    private final boolean terminal;
    private final int epochs;
    private final int examplesPerEpoch;
    private final String full;
    private final String empty;
    private final long start = System.nanoTime();
    private long spoke = start;

    public ProgressLine(PrintWriter out, boolean terminal, int epochs, int examplesPerEpoch) {
        this.out = out;
        this.terminal = terminal;
        this.epochs = epochs;
        this.examplesPerEpoch = examplesPerEpoch;
        boolean blocks = System.err.charset().newEncoder().canEncode("█·");
        full = blocks ? "█" : "#";
        empty = blocks ? "·" : ".";
    }

    /** Whether somebody watches standard error; it may be a file while the rest is on a terminal. */
    public static boolean isWatched() {
        Console console = System.console();
        return console != null && console.isTerminal() && !isRedirected(Path.of("/dev/stderr"));
    }

    private static boolean isRedirected(Path stream) {
        try {
            return Files.exists(stream) && !stream.toRealPath().startsWith("/dev");
        } catch (IOException pipe) {
            return true;
        }
    }

    /** After a slice of an epoch. */
    public void at(Progress<?> progress) {
        double share = progress.epoch() / epochs;
        String left = time((System.nanoTime() - start) * 1e-9 * (1 - share) / share);
        if (terminal) {
            int blocks = (int) Math.round(share * WIDTH);
            out.print(String.format(Locale.ROOT, "\r[%s%s] %3.0f %%  %s left  %,.0f examples/s  ", full.repeat(blocks),
                    empty.repeat(WIDTH - blocks), 100 * share, left, progress.examplesPerSecond()));
            out.flush();
        } else if (System.nanoTime() - spoke > LONGEST_SILENCE) {
            line(String.format(Locale.ROOT, "epoch %.2f of %d  %s left  %,.0f examples/s", progress.epoch(), epochs,
                    left, progress.examplesPerSecond()));
        }
    }

    /** After an epoch: one line that stays. */
    public void epoch(int epoch, Optional<String> stage, double seconds, Measurement metrics) {
        line(String.format(Locale.ROOT, "epoch %d of %d  %s%.2f s  %,.0f examples/s  %s", epoch, epochs,
                stage.map(text -> text + "  ").orElse(""), seconds, examplesPerEpoch / seconds,
                metrics.values().entrySet().stream()
                        .map(e -> String.format(Locale.ROOT, "%s %.2f", e.getKey(), e.getValue()))
                        .collect(Collectors.joining("  "))));
    }

    /** A line that stays, in the place of the bar. */
    public void line(String text) {
        out.println((terminal ? CLEARED : "") + text);
        out.flush();
        spoke = System.nanoTime();
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        if (whole >= 3600) {
            return whole / 3600 + " h " + whole % 3600 / 60 + " min";
        }
        return whole >= 60 ? whole / 60 + " min " + whole % 60 + " s" : whole + " s";
    }
}
