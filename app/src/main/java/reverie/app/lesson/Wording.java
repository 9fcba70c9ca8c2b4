package reverie.app.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import reverie.app.settings.Numbers;
import reverie.app.settings.ParameterTable;
import reverie.model.BadInput;

/** A text in which this run's numbers stand: {@code λ = {setting:lambda}, {metric:nonZeroShare %} are not 0}. */
public final class Wording {

    /** Until a number is known. */
    private static final String UNKNOWN = "…";
    /** The lowered and raised groups of formulas have braces, too, but no such names. */
    private static final Pattern PLACE = Pattern.compile("\\{((?:epochs?|steps?)|[a-z]+:[^{}]*?)( %)?\\}");

    private final String source;
    private final List<Part> parts;

    /** Either said as it stands, or looked up. */
    private sealed interface Part {

        record Said(String text) implements Part {}

        record Looked(Quantity quantity, boolean percent) implements Part {}
    }

    private Wording(String source, List<Part> parts) {
        this.source = source;
        this.parts = List.copyOf(parts);
    }

    /**
     * Reads one.
     *
     * @param table what settings the room has
     * @throws BadInput where a name in braces is none
     */
    static Wording parse(String text, ParameterTable table) {
        var parts = new ArrayList<Part>();
        Matcher places = PLACE.matcher(text);
        int from = 0;
        while (places.find()) {
            parts.add(new Part.Said(text.substring(from, places.start())));
            parts.add(new Part.Looked(Quantity.parse(places.group(1), table), places.group(2) != null));
            from = places.end();
        }
        parts.add(new Part.Said(text.substring(from)));
        return new Wording(text, parts);
    }

    /** What stands there beside its quantities. */
    private String said() {
        return parts.stream().filter(Part.Said.class::isInstance).map(Part.Said.class::cast).map(Part.Said::text)
                .collect(Collectors.joining());
    }

    /** @throws BadInput where a brace is not around a quantity */
    void refuseOtherBraces() {
        if (said().contains("{") || said().contains("}")) {
            throw new BadInput("text", "a brace that is around no quantity",
                    "braces such as {epoch} and {metric:NAME}");
        }
    }

    /** @throws BadInput where groups of a formula stand within each other, or are not closed */
    void refuseOpenGroups() {
        boolean open = false;
        for (char sign : said().toCharArray()) {
            if (sign == (open ? '{' : '}')) {
                throw new BadInput("formula", "a '" + sign + "' too many", "groups one after another, each closed");
            }
            open = sign == '{' || open && sign != '}';
        }
        if (open) {
            throw new BadInput("formula", "a group without '}'", "groups one after another, each closed");
        }
    }

    /** With the numbers of now. */
    public String in(Standing standing) {
        var text = new StringBuilder();
        for (Part part : parts) {
            text.append(switch (part) {
                case Part.Said(String said) -> said;
                case Part.Looked(Quantity quantity, boolean percent) -> (percent ? percent(quantity, standing)
                        : quantity.text(standing)).orElse(UNKNOWN);
            });
        }
        return text.toString();
    }

    private static Optional<String> percent(Quantity quantity, Standing standing) {
        OptionalDouble share = quantity.number(standing);
        return share.isEmpty() ? Optional.empty()
                : Optional.of(Numbers.fixed(100 * share.getAsDouble(), digits(share.getAsDouble())) + " %");
    }

    private static int digits(double share) {
        return share < 0.005 ? 2 : share < 0.1 ? 1 : 0;
    }

    /** What is looked up. */
    List<Quantity> quantities() {
        return parts.stream().filter(Part.Looked.class::isInstance).map(Part.Looked.class::cast)
                .map(Part.Looked::quantity).toList();
    }

    /** How many signs it has, with names for the numbers. */
    public int length() {
        return source.length();
    }

    @Override
    public String toString() {
        return source;
    }
}
