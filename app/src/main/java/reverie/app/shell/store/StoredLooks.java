package reverie.app.shell.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import reverie.app.panel.TileView;
import reverie.app.panel.ViewState;
import reverie.app.room.Stay;
import reverie.model.file.AtomicFile;
import reverie.viz.tiles.Shading;

/** How rooms were looked at, in a file: what was chosen and switched, how tiles were looked at, and the pace. */
public final class StoredLooks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PACE = "pace";
    private static final String CHOSEN = "chosen";
    private static final String SWITCHED = "switched";
    private static final String TILES = "tiles";
    private static final String ROW = "row";
    private static final String ZOOM = "zoom";
    private static final String LOW = "low";
    private static final String HIGH = "high";

    private final Path file;

    /** @param file that is written, in a folder that is there; it need not be */
    public StoredLooks(Path file) {
        this.file = file;
    }

    /**
     * Keeps them in the place of those that were kept.
     *
     * @param looks by the experiments' ids
     */
    public void keep(Map<String, Stay.Look> looks) {
        ObjectNode all = JSON.createObjectNode();
        looks.forEach((id, look) -> all.set(id, json(look)));
        byte[] text = all.toPrettyString().getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(text));
    }

    private static ObjectNode json(Stay.Look look) {
        ObjectNode node = JSON.createObjectNode();
        if (Double.isFinite(look.pace())) {
            node.put(PACE, look.pace());
        }
        look.view().chosen().forEach(node.putObject(CHOSEN)::put);
        look.view().switched().forEach(node.putObject(SWITCHED)::put);
        ObjectNode tiles = node.putObject(TILES);
        look.view().tiles().forEach((panel, view) -> {
            ObjectNode one = tiles.putObject(panel).put(ROW, view.firstRow()).put(ZOOM, view.zoom());
            view.range().ifPresent(it -> one.put(LOW, it.low()).put(HIGH, it.high()));
        });
        return node;
    }

    /** As they were kept, by the experiments' ids; what cannot be read is looked at as at first. */
    public Map<String, Stay.Look> read() {
        var looks = new HashMap<String, Stay.Look>();
        try {
            if (Files.exists(file)) {
                JSON.readTree(file.toFile()).properties().forEach(it -> looks.put(it.getKey(), look(it.getValue())));
            }
        } catch (IOException e) {
            looks.clear();
        }
        return looks;
    }

    private static Stay.Look look(JsonNode node) {
        return new Stay.Look(
                new ViewState(each(node.path(CHOSEN), it -> it.asInt(ViewState.NONE)), Map.of(),
                        each(node.path(SWITCHED), JsonNode::asText), List.of(),
                        each(node.path(TILES), StoredLooks::tiles)),
                node.path(PACE).asDouble(Double.POSITIVE_INFINITY));
    }

    private static TileView tiles(JsonNode node) {
        double low = node.path(LOW).asDouble();
        double high = node.path(HIGH).asDouble();
        return new TileView(node.path(ROW).asInt(), node.path(ZOOM).asInt(),
                low < high ? Optional.of(new Shading.Between(low, high)) : Optional.empty());
    }

    private static <T> Map<String, T> each(JsonNode node, Function<JsonNode, T> value) {
        var all = new HashMap<String, T>();
        node.properties().forEach(it -> all.put(it.getKey(), value.apply(it.getValue())));
        return all;
    }
}
