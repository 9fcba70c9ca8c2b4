package reverie.model.data.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.Labels;

/**
 * The lines of a CSV file, one after the other. The first line is a header where none of its fields is a number, one of them names
 * the labels, or one is no number while the field below it is. The column of that name holds the labels; where there is none, the
 * last one whose first value is no number. All others hold numbers.
 */
final class CsvTable {

    private static final Set<String> LABEL = Set.of("label", "labels", "class", "target");
    private static final String SIGNS = "+-.eE";
    private static final int NO_LABEL = -1;
    private static final int FIRST_GUESS = 1 << 12;

    private final ByteSource source;
    private final long firstLine;
    private final int columns;
    private final int label;
    private final List<String> labels = new ArrayList<>();
    private final Map<String, String> labelNames = new HashMap<>();
    private float[] values = new float[FIRST_GUESS];
    private int count;

    private CsvTable(ByteSource source, CsvRecord first, int label) {
        this.source = source;
        this.firstLine = first.getStartingLineNumber();
        this.columns = first.getFieldCount();
        this.label = label;
        if (columns == (label == NO_LABEL ? 0 : 1)) {
            throw new BadInput(source.name(), "no number in line " + firstLine, "a line of numbers for each example");
        }
    }

    /**
     * A table with its first lines.
     *
     * @param second the same as {@code first} where there is only one line
     */
    static CsvTable beginning(ByteSource source, CsvRecord first, CsvRecord second) {
        int named = named(source, first);
        boolean header = isHeader(first, second, named);
        if (header && first == second) {
            throw new BadInput(source.name(), "a header alone", "a line of numbers for each example");
        }
        CsvRecord values = header ? second : first;
        var table = new CsvTable(source, first, named != NO_LABEL ? named : lastWord(values));
        table.add(values);
        if (!header && first != second) {
            table.add(second);
        }
        return table;
    }

    private static int named(ByteSource source, CsvRecord first) {
        int[] named = IntStream.range(0, first.getFieldCount())
                .filter(i -> LABEL.contains(first.getField(i).strip().toLowerCase(Locale.ROOT))).toArray();
        if (named.length > 1) {
            throw new BadInput(source.name(), "several columns of labels ("
                    + String.join(", ", Arrays.stream(named).mapToObj(first::getField).toList()) + ")", "one");
        }
        return named.length == 0 ? NO_LABEL : named[0];
    }

    private static boolean isHeader(CsvRecord first, CsvRecord second, int named) {
        List<String> fields = first.getFields();
        return named != NO_LABEL || fields.stream().noneMatch(CsvTable::isNumber)
                || IntStream.range(0, Math.min(fields.size(), second.getFieldCount()))
                        .anyMatch(i -> !isNumber(fields.get(i)) && isNumber(second.getField(i)));
    }

    private static int lastWord(CsvRecord values) {
        return IntStream.range(0, values.getFieldCount()).filter(i -> !isNumber(values.getField(i))).max()
                .orElse(NO_LABEL);
    }

    /**
     * @throws BadInput naming line and column, where there is a word instead of a number; naming the line, where there are
     *                  more or fewer fields than in the first
     */
    void add(CsvRecord line) {
        if (line.getFieldCount() != columns) {
            throw new BadInput(source.name(),
                    line.getFieldCount() + " fields in line " + line.getStartingLineNumber(),
                    columns + " as in line " + firstLine);
        }
        for (int i = 0; i < columns; i++) {
            if (i == label) {
                addLabel(line.getField(i).strip(), line);
            } else {
                addValue(line.getField(i), line, i);
            }
        }
    }

    private void addLabel(String name, CsvRecord line) {
        if (name.isEmpty()) {
            throw new BadInput(source.name(), "nothing" + place(line, label), "a label");
        }
        labels.add(labelNames.computeIfAbsent(name, it -> it));
    }

    private void addValue(String field, CsvRecord line, int column) {
        float value = number(field);
        if (Float.isNaN(value)) {
            String found = field.isBlank() ? "nothing" : "'" + shortened(field) + "'";
            throw new BadInput(source.name(), found + place(line, column), "a number");
        }
        if (!Float.isFinite(value)) {
            throw new BadInput(source.name(), "'" + shortened(field) + "'" + place(line, column),
                    "a finite 32-bit number");
        }
        if (count == values.length) {
            long more = Math.min(2L * count, NumberArray.LONGEST);
            array(more / values(), values()).refuseTooMany(source);
            values = Arrays.copyOf(values, (int) more);
        }
        values[count++] = value;
    }

    private static String place(CsvRecord line, int column) {
        return " in line " + line.getStartingLineNumber() + ", column " + (column + 1);
    }

    private static String shortened(String field) {
        String line = field.replaceAll("\\s+", " ").strip().replaceAll("\\p{Cntrl}", ".");
        return line.length() <= 30 ? line : line.substring(0, 30) + "…";
    }

    private static boolean isNumber(String field) {
        return !Float.isNaN(number(field));
    }

    /** A number as in {@code -1.5e-3}; not one of Java's own, such as {@code 1f}, for which this is not a number. */
    private static float number(String field) {
        String text = field.strip();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if ((each < '0' || each > '9') && SIGNS.indexOf(each) < 0) {
                return Float.NaN;
            }
        }
        try {
            return Float.parseFloat(text);
        } catch (NumberFormatException notANumber) {
            return Float.NaN;
        }
    }

    private int values() {
        return label == NO_LABEL ? columns : columns - 1;
    }

    private NumberArray array(long rows, int width) {
        return new NumberArray(ElementType.FLOAT, ByteOrder.nativeOrder(), rows, width);
    }

    /** All lines so far. Whole numbers from 0 to exactly 255, as many as pixels of a square, are grey levels of bytes. */
    DataSet examples() {
        int rows = count / values();
        float[] all = Arrays.copyOf(values, count);
        DataSet set = Examples.areGreyLevels(all, values())
                ? Examples.ofBytes(source, array(rows, values()), all, Examples.LARGEST_BYTE)
                : Examples.ofFloats(source, array(rows, values()), all);
        return label == NO_LABEL ? set : set.withLabels(Labels.written(labels));
    }
}
