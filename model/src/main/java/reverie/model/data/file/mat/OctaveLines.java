package reverie.model.data.file.mat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.StringTokenizer;
import reverie.model.BadInput;
import reverie.model.data.file.csv.CsvNumber;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.Shown;

/** The lines of an Octave text, read forward: fields such as {@code # rows: 5}, and numbers with white space between them. */
final class OctaveLines {

    private static final int FIRST_GUESS = 1 << 12;
    private static final String FIELD = "# ";

    private final ByteSource source;
    private final BufferedReader text;
    private long number;
    private Optional<String> ahead = Optional.empty();

    OctaveLines(ByteSource source) {
        this.source = source;
        text = new BufferedReader(new InputStreamReader(source.stream(), StandardCharsets.UTF_8));
    }

    /** The next line; empty at the end. */
    private Optional<String> next() {
        Optional<String> line = ahead.or(this::read);
        ahead = Optional.empty();
        return line;
    }

    private Optional<String> read() {
        try {
            number++;
            return Optional.ofNullable(text.readLine());
        } catch (IOException e) {
            throw ByteSource.unreadable(source.name(), e);
        }
    }

    /** The name of the next variable, whatever stands before it; empty where there is none. */
    Optional<String> skipToName() {
        for (Optional<String> line = next(); line.isPresent(); line = next()) {
            Optional<String> name = line.flatMap(it -> value(it, "name"));
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** Refuses whatever stands before the next variable but empty lines. */
    void refuseMore(String title) {
        do {
            ahead = read();
        } while (ahead.filter(String::isBlank).isPresent());
        ahead.filter(it -> !it.startsWith(FIELD)).ifPresent(it -> {
            throw new BadInput(source.name(),
                    Shown.quoted(it) + " in line " + number + " after the numbers of " + title,
                    "none");
        });
    }

    /** The value of the next line if it is a field of this name. */
    Optional<String> fieldIf(String name) {
        ahead = ahead.or(this::read);
        Optional<String> value = ahead.flatMap(it -> value(it, name));
        if (value.isPresent()) {
            ahead = Optional.empty();
        }
        return value;
    }

    /** @throws BadInput where the next line is no field of this name */
    String field(String name) {
        return fieldIf(name).orElseThrow(() -> new BadInput(source.name(),
                ahead.map(Shown::quoted).orElse("ends") + " in line " + number, FIELD + name + ":"));
    }

    /** @throws BadInput where the next line is no field of this name with a whole number */
    long count(String name) {
        return whole(field(name));
    }

    private static Optional<String> value(String line, String name) {
        String begin = FIELD + name + ":";
        return line.startsWith(begin) ? Optional.of(line.substring(begin.length()).strip()) : Optional.empty();
    }

    /** The whole numbers of the next line. */
    long[] sizes() {
        var words = new StringTokenizer(next().orElse(""));
        long[] sizes = new long[words.countTokens()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = whole(words.nextToken());
        }
        return sizes;
    }

    private long whole(String word) {
        try {
            long size = Long.parseLong(word);
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new BadInput(source.name(), Shown.quoted(word) + " in line " + number, "a size");
    }

    /**
     * The numbers of the next lines.
     *
     * @param count how many, which takes no memory before they are there
     * @param title of what they belong to
     */
    float[] numbers(int count, String title) {
        float[] numbers = new float[Math.min(count, FIRST_GUESS)];
        int found = 0;
        while (found < count) {
            int before = found;
            var words = new StringTokenizer(next().orElseThrow(() -> new BadInput(source.name(),
                    "ends after " + before + " numbers of " + title, "all that it says")));
            while (words.hasMoreTokens()) {
                String word = words.nextToken();
                float value = CsvNumber.of(word);
                if (found == count) {
                    throw new BadInput(source.name(), Shown.quoted(word) + " in line " + number
                            + " after the numbers of " + title, "none");
                } else if (Float.isNaN(value)) {
                    throw new BadInput(source.name(), Shown.quoted(word) + " in line " + number + ", in " + title,
                            "a number");
                }
                if (found == numbers.length) {
                    numbers = Arrays.copyOf(numbers, (int) Math.min(count, 2L * found));
                }
                numbers[found++] = value;
            }
        }
        return numbers;
    }
}
