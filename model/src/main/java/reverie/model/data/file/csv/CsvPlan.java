package reverie.model.data.file.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import reverie.model.BadInput;
import reverie.model.data.NamedValues;
import reverie.model.data.file.raw.Plan;
import reverie.model.data.file.raw.Reading;
import reverie.model.data.file.raw.Shown;

/**
 * Which columns of a text are what. It is made once, from the examples to learn from, and then followed in others.
 *
 * @param names  of the columns; empty where there is no header
 * @param fields how many columns there are
 * @param values those that hold values, from 0, in their order
 * @param label  the one that holds labels; {@link #NO_LABEL} where none does
 * @param words  whether that is so because its first label is a word, so that all must be words
 * @param empty  one in which nothing stands; {@link #NO_LABEL} where there is none
 */
record CsvPlan(List<String> names, int fields, List<Integer> values, int label, boolean words, int empty)
        implements
            Plan {

    static final int NO_LABEL = -1;

    private static final Set<String> LABEL = Set.of("label", "labels", "class", "classes", "target", "targets",
            "digit");

    /** As in pixel0, V17, x.3, 1x28 and 12: nothing that a person would have named. */
    private static final Pattern PIXEL = Pattern
            .compile("(?i)(pixel|pix|px|p|v|x|f|c|col|column|var|feature|attr)?[ _.-]?"
                    + "\\d+([x_,.]\\d+)?");

    CsvPlan {
        names = List.copyOf(names);
        values = List.copyOf(values);
    }

    /** The values by their names; empty where there are no names, or where they count pixels. */
    @Override
    public Optional<NamedValues> named() {
        if (names.isEmpty() || values.stream().map(names::get).allMatch(it -> PIXEL.matcher(it.strip()).matches())) {
            return Optional.empty();
        }
        return Optional.of(new NamedValues(values.stream()
                .map(it -> names.get(it).isBlank() ? "column " + (it + 1) : names.get(it).strip()).toList()));
    }

    @Override
    public List<String> columns() {
        return IntStream.range(0, fields).mapToObj(
                i -> names.isEmpty() || names.get(i).isBlank() ? Integer.toString(i + 1) : names.get(i).strip())
                .toList();
    }

    /**
     * As a person says, and for the rest as the first example looks.
     *
     * @throws BadInput where there is no such column, or none is left for values
     */
    static CsvPlan of(String source, Reading said, List<String> header, TextLine example) {
        int fields = example.fields().size();
        List<String> names = header.size() == fields - 1 && !header.isEmpty() ? withRowNames(header) : header;
        if (!names.isEmpty() && names.size() != fields) {
            throw new BadInput(source, fields + " fields in line " + example.number(), names.size()
                    + " as in the header");
        }
        int label = said.labelColumn().map(it -> labelColumn(it, names, fields)).orElseGet(() -> named(source, names));
        boolean words = label == NO_LABEL && said.labelColumn().isEmpty();
        if (words) {
            label = lastWord(example, names.size() > header.size());
        }
        int blank = fields - 1;
        int empty = fields > 1 && example.fields().get(blank).isBlank()
                && (names.isEmpty() || names.get(blank).isBlank()) ? blank : NO_LABEL;
        int taken = label;
        List<Integer> values = said.columns().map(it -> new ColumnList("columns", names, fields).all(it))
                .orElseGet(() -> IntStream.range(names.size() > header.size() ? 1 : 0, fields)
                        .filter(i -> i != empty).boxed().toList())
                .stream().filter(it -> it != taken).toList();
        if (values.isEmpty()) {
            throw new BadInput(source, "no number in line " + example.number(), "a line of numbers for each example");
        }
        return new CsvPlan(names, fields, values, label, words && label != NO_LABEL, empty);
    }

    /** R leaves the name of the column out in which it writes the names of the rows. */
    private static List<String> withRowNames(List<String> header) {
        List<String> all = new ArrayList<>(header);
        all.addFirst("");
        return all;
    }

    private static int labelColumn(String said, List<String> names, int fields) {
        boolean none = said.equals(Reading.NO_COLUMN) && !names.contains(said);
        return none ? NO_LABEL : new ColumnList("label-column", names, fields).one(said);
    }

    /** Whether a column of that name holds labels. */
    static boolean isLabelName(String name) {
        return LABEL.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    private static int named(String source, List<String> names) {
        int[] named = IntStream.range(0, names.size())
                .filter(i -> isLabelName(names.get(i))).toArray();
        if (named.length > 1) {
            throw new BadInput(source, "several columns of labels ("
                    + String.join(", ", IntStream.of(named).mapToObj(names::get).map(Shown::of).toList()) + ")",
                    "one, or --label-column with its name");
        }
        return named.length == 0 ? NO_LABEL : named[0];
    }

    private static int lastWord(TextLine example, boolean firstIsName) {
        return IntStream.range(firstIsName ? 1 : 0, example.fields().size())
                .filter(i -> CsvNumber.isWord(example.fields().get(i))).max().orElse(NO_LABEL);
    }

    /** The same without one of the columns that hold values, which holds labels where {@code isLabel}. */
    CsvPlan without(int column, boolean isLabel) {
        return new CsvPlan(names, fields, values.stream().filter(it -> it != column).toList(),
                isLabel ? column : label, words, empty);
    }

    /**
     * Where the columns of this plan stand in another text.
     *
     * @param header of the other; empty where it has none
     * @param train  what the text of this plan is called
     * @throws BadInput where one is missing; labels may be missing
     */
    CsvPlan in(String source, String train, List<String> header, TextLine example) {
        int others = example.fields().size();
        if (!names.isEmpty() && !header.isEmpty() && !names.equals(header)) {
            List<String> all = header.size() == others - 1 ? withRowNames(header) : header;
            return new CsvPlan(all, others, values.stream().map(it -> indexOf(source, train, it, all)).toList(),
                    label == NO_LABEL ? NO_LABEL : all.indexOf(names.get(label)), words,
                    all.getLast().isEmpty() && example.fields().getLast().isBlank() ? others - 1 : NO_LABEL);
        }
        if (others == fields) {
            return new CsvPlan(header, fields, values, label, words, empty);
        }
        boolean onlyValues = others == fields - 1 && label != NO_LABEL;
        if (!onlyValues) {
            throw new BadInput(source, others + " fields in line " + example.number(), fields + " as in " + train);
        }
        return new CsvPlan(header, others, values.stream().map(it -> it > label ? it - 1 : it).toList(), NO_LABEL,
                false, empty > label ? empty - 1 : empty);
    }

    private int indexOf(String source, String train, int column, List<String> others) {
        int found = others.indexOf(names.get(column));
        if (found < 0) {
            throw new BadInput(source, "no column " + Shown.quoted(names.get(column)),
                    "the columns of " + Objects.requireNonNull(train));
        }
        return found;
    }

    /** A column for messages and notes, by its name where it has one. */
    String title(int column) {
        return "column " + (column + 1)
                + (names.isEmpty() || names.get(column).isEmpty() ? "" : " (" + Shown.of(names.get(column)) + ")");
    }
}
