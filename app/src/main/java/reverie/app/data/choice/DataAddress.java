package reverie.app.data.choice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import reverie.model.BadInput;
import reverie.model.data.file.raw.Reading;

/**
 * Where data are and how they are taken, in one text that names them everywhere: {@code faces.csv?header=no&label-column=5},
 * {@code holiday?size=512&invert=yes}. Its options have the names that they have on the command line.
 *
 * @param place   name of a bundled set, or a path, which with {@code :NAME} behind it is an array of a file
 * @param reading how a file is read where it does not say so itself
 * @param changes what becomes of its images
 * @param jitter  how many there are then to learn from for each
 */
public record DataAddress(String place, Reading reading, ImageChanges changes, Jitter jitter) {

    /** Options, as they are written. */
    public static final String HEADER = "header";
    public static final String LABEL_COLUMN = "label-column";
    public static final String COLUMNS = "columns";
    public static final String SCALE = "scale";
    public static final String LAYOUT = "layout";
    public static final String CROP = "crop";
    public static final String SIZE = "size";
    public static final String INVERT = "invert";
    public static final String JITTER = "jitter";
    private static final List<String> ALL = List.of(HEADER, LABEL_COLUMN, COLUMNS, SCALE, LAYOUT, CROP, SIZE, INVERT,
            JITTER);

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String SQUARE = "square";

    /** What is behind the last question mark, if that reads like options; a file may be called anything else. */
    private static final Pattern WRITTEN = Pattern.compile("(.*)\\?([a-z-]+=[^&]*(?:&[a-z-]+=[^&]*)*)",
            Pattern.DOTALL);

    /** Of which nothing is said. */
    public static DataAddress of(String place) {
        return new DataAddress(place, Reading.BY_CONTENT, ImageChanges.NONE, Jitter.NONE);
    }

