package reverie.app.shell;

import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reverie.model.train.MetricHistory;
import reverie.model.train.MetricHistory.Series;

/** A run's curves as a table of comma-separated values (RFC 4180), which every spreadsheet and statistics program reads. */
final class CurveTable {

    private CurveTable() {
    }

    /** A row for every epoch at which something was measured; a field is empty where its quantity was not. */
    static String of(MetricHistory metrics) {
        var rows = new TreeMap<Double, String[]>();
        int columns = metrics.series().size();
        for (int column = 0; column < columns; column++) {
            Series series = metrics.series().get(column);
            for (int i = 0; i < series.epochs().length; i++) {
                rows.computeIfAbsent(series.epochs()[i], _ -> empty(columns))[column] = Double
                        .toString(series.values()[i]);
            }
        }
        return "epoch" + metrics.series().stream().map(it -> "," + quoted(it.name())).collect(Collectors.joining())
                + "\n"
                + rows.entrySet().stream().map(row -> row.getKey() + "," + String.join(",", row.getValue()) + "\n")
                        .collect(Collectors.joining());
    }

    /** A name with commas in it would be two columns. */
    private static String quoted(String name) {
        return name.contains(",") || name.contains("\"") ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }

    private static String[] empty(int columns) {
        return IntStream.range(0, columns).mapToObj(_ -> "").toArray(String[]::new);
    }
}
