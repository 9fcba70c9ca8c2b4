package reverie.app.cli.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import reverie.app.cli.option.JsonOutput;
import reverie.model.BadInput;
import reverie.model.Version;
import reverie.model.board.Column;
import reverie.model.board.Verdict;
import reverie.model.evaluate.Estimate;
import reverie.model.file.AtomicFile;

/** The board on its way into a file: comma-separated values (RFC 4180) or JSON. The same judging makes the same bytes. */
final class BoardFile {

    private static final String CSV = ".csv";
    private static final String JSON = ".json";

    private final Path path;
    private final boolean csv;

    private BoardFile(Path path, boolean csv) {
        this.path = path;
        this.csv = csv;
    }

    /** @throws BadInput where the ending is neither csv nor json, or no file can be written there */
    static BoardFile to(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(CSV) && !name.endsWith(JSON)) {
            throw new BadInput("out", path.toString(), "a name that ends in .csv or .json");
        }
        AtomicFile.check(path);
        return new BoardFile(path, name.endsWith(CSV));
    }

    void write(Board board) {
        if (csv) {
            AtomicFile.write(path, out -> out.write(table(board).getBytes(StandardCharsets.UTF_8)));
        } else {
            JsonOutput.write(path, json(board));
        }
    }

    /** Three fields a column: lower end, upper end, standard error; empty where there is no such figure, or nothing is known of that end. */
    static String table(Board board) {
        var head = new ArrayList<>(List.of("model", "kind"));
        for (Column column : Column.values()) {
            head.addAll(List.of(id(column) + "Lower", id(column) + "Upper", id(column) + "StandardError"));
        }
        head.add("guess");
        return line(head) + board.verdicts().stream().map(it -> line(fields(it))).collect(Collectors.joining());
    }

    private static List<String> fields(Verdict verdict) {
        var fields = new ArrayList<>(List.of(verdict.name(), verdict.kind()));
        for (Column column : Column.values()) {
            Estimate figure = verdict.figure(column).orElse(new Estimate(Double.NaN, Double.NaN, Double.NaN));
            fields.addAll(List.of(number(figure.lower()), number(figure.upper()), number(figure.standardError())));
        }
        fields.add(verdict.doubts().isEmpty() ? "" : "likelihood");
        return fields;
    }

    private static String id(Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    private static String line(List<String> fields) {
        return fields.stream().map(BoardFile::quoted).collect(Collectors.joining(",")) + "\n";
    }

    private static String quoted(String field) {
        return field.chars().anyMatch(it -> ",\"\n\r".indexOf(it) >= 0) ? "\"" + field.replace("\"", "\"\"") + "\""
                : field;
    }

    private static ObjectNode json(Board board) {
        ObjectNode all = JsonOutput.object().put("program", Version.PROGRAM);
        all.set("data", JsonOutput.data(board.data().train()));
        all.set("heldOut", JsonOutput.data(board.data().shown()));
        all.put("samples", board.samples()).put("seed", board.seed()).put("sameWithin", board.judge().sameWithin())
                .put("drawnAsBlackOrWhite", board.judge().hasDrawn())
                .put("choosingParzenWidth", board.judge().choosingImages());
        BoardTable.remarks(board).forEach(all.putArray("remarks")::add);
        var rows = all.putArray("board");
        for (Verdict verdict : board.verdicts()) {
            ObjectNode row = rows.addObject().put("model", verdict.name()).put("kind", verdict.kind());
            verdict.figures().forEach((column, figure) -> row.putObject(id(column)).put("lower", figure.lower())
                    .put("upper", figure.upper()).put("standardError", figure.standardError()));
            verdict.details().values().forEach((name, value) -> {
                if (value == Math.rint(value)) {
                    row.put(name, value.longValue());
                } else {
                    row.put(name, value);
                }
            });
            verdict.doubts().forEach(row.putArray("doubts")::add);
            verdict.notes().forEach(row.putArray("notes")::add);
        }
        return all;
    }
}
