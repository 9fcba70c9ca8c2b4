package reverie.model.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Safetensors: the length of the header, the header as JSON padded with spaces, the numbers one tensor after another. */
final class SafetensorsWriter {

    static final String METADATA = "__metadata__";
    static final String PROVENANCE = "reverie";
    static final int ALIGNMENT = 8;

    private SafetensorsWriter() {
    }

    static void write(ModelFile model, OutputStream out) throws IOException {
        byte[] header = header(model).toString().getBytes(StandardCharsets.UTF_8);
        int padding = Math.floorMod(-header.length, ALIGNMENT);
        out.write(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length + padding)
                .array());
        out.write(header);
        out.write(" ".repeat(padding).getBytes(StandardCharsets.US_ASCII));
        for (Tensor tensor : model.tensors().values()) {
            Floats.write(tensor.values(), out);
        }
    }

    private static ObjectNode header(ModelFile model) {
        ObjectNode header = Json.MAPPER.createObjectNode();
        header.putObject(METADATA).put(PROVENANCE, ProvenanceJson.write(model.provenance()));
        long offset = 0;
        for (Map.Entry<String, Tensor> entry : model.tensors().entrySet()) {
            Tensor tensor = entry.getValue();
            long end = offset + (long) tensor.values().length * Float.BYTES;
            ObjectNode json = header.putObject(entry.getKey()).put("dtype", "F32");
            json.set("shape", Json.MAPPER.valueToTree(tensor.shape()));
            json.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        return header;
    }
}
