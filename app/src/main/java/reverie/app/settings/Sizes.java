package reverie.app.settings;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reverie.model.BadInput;

/**
 * A list of sizes, one for each layer.
 *
 * @param suggestions lists worth choosing, each with a few words on why
 * @param fewest      sizes in a list, 1 or more
 * @param most        sizes in a list
 * @param largest     of a size; the smallest is 1
 */
public record Sizes(About about, List<Suggestion> suggestions, int fewest, int most, int largest,
        List<Integer> initialValue) implements Parameter<List<Integer>> {

    /** A list that somebody may want. */
    public record Suggestion(List<Integer> sizes, String why) {

        public Suggestion {
            sizes = List.copyOf(sizes);
        }
    }

    /** @throws BadInput if the initial list does not keep to the bounds */
    public Sizes {
        suggestions = List.copyOf(suggestions);
        initialValue = List.copyOf(initialValue);
        check(about, fewest, most, largest, initialValue);
    }

    private static void check(About about, int fewest, int most, int largest, List<Integer> value) {
        if (value.size() < fewest || value.size() > most
                || value.stream().anyMatch(size -> size < 1 || size > largest)) {
            String count = fewest == most ? Integer.toString(fewest) : tr("{0} to {1}", fewest, most);
            throw new BadInput(about.id(), written(value), count + " numbers from 1 to " + largest);
        }
    }

    @Override
    public List<Integer> initial() {
        return initialValue;
    }

    @Override
    public List<Integer> check(List<Integer> value) {
        check(about, fewest, most, largest, value);
        return List.copyOf(value);
    }

    @Override
    public String show(List<Integer> value) {
        return value.stream().map(Object::toString).collect(Collectors.joining("-"));
    }

    @Override
    public String text(List<Integer> value) {
        return written(value);
    }

    private static String written(List<Integer> value) {
        return value.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    @Override
    public Object plain(List<Integer> value) {
        return value;
    }

    /** Numbers with commas or hyphens between them. */
    @Override
    public List<Integer> parse(String text) {
        try {
            return check(Stream.of(text.strip().split("[,-]", -1)).map(each -> Integer.valueOf(each.strip())).toList());
        } catch (NumberFormatException e) {
            throw new BadInput(about.id(), "'" + text + "'",
                    "sizes with commas between, as in " + written(initialValue), e);
        }
    }
}
