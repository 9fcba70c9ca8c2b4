package reverie.model.store;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** How this package reads JSON: strictly. */
final class Json {

    static final String EXPECTED_PROVENANCE = "the provenance that Reverie writes";

    static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private static final int SHOWN = 40;

    private Json() {
    }

    /** What was found, on one line and not too long, for a message. */
    static String quote(JsonNode found) {
        return quote(found.toString());
    }

    /** As {@link #quote(JsonNode)}; control characters give way to spaces. */
    static String quote(String found) {
        String line = found.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
