package reverie.model.data.file.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import reverie.model.data.ImageShape;
import reverie.model.data.file.raw.Reading;

/**
 * Columns of whole numbers that are no values, as only all lines show: numbers of rows, which other programs write beside them, and
 * labels without a name. Nothing is asked of a text whose columns a person has named.
 */
final class CsvAfterthoughts {

    /** Names that columns of row numbers have where they have one, in small letters. */
    private static final Set<String> ROW_NUMBERS = Set.of("id", "index", "row", "rowid", "row_id", "rownames",
            "row.names",
            "rownumber", "row_number");
    /** What a data frame calls a column without a name once it was written and read. */
    private static final String UNNAMED = "unnamed: ";
    private static final int MOST_LABELS = 100;
    private static final int SMALLEST_SIDE = 8;
    /** So far a 32-bit number counts exactly. */
    private static final float LARGEST_EXACT = 1 << 24;

    private final CsvTable table;
    private final List<String> notes = new ArrayList<>();

    private CsvAfterthoughts(CsvTable table) {
        this.table = table;
    }

    /**
     * Leaves them out of the values of a table that has all its lines.
     *
     * @return what was done
     */
    static List<String> of(CsvTable table, Reading said) {
        var thoughts = new CsvAfterthoughts(table);
        if (said.columns().isEmpty()) {
            thoughts.leaveOutRowNumbers();
            if (said.labelColumn().isEmpty() && table.plan().label() == CsvPlan.NO_LABEL) {
                thoughts.findLabels();
            }
        }
        return thoughts.notes;
    }

    private void leaveOutRowNumbers() {
        for (int place = table.plan().values().size() - 1; place >= 0 && table.plan().values().size() > 1; place--) {
            int column = table.plan().values().get(place);
            List<String> names = table.plan().names();
            String name = names.isEmpty() ? "" : names.get(column).toLowerCase(Locale.ROOT);
            boolean nameless = !names.isEmpty() && name.isEmpty() || name.startsWith(UNNAMED);
            String title = table.plan().title(column);
            if (nameless && areDistinct(place)) {
                table.leaveOut(place, false);
                notes.add(title + " was left out: it has no name, and its numbers are those of rows");
            } else if (ROW_NUMBERS.contains(name) && countUp(place)) {
                table.leaveOut(place, false);
                notes.add(title + " was left out: it counts the rows");
            } else if (nameless) {
                notes.add(title + " was taken for values, though it has no name");
            } else if (names.isEmpty() && table.rows() > 2 && countUp(place)) {
                notes.add(title + " was taken for values, though it counts the rows; --columns leaves it out");
            }
        }
    }

    private boolean countUp(int place) {
        return IntStream.range(0, table.rows()).allMatch(row -> isWhole(table.value(row, place))
                && table.value(row, place) == table.value(0, place) + row);
    }

    private boolean areDistinct(int place) {
        var seen = new HashSet<Float>();
        return IntStream.range(0, table.rows())
                .allMatch(row -> isWhole(table.value(row, place)) && seen.add(table.value(row, place)));
    }

    private static boolean isWhole(float value) {
        return value >= 0 && value < LARGEST_EXACT && value == (int) value;
    }

    /** In a text without a header, one more number than a square image has pixels: the first or the last is the label. */
    private void findLabels() {
        int width = table.plan().values().size();
        ImageShape image = ImageShape.ofValues(width - 1 > 0 ? width - 1 : 1);
        if (!table.plan().names().isEmpty() || image.height() < SMALLEST_SIDE) {
            return;
        }
        boolean first = mayBeLabels(0);
        boolean last = mayBeLabels(width - 1);
        if (first == last) {
            notes.add("no column was taken for labels, though " + width + " are one more than an image of " + image
                    + " has pixels; --label-column names one");
            return;
        }
        int place = first ? 0 : width - 1;
        notes.add(table.plan().title(table.plan().values().get(place)) + " was taken for labels: whole numbers beside"
                + " those of an image of " + image);
        table.leaveOut(place, true);
    }

    /** Whole numbers below a hundred, not all the same, where all that remain are whole and somewhere larger. */
    private boolean mayBeLabels(int place) {
        float most = 0;
        boolean several = false;
        for (int row = 0; row < table.rows(); row++) {
            float value = table.value(row, place);
            if (!isWhole(value) || value >= MOST_LABELS) {
                return false;
            }
            most = Math.max(most, value);
            several |= value != table.value(0, place);
        }
        float greatest = 0;
        for (int row = 0; row < table.rows(); row++) {
            for (int other = 0; other < table.plan().values().size(); other++) {
                if (!isWhole(table.value(row, other))) {
                    return false;
                }
                greatest = Math.max(greatest, other == place ? 0 : table.value(row, other));
            }
        }
        return several && greatest > most;
    }
}