    /**
     * Reads what {@link #text} writes, or a name or path alone. Looks for no file.
     *
     * @throws BadInput where there is no such option, or its value cannot be used
     */
    public static DataAddress parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return of(text);
        }
        DataAddress all = of(parts.group(1));
        for (String each : parts.group(2).split("&", -1)) {
            int equals = each.indexOf('=');
            all = all.saying(each.substring(0, equals),
                    each.substring(equals + 1).replace("%26", "&").replace("%25", "%"));
        }
        return all;
    }

    /** The same, where what cannot be read is a place as it stands: what people see has a name in any case. */
    public static DataAddress orPlace(String text) {
        try {
            return parse(text);
        } catch (BadInput _) {
            // Whoever opens it says what is wrong.
            return of(text);
        }
    }

    /**
     * The same, but for one option.
     *
     * @param option such as {@code size}
     * @param value  as it is written; empty where nothing is to be said of it
     * @throws BadInput as {@link #parse}
     */
    public DataAddress with(String option, Optional<String> value) {
        SequencedMap<String, String> said = said();
        said.remove(option);
        value.ifPresent(it -> said.put(option, it));
        DataAddress all = of(place);
        for (Map.Entry<String, String> each : said.entrySet()) {
            all = all.saying(each.getKey(), each.getValue());
        }
        return all;
    }

    private DataAddress saying(String option, String value) {
        return switch (option) {
            case HEADER -> reading(new Reading(Optional.of(flag(option, value)), reading.labelColumn(),
                    reading.columns(), reading.scale(), Optional.empty()));
            case LABEL_COLUMN -> reading(new Reading(reading.header(), Optional.of(value), reading.columns(),
                    reading.scale(), Optional.empty()));
            case COLUMNS -> reading(new Reading(reading.header(), reading.labelColumn(), Optional.of(value),
                    reading.scale(), Optional.empty()));
            case SCALE -> reading(new Reading(reading.header(), reading.labelColumn(), reading.columns(),
                    Optional.of(number(value)), Optional.empty()));
            case LAYOUT -> changes(new ImageChanges(Optional.of(ValueLayout.parse(value)), changes.square(),
                    changes.size(), changes.invert()));
            case CROP -> changes(new ImageChanges(changes.layout(), isSquare(value), changes.size(), changes.invert()));
            case SIZE -> changes(changes.scaled(ImageSize.parse(value)));
            case INVERT -> changes(new ImageChanges(changes.layout(), changes.square(), changes.size(),
                    flag(option, value)));
            case JITTER -> jitter(Jitter.parse(value));
            default -> throw new BadInput("data", "the option '" + option + "' behind the ?",
                    "one of " + String.join(", ", ALL));
        };
    }

    private static boolean flag(String option, String value) {
        return switch (value) {
            case YES -> true;
            case NO -> false;
            default -> throw new BadInput(option, "'" + value + "'", "yes or no");
        };
    }

    private static float number(String value) {
        try {
            return Float.parseFloat(value);
        } catch (NumberFormatException e) {
            throw new BadInput(SCALE, "'" + value + "'", "a number above 0", e);
        }
    }

    private static boolean isSquare(String value) {
        if (value.equals(SQUARE)) {
            return true;
        }
        throw new BadInput(CROP, "'" + value + "'", SQUARE);
    }

    /** The same data, read otherwise. */
    public DataAddress reading(Reading other) {
        return new DataAddress(place, other, changes, jitter);
    }

    /** The same data, changed otherwise. */
    public DataAddress changes(ImageChanges other) {
        return new DataAddress(place, reading, other, jitter);
    }

    /** The same data, with as many to learn from for each image. */
    public DataAddress jitter(Jitter other) {
        return new DataAddress(place, reading, changes, other);
    }

    /** The same said of what is elsewhere. */
    public DataAddress at(String otherPlace) {
        return new DataAddress(otherPlace, reading, changes, jitter);
    }

    /** The same, but for what is said besides, of which each goes before what was said. */
    public DataAddress and(Reading more, ImageChanges changed) {
        return new DataAddress(place, more.orElse(reading), new ImageChanges(changed.layout().or(changes::layout),
                changed.square() || changes.square(), changed.size().or(changes::size),
                changed.invert() || changes.invert()), jitter);
    }

    /** What is said, by option. */
    public SequencedMap<String, String> said() {
        var said = new LinkedHashMap<String, String>();
        reading.header().ifPresent(it -> said.put(HEADER, it ? YES : NO));
        reading.labelColumn().ifPresent(it -> said.put(LABEL_COLUMN, it));
        reading.columns().ifPresent(it -> said.put(COLUMNS, it));
        reading.scale().ifPresent(it -> said.put(SCALE, it.toString()));
        changes.layout().ifPresent(it -> said.put(LAYOUT, it.toString()));
        if (changes.square()) {
            said.put(CROP, SQUARE);
        }
        changes.size().ifPresent(it -> said.put(SIZE, it.toString()));
        if (changes.invert()) {
            said.put(INVERT, YES);
        }
        if (!jitter.isNone()) {
            said.put(JITTER, Integer.toString(jitter.each()));
        }
        return said;
    }

    /** What is said of how they are taken, as in {@code size=28x28&invert=yes}; empty where nothing is. */
    public String options() {
        return said().entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue().replace("%", "%25").replace("&", "%26"))
                .collect(Collectors.joining("&"));
    }

    /** What {@link #parse} reads back. */
    public String text() {
        return options().isEmpty() ? place : place + "?" + options();
    }

    /** The words of a command that takes the same data. */
    public List<String> words() {
        var words = new ArrayList<>(List.of("--data", place));
        said().forEach((option, value) -> {
            boolean flag = option.equals(HEADER) || option.equals(INVERT);
            words.add((flag && value.equals(NO) ? "--no-" : "--") + option);
            if (!flag) {
                words.add(value);
            }
        });
        return words;
    }
}
