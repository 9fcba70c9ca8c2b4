package reverie.app.cli.option;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.FloatNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import reverie.model.data.DataSet;
import reverie.model.file.AtomicFile;

/** The JSON that the commands print and write. */
public final class JsonOutput {

    /** What speaks to a terminal and JSON allows in texts as it is. */
    private static final Pattern HIDDEN = Pattern.compile("[\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonOutput() {
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Keys keep the map's order. */
    public static JsonNode of(Map<String, ?> map) {
        return MAPPER.valueToTree(map);
    }

    /** Which data a figure comes from. */
    public static ObjectNode data(DataSet data) {
        return object().put("name", data.name()).put("sha256", data.sha256()).put("examples", data.size());
    }

    /** JSON has no infinite numbers and none that is undefined: they become {@code null}. */
    public static String text(JsonNode node) {
        try {
            return HIDDEN.matcher(MAPPER.writeValueAsString(finite(node)))
                    .replaceAll(it -> String.format(Locale.ROOT, "\\\\u%04x", (int) it.group().charAt(0)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode finite(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = object();
                object.properties().forEach(each -> copy.set(each.getKey(), finite(each.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = MAPPER.createArrayNode();
                array.forEach(each -> copy.add(finite(each)));
                yield copy;
            }
            case DoubleNode number when !Double.isFinite(number.doubleValue()) -> NullNode.getInstance();
            case FloatNode number when !Float.isFinite(number.floatValue()) -> NullNode.getInstance();
            default -> node;
        };
    }

    public static void write(Path path, JsonNode node) {
        AtomicFile.write(path, out -> out.write((text(node) + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
