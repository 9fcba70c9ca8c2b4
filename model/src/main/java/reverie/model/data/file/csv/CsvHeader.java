package reverie.model.data.file.csv;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether a text begins with the names of its columns.
 *
 * @param names     of the columns; empty where it does not
 * @param firstLine whether the first line that is no comment holds them, and so no example
 * @param why       for those who ask
 */
record CsvHeader(List<String> names, boolean firstLine, String why) {

    /** With fewer numbers that count up, a line may be an example by chance. */
    private static final int FEWEST_COUNTED = 8;
    private static final int FEWEST_BESIDE_WORDS = 3;

    private static final CsvHeader NONE = new CsvHeader(List.of(), false, "");

    static CsvHeader none() {
        return NONE;
    }

    static CsvHeader said(TextLine first) {
        return new CsvHeader(stripped(first), true, "line " + first.number() + " is the header, as was said");
    }

    /**
     * As the lines look. A header has words where there are numbers below, and hardly a number itself; a mark that a number is
     * missing is no word.
     *
     * @param comment what the last comment before the first line would be, as names
     * @param second  the same as {@code first} where there is only one
     */
    static CsvHeader of(Optional<List<String>> comment, TextLine first, TextLine second) {
        List<String> fields = first.fields();
        if (comment.filter(it -> it.size() == fields.size() && it.stream().allMatch(CsvNumber::isWord)).isPresent()
                && fields.stream().anyMatch(CsvNumber::isNumber)) {
            return new CsvHeader(comment.get(), false, "the comment before line " + first.number()
                    + " was taken for a header: it has as many words as the line has fields");
        }
        long words = fields.stream().filter(CsvNumber::isWord).count();
        long numbers = fields.stream().filter(CsvNumber::isNumber).count();
        String line = "line " + first.number() + " was taken for a header: ";
        if (countUp(fields)) {
            return new CsvHeader(stripped(first), true, line + "its numbers count the columns");
        } else if (fields.stream().anyMatch(CsvPlan::isLabelName) && !first.fields().equals(second.fields())) {
            return new CsvHeader(stripped(first), true, line + "it names the labels");
        } else if (words > 0 && numbers == 0
                && (first == second || second.fields().stream().anyMatch(it -> !CsvNumber.isWord(it)))) {
            return new CsvHeader(stripped(first), true, line + "it has no number");
        } else if (words > numbers && IntStream.range(0, Math.min(fields.size(), second.fields().size()))
                .anyMatch(i -> CsvNumber.isWord(fields.get(i)) && CsvNumber.isNumber(second.fields().get(i)))) {
            return new CsvHeader(stripped(first), true, line + "it has words where numbers are below");
        }
        return NONE;
    }

    /** Names of columns that nobody named: 0, 1, 2 and so on, alone or beside words, where they may also begin with 1. */
    private static boolean countUp(List<String> fields) {
        List<String> numbers = fields.stream().map(String::strip).filter(CsvNumber::isNumber).toList();
        boolean words = numbers.size() < fields.size();
        int first = words && !numbers.isEmpty() && numbers.getFirst().equals("1") ? 1 : 0;
        boolean othersAreNames = fields.stream().allMatch(it -> !CsvNumber.isMissing(it) || it.isBlank());
        return othersAreNames && numbers.size() >= (words ? FEWEST_BESIDE_WORDS : FEWEST_COUNTED) && IntStream
                .range(0, numbers.size()).allMatch(i -> numbers.get(i).equals(Integer.toString(first + i)));
    }

    private static List<String> stripped(TextLine line) {
        return line.fields().stream().map(String::strip).toList();
    }

    boolean isThere() {
        return !names.isEmpty();
    }
}
