package reverie.app.cli.model;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import reverie.model.BadInput;

/** Which images are meant by a list of numbers from 0 and ranges of them, as in {@code 3,7,20-29}. */
final class Indices {

    /** A picture with a row for each can still be opened. */
    private static final int MOST = 100;
    private static final Pattern ONE_OR_RANGE = Pattern.compile("(\\d{1,9})(?:\\s*-\\s*(\\d{1,9}))?");

    private Indices() {
    }

    /**
     * In the order in which they are written.
     *
     * @param size how many images there are
     * @throws BadInput where it is no such list, or there are not so many images
     */
    static List<Integer> parse(String text, int size) {
        List<Integer> all = Arrays.stream(text.split(",", -1)).flatMapToInt(it -> range(text, it.strip(), size)).boxed()
                .toList();
        if (all.size() > MOST) {
            throw new BadInput("index", all.size() + " images", "at most " + MOST);
        }
        return all;
    }

    private static IntStream range(String text, String part, int size) {
        Matcher written = ONE_OR_RANGE.matcher(part);
        int first = written.matches() ? Integer.parseInt(written.group(1)) : size;
        int last = written.matches() && written.group(2) != null ? Integer.parseInt(written.group(2)) : first;
        if (last < first || last >= size) {
            throw new BadInput("index", "'" + part + "'" + (part.equals(text) ? "" : " in '" + text + "'"),
                    "from 0 to " + (size - 1) + ", or several, as in 0-3,7");
        }
        return IntStream.rangeClosed(first, last);
    }
}
