package reverie.model.data.file.csv;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reverie.model.BadInput;
import reverie.model.data.Labels;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.ElementType;
import reverie.model.data.file.raw.Meaning;
import reverie.model.data.file.raw.NumberArray;
import reverie.model.data.file.raw.RawExamples;
import reverie.model.data.file.raw.Shown;

/** The lines of a text, one after the other, as a plan says which columns hold what. */
final class CsvTable {

    private static final int FIRST_GUESS = 1 << 12;
    private static final int FEW = 5;

    private final ByteSource source;
    private final long firstLine;
    private CsvPlan plan;
    private final List<String> labels = new ArrayList<>();
    private final Map<String, String> labelNames = new HashMap<>();
    private float[] values = new float[FIRST_GUESS];
    private int count;

    /** @param firstLine of the text, which is as long as all others */
    CsvTable(ByteSource source, CsvPlan plan, long firstLine) {
        this.source = source;
        this.plan = plan;
        this.firstLine = firstLine;
    }

    /**
     * @throws BadInput naming line and column, where there is a word instead of a number; naming the line, where there are
     *                  more or fewer fields than in the first
     */
    void add(TextLine line) {
        List<String> fields = line.fields();
        if (fields.size() != plan.fields()) {
            throw new BadInput(source.name(), fields.size() + " fields in line " + line.number(),
                    plan.fields() + " as in line " + firstLine);
        }
        if (plan.label() != CsvPlan.NO_LABEL) {
            addLabel(fields.get(plan.label()).strip(), line);
        }
        if (plan.empty() != CsvPlan.NO_LABEL && !fields.get(plan.empty()).isBlank()) {
            throw new BadInput(source.name(), Shown.quoted(fields.get(plan.empty())) + line.place(plan.empty()),
                    "nothing, as above");
        }
        for (int column : plan.values()) {
            addValue(fields.get(column), line, column);
        }
    }

    private void addLabel(String name, TextLine line) {
        if (name.isEmpty() || name.equals("?")) {
            throw new BadInput(source.name(), found(name) + line.place(plan.label()), "a label");
        }
        if (plan.words() && !CsvNumber.isWord(name)) {
            throw new BadInput(source.name(), found(name) + line.place(plan.label()), labels.isEmpty() ? "a label"
                    : "a word, as " + Shown.quoted(labels.getLast())
                            + " above it, or --header or --label-column to say what it is");
        }
        labels.add(labelNames.computeIfAbsent(name, it -> it));
    }

    private static String found(String field) {
        return field.isBlank() ? "nothing" : Shown.quoted(field);
    }

    private void addValue(String field, TextLine line, int column) {
        float value = CsvNumber.of(field);
        if (Float.isNaN(value)) {
            throw new BadInput(source.name(), found(field) + line.place(column), "a number");
        }
        if (!Float.isFinite(value)) {
            throw new BadInput(source.name(), found(field) + line.place(column), "a finite 32-bit number");
        }
        if (count == values.length) {
            long more = Math.min(2L * count, NumberArray.LONGEST);
            array(more / width()).refuseTooMany(source);
            values = Arrays.copyOf(values, (int) more);
        }
        values[count++] = value;
    }

    private int width() {
        return plan.values().size();
    }

    private NumberArray array(long rows) {
        return new NumberArray(ElementType.FLOAT, ByteOrder.nativeOrder(), rows, width());
    }

    /** Rows so far. */
    int rows() {
        return count / width();
    }

    CsvPlan plan() {
        return plan;
    }

    /** The number in a row, in the place of those that hold values, both from 0. */
    float value(int row, int place) {
        return values[row * width() + place];
    }

    /** Leaves out one of the columns that hold values; their whole numbers are labels where {@code areLabels}. */
    void leaveOut(int place, boolean areLabels) {
        int width = width();
        if (areLabels) {
            IntStream.range(0, rows()).forEach(row -> labels.add(labelNames
                    .computeIfAbsent(Integer.toString((int) value(row, place)), it -> it)));
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i % width != place) {
                values[kept++] = values[i];
            }
        }
        count = kept;
        plan = plan.without(plan.values().get(place), areLabels);
    }

    /** All lines so far. */
    RawExamples examples(List<String> notes) {
        Optional<Labels> found = plan.label() == CsvPlan.NO_LABEL ? Optional.empty()
                : Optional.of(Labels.written(labels));
        return new RawExamples(source.name(), array(rows()), Arrays.copyOf(values, count), Meaning.UNTYPED, found,
                Optional.of(plan), notes, source.sha256());
    }

    /** What is neither a value nor a label. */
    Optional<String> leftOut() {
        String columns = IntStream.range(0, plan.fields())
                .filter(i -> !plan.values().contains(i) && i != plan.label()).mapToObj(plan::title)
                .limit(FEW + 1).collect(Collectors.joining(", "));
        return columns.isEmpty() ? Optional.empty() : Optional.of("left out: " + columns);
    }
}
