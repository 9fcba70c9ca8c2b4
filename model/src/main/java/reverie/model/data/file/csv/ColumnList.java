package reverie.model.data.file.csv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import reverie.model.BadInput;
import reverie.model.data.file.raw.Shown;

/**
 * Columns that a person names: names of the header, numbers from 1, and ranges of either, apart by commas, as in
 * {@code 2-785} or {@code height,weight}.
 */
final class ColumnList {

    private static final Pattern RANGE = Pattern.compile("(.+?)-(.+)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");
    private static final int MOST_NAMES = 20;

    private final String field;
    private final List<String> names;
    private final int columns;

    /**
     * @param field   the option that names them, for messages
     * @param names   of the header; empty where there is none
     * @param columns how many there are
     */
    ColumnList(String field, List<String> names, int columns) {
        this.field = field;
        this.names = names;
        this.columns = columns;
    }

    /**
     * Columns from 0, in the order of the text, none twice.
     *
     * @throws BadInput where there is no such column
     */
    List<Integer> all(String text) {
        var found = new LinkedHashSet<Integer>();
        for (String each : text.split(",", -1)) {
            String name = each.strip();
            Optional<Integer> single = column(name);
            if (single.isPresent()) {
                found.add(single.get());
            } else {
                range(name).forEach(found::add);
            }
        }
        return new ArrayList<>(found);
    }

    /**
     * One column, from 0.
     *
     * @throws BadInput where there is no such column
     */
    int one(String text) {
        return column(text.strip()).orElseThrow(() -> refusal(text));
    }

    private Optional<Integer> column(String name) {
        int exact = names.indexOf(name);
        if (exact >= 0) {
            return Optional.of(exact);
        }
        if (NUMBER.matcher(name).matches()) {
            return Optional.of(Integer.parseInt(name) - 1).filter(it -> it >= 0 && it < columns);
        }
        return IntStream.range(0, names.size())
                .filter(i -> names.get(i).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))).boxed()
                .findFirst();
    }

    private List<Integer> range(String text) {
        Matcher ends = RANGE.matcher(text);
        while (ends.find()) {
            Optional<Integer> first = column(ends.group(1).strip());
            Optional<Integer> last = column(ends.group(2).strip());
            if (first.isPresent() && last.isPresent() && first.get() <= last.get()) {
                return IntStream.rangeClosed(first.get(), last.get()).boxed().toList();
            }
        }
        throw refusal(text);
    }

    private BadInput refusal(String text) {
        String numbers = "numbers from 1 to " + columns;
        return new BadInput(field, "no column " + Shown.of(text), names.isEmpty() || names.size() > MOST_NAMES
                ? numbers + (names.isEmpty() ? "" : ", or names of the header")
                : numbers + ", or of " + String.join(", ", names.stream().map(Shown::of).toList()));
    }
}
