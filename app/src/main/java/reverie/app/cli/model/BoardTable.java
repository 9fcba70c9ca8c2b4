package reverie.app.cli.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reverie.model.board.Column;
import reverie.model.board.Judge;
import reverie.model.board.Verdict;
import reverie.model.evaluate.Estimate;

/** The board as lines of text: a table, what its columns mean, and what there is to know of each row. */
final class BoardTable {

    private static final String MISSING = "—";
    private static final String GAP = "  ";
    private static final MathContext THREE_DIGITS = new MathContext(3);
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private BoardTable() {
    }

    /** All lines. */
    static List<String> lines(Board board) {
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.concat(Stream.of("model"), Arrays.stream(Column.values()).map(Column::toString)).toList());
        board.verdicts().forEach(it -> rows.add(cells(it)));
        var lines = new ArrayList<>(aligned(rows));
        int width = lines.getFirst().length();
        lines.add("");
        remarks(board).forEach(it -> lines.addAll(wrapped(it, width)));
        lines.add("");
        board.verdicts().stream().filter(it -> !it.doubts().isEmpty() || !it.notes().isEmpty())
                .forEach(it -> lines.addAll(wrapped(it.name() + ": " + words(it), width)));
        return lines;
    }

    private static String words(Verdict verdict) {
        String doubts = String.join("; ", verdict.doubts());
        return Stream.concat(Stream.of(doubts).filter(it -> !it.isEmpty()).map(it -> "a guess (?), since " + it),
                verdict.notes().stream()).collect(Collectors.joining("; ")) + ".";
    }

    /** A paragraph no wider than a table, if its words are not; what does not fit into its first line is moved in. */
    private static List<String> wrapped(String paragraph, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(" ");
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** What columns mean and how far they can be trusted, a sentence each. */
    static List<String> remarks(Board board) {
        Judge judge = board.judge();
        var remarks = new ArrayList<String>();
        remarks.add("± is one standard error.");
        remarks.add(String.format(Locale.ROOT,
                "exact, both sides, bound: the mean log-likelihood of %,d held-out images in nats%s; from … to as the two estimates of log Z have it.",
                judge.heldOutImages(),
                judge.hasDrawn() ? ", their pixels drawn once as black or white" : ""));
        remarks.add(String.format(Locale.ROOT,
                "Parzen: the mean log density of %,d held-out images about %,d samples in nats, of the width that suits %,d others. It cannot be trusted: %s (Theis, van den Oord and Bethge 2016).",
                judge.heldOutImages() - judge.choosingImages(), board.samples(), judge.choosingImages(),
                misled(board)));
        remarks.add(String.format(Locale.ROOT,
                "distinct: how many different images samples look like, by the birthday test (Arora and Zhang 2017); the same are two within %.3g, as near as one held-out image in a hundred is to a training image.",
                judge.sameWithin()));
        remarks.add(
                "nearest: the mean distance from a sample to the nearest training image. Below that of held-out images, a model has learned by heart, or its images are smoother than real ones; above, they are unlike them.");
        return remarks;
    }

    /** Whom it prefers to whom, on this very board. */
    private static String misled(Board board) {
        List<Verdict> ranked = board.verdicts().stream().filter(it -> it.figures().containsKey(Column.PARZEN)).toList();
        return ranked.stream().filter(BoardTable::isKnownToBeBad).flatMap(bad -> {
            String behind = ranked.stream().filter(it -> !isKnownToBeBad(it) && parzen(it) < parzen(bad))
                    .map(Verdict::name)
                    .collect(Collectors.joining(", "));
            return behind.isEmpty() ? Stream.empty() : Stream.of("it ranks " + bad.name() + " above " + behind);
        }).reduce((first, second) -> first + "; " + second)
                .orElse("it has been seen to rank copies of training images and centres of k-means above models");
    }

    /** What makes up nothing. */
    private static boolean isKnownToBeBad(Verdict verdict) {
        return verdict.kind().equals("copies") || verdict.kind().equals("kmeans");
    }

    private static double parzen(Verdict verdict) {
        return verdict.figure(Column.PARZEN).map(Estimate::lower).orElse(Double.NaN);
    }

    private static List<String> cells(Verdict verdict) {
        var cells = new ArrayList<>(List.of(verdict.name()));
        for (Column column : Column.values()) {
            cells.add(verdict.figure(column)
                    .map(it -> (column == Column.DISTINCT ? count(it) : number(it))
                            + (verdict.isGuess(column) ? " ?" : ""))
                    .orElse(MISSING));
        }
        return cells;
    }

    private static String number(Estimate figure) {
        String error = Double.isNaN(figure.standardError()) ? ""
                : String.format(Locale.ROOT, " ± %.2f", figure.standardError());
        return figure.isNumber() ? String.format(Locale.ROOT, "%.2f%s", figure.lower(), error)
                : String.format(Locale.ROOT, "%.2f … %.2f%s", figure.lower(), figure.upper(), error);
    }

    private static String count(Estimate figure) {
        if (figure.upper() == Double.POSITIVE_INFINITY) {
            return "> " + rounded(figure.lower(), TWO_DIGITS);
        }
        return rounded(figure.lower(), THREE_DIGITS) + " ± " + rounded(figure.standardError(), TWO_DIGITS);
    }

    /** With no more digits than there is reason for. */
    private static String rounded(double value, MathContext digits) {
        return String.format(Locale.ROOT, "%,.0f", new BigDecimal(value).round(digits));
    }

    /** The first column to the left, all others to the right. */
    private static List<String> aligned(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        rows.forEach(row -> Arrays.setAll(widths, k -> Math.max(widths[k], row.get(k).length())));
        return rows.stream().map(row -> {
            var line = new StringBuilder(row.getFirst()).append(" ".repeat(widths[0] - row.getFirst().length()));
            for (int k = 1; k < columns; k++) {
                line.append(GAP).append(" ".repeat(widths[k] - row.get(k).length())).append(row.get(k));
            }
            return line.toString();
        }).toList();
    }
}
