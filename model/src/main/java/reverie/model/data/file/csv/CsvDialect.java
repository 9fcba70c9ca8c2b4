package reverie.model.data.file.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a text is written: what stands between the fields of a line, what a comment begins with, and whether its first line is that of a
 * spreadsheet ({@code sep=;}), which says the former.
 *
 * @param separator of fields; a space stands for any number of spaces and tabs
 * @param comment   what lines begin with that are no data
 * @param saysSo    whether the first line is no data either
 * @param commas    whether numbers have a comma where others have a point, as spreadsheets write them in much of Europe
 */
record CsvDialect(char separator, char comment, boolean saysSo, boolean commas) {

    /** As much of the beginning as is looked at. */
    static final int LOOKED_AT = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?[0-9]*,[0-9]+([eE][+-]?[0-9]+)?");
    /** A field between quotation marks, as it is written where everything is. */
    private static final Pattern WITHIN_MARKS = Pattern.compile("^\"(.*)\"$");
    private static final Pattern SAYS = Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);

    /**
     * Looks at the first line that is no comment, which has, in this order, tab, semicolon, comma, bar or space.
     *
     * @param text afterwards behind its byte-order mark, if it has one
     */
    static CsvDialect of(BufferedReader text) throws IOException {
        List<String> lines = beginning(text).lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
        char comment = lines.stream().anyMatch(it -> it.startsWith("%")) ? '%' : '#';
        Matcher says = SAYS.matcher(lines.isEmpty() ? "" : lines.getFirst());
        if (says.matches()) {
            return of(says.group(1).charAt(0), comment, true, lines);
        }
        Optional<String> line = lines.stream().filter(it -> it.charAt(0) != comment).findFirst();
        return of(line.map(CsvDialect::separator).orElse(','), comment, false, lines);
    }

    private static CsvDialect of(char separator, char comment, boolean saysSo, List<String> lines) {
        return new CsvDialect(separator, comment, saysSo,
                separator != ',' && separator != ' ' && haveCommas(separator, lines));
    }

    /** Whether there are numbers with a comma, and none with a point. */
    private static boolean haveCommas(char separator, List<String> lines) {
        List<String> fields = lines.stream()
                .flatMap(it -> Stream.of(it.split(Pattern.quote(String.valueOf(separator)))))
                .map(it -> WITHIN_MARKS.matcher(it.strip()).replaceFirst("$1")).toList();
        return fields.stream().anyMatch(it -> WITH_COMMA.matcher(it).matches())
                && fields.stream().noneMatch(it -> it.contains(".") && CsvNumber.isNumber(it));
    }

    /** The fields of a line, with points in their numbers. */
    List<String> withPoints(List<String> fields) {
        return !commas ? fields : fields.stream()
                .map(it -> WITH_COMMA.matcher(it.strip()).matches() ? it.replace(',', '.') : it).toList();
    }

    private static char separator(String line) {
        for (char separator : new char[]{'\t', ';', ',', '|'}) {
            if (line.indexOf(separator) >= 0) {
                return separator;
            }
        }
        return line.indexOf(' ') >= 0 ? ' ' : ',';
    }

    private static String beginning(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(LOOKED_AT);
        char[] start = new char[LOOKED_AT];
        int length = 0;
        for (int more = 0; more >= 0 && length < start.length; length += Math.max(more, 0)) {
            more = text.read(start, length, start.length - length);
        }
        text.reset();
        return new String(start, 0, length);
    }

    /** The text as it is to be taken apart. */
    Reader prepared(BufferedReader text) {
        return separator == ' ' ? new SingleSpaces(text) : text;
    }

    /** The fields of a comment, if it were a header. */
    List<String> fieldsOf(String comment) {
        String text = comment.strip();
        return List.of(text.split(separator == ' ' ? "\\s+" : Pattern.quote(String.valueOf(separator)), -1)).stream()
                .map(String::strip).toList();
    }
}
