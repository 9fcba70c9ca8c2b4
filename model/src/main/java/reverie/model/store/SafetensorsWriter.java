package reverie.model.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Safetensors: the length of the header, the header as JSON padded with spaces, the numbers one tensor after another. */
final class SafetensorsWriter {

    static final String METADATA = "__metadata__";
    static final String PROVENANCE = "reverie";
    static final int ALIGNMENT = 8;

    private SafetensorsWriter() {
    }

    static void write(ModelFile model, OutputStream out) throws IOException {
        var arrays = new LinkedHashMap<String, Numbers>();
        var shapes = new LinkedHashMap<String, int[]>();
        model.tensors().forEach((name, tensor) -> {
            arrays.put(name, new Numbers.F32(tensor.values()));
            shapes.put(name, tensor.shape());
        });
        write(PROVENANCE, model.provenance(), arrays, shapes, out);
    }

    /** Arrays of one dimension. */
    static void write(String key, Provenance provenance, SequencedMap<String, Numbers> arrays, OutputStream out)
            throws IOException {
        var shapes = new LinkedHashMap<String, int[]>();
        arrays.forEach((name, numbers) -> shapes.put(name, new int[]{numbers.length()}));
        write(key, provenance, arrays, shapes, out);
    }

    private static void write(String key, Provenance provenance, SequencedMap<String, Numbers> arrays,
            Map<String, int[]> shapes, OutputStream out) throws IOException {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.putObject(METADATA).put(key, ProvenanceJson.write(provenance));
        long offset = 0;
        for (Map.Entry<String, Numbers> entry : arrays.entrySet()) {
            Dtype type = Dtype.of(entry.getValue());
            long end = offset + (long) entry.getValue().length() * type.bytes();
            ObjectNode array = json.putObject(entry.getKey()).put("dtype", type.name());
            array.set("shape", Json.MAPPER.valueToTree(shapes.get(entry.getKey())));
            array.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        byte[] header = json.toString().getBytes(StandardCharsets.UTF_8);
        int padding = Math.floorMod(-header.length, ALIGNMENT);
        out.write(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length + padding)
                .array());
        out.write(header);
        out.write(" ".repeat(padding).getBytes(StandardCharsets.US_ASCII));
        for (Numbers numbers : arrays.values()) {
            Dtype.write(numbers, out);
        }
    }
}
