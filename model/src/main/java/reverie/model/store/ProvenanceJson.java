package reverie.model.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import reverie.model.BadInput;
import reverie.model.data.ImageShape;
import reverie.model.data.Layout;
import reverie.model.data.LearnedValues;
import reverie.model.data.NamedValues;
import reverie.model.data.ValueKind;

/** Provenance as the JSON object that a model file carries. Members stand in one fixed order. */
final class ProvenanceJson {

    private static final String KIND = "kind";
    private static final String SCALE = "scale";
    private static final String COLUMNS = "columns";

    private final String file;

    private ProvenanceJson(String file) {
        this.file = file;
    }

    static String write(Provenance provenance) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("program", provenance.program());
        json.put("model", provenance.model());
        json.set("hyperparameters", Json.MAPPER.valueToTree(provenance.hyperparameters()));
        json.put("seed", provenance.seed());
        DataOrigin data = provenance.data();
        ObjectNode origin = json.putObject("data").put("name", data.name()).put("sha256", data.sha256())
                .put("examples", data.examples()).put("width", data.shape().width())
                .put("height", data.shape().height());
        if (data.layout() instanceof NamedValues(var names)) {
            ArrayNode columns = origin.putArray(COLUMNS);
            names.forEach(columns::add);
        }
        data.values().ifPresent(it -> {
            origin.put(KIND, it.kind().name().toLowerCase(Locale.ROOT));
            it.divisor().ifPresent(divisor -> origin.put(SCALE, divisor));
        });
        json.put("steps", provenance.steps());
        json.put("epochs", provenance.epochs());
        return json.toString();
    }

    /** @throws BadInput naming {@code file} and the member that is missing or of another type */
    static Provenance read(String file, String text) {
        ProvenanceJson at = new ProvenanceJson(file);
        try {
            JsonNode json = Json.MAPPER.readTree(text);
            JsonNode data = at.member(json, "data", JsonNodeType.OBJECT);
            return new Provenance(at.text(json, "program"), at.text(json, "model"), at.hyperparameters(json),
                    at.whole(json, "seed", Long.MIN_VALUE, Long.MAX_VALUE), at.origin(data),
                    at.whole(json, "steps", 0, Long.MAX_VALUE), at.epochs(json));
        } catch (JsonProcessingException e) {
            throw new BadInput(file, "provenance that is no JSON", Json.EXPECTED_PROVENANCE, e);
        }
    }

    private DataOrigin origin(JsonNode data) {
        return new DataOrigin(text(data, "name"), text(data, "sha256"), size(data, "examples"),
                layout(data), values(data));
    }

    /** Files of older versions know images alone. */
    private Layout layout(JsonNode data) {
        if (!data.has(COLUMNS)) {
            return new ImageShape(size(data, "width"), size(data, "height"));
        }
        var names = new ArrayList<String>();
        for (JsonNode name : member(data, COLUMNS, JsonNodeType.ARRAY)) {
            names.add(name.asText());
        }
        return new NamedValues(names);
    }

    /** Files of older versions do not say. */
    private Optional<LearnedValues> values(JsonNode data) {
        if (!data.has(KIND)) {
            return Optional.empty();
        }
        String kind = text(data, KIND);
        ValueKind known = Arrays.stream(ValueKind.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst().orElseThrow(() -> new BadInput(file, "provenance with \"kind\" = " + Json.quote(kind),
                        "a kind of values"));
        if (!data.has(SCALE)) {
            return Optional.of(new LearnedValues(known, Optional.empty()));
        }
        float scale = member(data, SCALE, JsonNodeType.NUMBER).floatValue();
        if (!(scale > 0 && scale < Float.POSITIVE_INFINITY)) {
            throw new BadInput(file, "provenance with \"scale\" = " + scale, "a number above 0");
        }
        return Optional.of(new LearnedValues(known, Optional.of(scale)));
    }

    private Map<String, Object> hyperparameters(JsonNode json) {
        Map<String, Object> values = new HashMap<>();
        member(json, "hyperparameters", JsonNodeType.OBJECT).properties()
                .forEach(entry -> values.put(entry.getKey(), value(entry.getKey(), entry.getValue())));
        return values;
    }

    private Object value(String name, JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        } else if (node.isBoolean()) {
            return node.booleanValue();
        } else if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        } else if (node.isNumber() && Double.isFinite(node.doubleValue())) {
            return node.doubleValue();
        } else if (node.isArray()) {
            List<Object> values = new ArrayList<>();
            node.forEach(each -> values.add(value(name, each)));
            return values;
        }
        throw new BadInput(file, "provenance with hyperparameter " + Json.quote(name) + " = " + Json.quote(node),
                "a text, number, boolean or list");
    }

    private String text(JsonNode json, String name) {
        return Objects.requireNonNull(member(json, name, JsonNodeType.STRING).textValue());
    }

    private int size(JsonNode json, String name) {
        return (int) whole(json, name, 1, Integer.MAX_VALUE);
    }

    private long whole(JsonNode json, String name, long least, long most) {
        JsonNode node = member(json, name, JsonNodeType.NUMBER);
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < least
                || node.longValue() > most) {
            throw new BadInput(file, "provenance with \"" + name + "\" = " + Json.quote(node),
                    "a whole number from " + least + " to " + most);
        }
        return node.longValue();
    }

    private double epochs(JsonNode json) {
        double value = member(json, "epochs", JsonNodeType.NUMBER).doubleValue();
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new BadInput(file, "provenance with \"epochs\" = " + value, "0 or more");
        }
        return value;
    }

    private JsonNode member(JsonNode json, String name, JsonNodeType type) {
        JsonNode node = json.path(name);
        if (node.getNodeType() != type) {
            throw new BadInput(file, "provenance with " + (node.isMissingNode() ? "no" : "another kind of") + " \""
                    + name + '"', Json.EXPECTED_PROVENANCE);
        }
        return node;
    }
}
