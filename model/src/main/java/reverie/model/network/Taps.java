package reverie.model.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import reverie.model.BadInput;

/**
 * Which pixels around its own a masked convolution reads, such that none comes later in an image that is told row by row (van den Oord,
 * Kalchbrenner and Kavukcuoglu 2016, section 3.4).
 *
 * @param runs  one a row of the kernel, from the top
 * @param apart pixels from one row or column of the kernel to the next, 1 or more: more than 1 reads far, with gaps (Yu and Koltun 2016)
 */
public record Taps(List<Run> runs, int apart) {

    /** The pixel itself, and nothing else. */
    public static final Taps POINT = new Taps(List.of(new Run(0, 0, 0)), 1);

    /** Whether a convolution reads the pixel itself. */
    public enum Kind {
        /** Not: it sees what is told of the pixel. */
        A,
        /** It does: it sees what was made of pixels before. */
        B
    }

    /**
     * Places of a row of the kernel side by side.
     *
     * @param row  0 for the pixel's own, −1 for the one above
     * @param from first column, 0 being the pixel's own
     * @param to   last column, inclusive
     */
    public record Run(int row, int from, int to) {

        int length() {
            return to - from + 1;
        }
    }

    public Taps {
        runs = List.copyOf(runs);
    }

    /**
     * A square of which what comes later is masked.
     *
     * @param size side, odd and 3 or more
     * @throws BadInput where it is not
     */
    public static Taps square(int size, Kind kind) {
        int r = reach(size);
        List<Run> runs = rowsAbove(r);
        runs.add(new Run(0, -r, kind == Kind.A ? -1 : 0));
        return new Taps(runs, 1);
    }

    /** The rows above; with kind B the own row of what was itself made of rows above only. */
    public static Taps vertical(int size, Kind kind) {
        int r = reach(size);
        List<Run> runs = rowsAbove(r);
        if (kind == Kind.B) {
            runs.add(new Run(0, -r, r));
        }
        return new Taps(runs, 1);
    }

    /** The row to the left. */
    public static Taps horizontal(int size, Kind kind) {
        return new Taps(List.of(new Run(0, -reach(size), kind == Kind.A ? -1 : 0)), 1);
    }

    /** The row above and nothing else. */
    public static Taps above(int size) {
        int r = reach(size);
        return new Taps(List.of(new Run(-1, -r, r)), 1);
    }

    private static int reach(int size) {
        if (size < 3 || size % 2 == 0) {
            throw new BadInput("kernel", Integer.toString(size), "3, 5, 7 or another odd number");
        }
        return size / 2;
    }

    private static List<Run> rowsAbove(int r) {
        var runs = new ArrayList<Run>();
        for (int row = -r; row < 0; row++) {
            runs.add(new Run(row, -r, r));
        }
        return runs;
    }

    /** The same kernel, with so many pixels from one row or column to the next. */
    public Taps apart(int pixels) {
        return new Taps(runs, pixels);
    }

    /** Pixels that lie side by side, in the order of the kernel. */
    List<Run> stretches() {
        return apart == 1
                ? runs
                : runs.stream().flatMap(run -> IntStream.rangeClosed(run.from(), run.to())
                        .mapToObj(k -> new Run(run.row() * apart, k * apart, k * apart))).toList();
    }

    /** How many pixels are read. Allocates nothing. */
    public int count() {
        int count = 0;
        for (int k = 0; k < runs.size(); k++) {
            count += runs.get(k).length();
        }
        return count;
    }

    /** The first column that is read, 0 being the pixel's own. */
    public int left() {
        return runs.stream().mapToInt(Run::from).min().orElse(0);
    }

    /** Columns from the first to the last that is read. */
    public int width() {
        return runs.stream().mapToInt(Run::to).max().orElse(0) - left() + 1;
    }
}
