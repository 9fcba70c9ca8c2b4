package reverie.model.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import reverie.model.BadInput;

/** Reads what {@link SafetensorsWriter} writes, in every order and spelling that the format allows. */
final class SafetensorsReader {

    /** As the reference reader: a header beyond this is an attack. */
    private static final long LONGEST_HEADER = 100_000_000;
    private static final String EXPECTED = "a safetensors model file";

    private final String file;

    private SafetensorsReader(String file) {
        this.file = file;
    }

    static ModelFile read(Path path) {
        SafetensorsReader reader = new SafetensorsReader(path.toString());
        if (!Files.exists(path)) {
            throw new BadInput(reader.file, "no such file", EXPECTED);
        } else if (!Files.isRegularFile(path)) {
            throw new BadInput(reader.file, Files.isDirectory(path) ? "a folder" : "not a file", EXPECTED);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return reader.read(in, Files.size(path));
        } catch (IOException e) {
            throw new BadInput(reader.file, "could not be read (" + reason(e) + ")", EXPECTED, e);
        }
    }

    static ModelFile read(String name, byte[] bytes) {
        try {
            return new SafetensorsReader(name).read(new ByteArrayInputStream(bytes), bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelFile read(InputStream in, long fileLength) throws IOException {
        if (fileLength < Long.BYTES) {
            throw new BadInput(file, fileLength + " bytes", EXPECTED);
        }
        long headerLength = ByteBuffer.wrap(bytes(in, Long.BYTES)).order(ByteOrder.LITTLE_ENDIAN).getLong();
        long rest = fileLength - Long.BYTES;
        if (headerLength < 2 || headerLength > Math.min(rest, LONGEST_HEADER)) {
            throw new BadInput(file, "a header of " + Long.toUnsignedString(headerLength) + " bytes",
                    EXPECTED + " with one of 2 to " + Math.min(rest, LONGEST_HEADER));
        }
        JsonNode header = header(bytes(in, (int) headerLength));
        List<TensorEntry> entries = TensorEntry.contiguous(file, header, rest - headerLength);
        Provenance provenance = provenance(header.path(SafetensorsWriter.METADATA));
        SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
        for (TensorEntry entry : entries) {
            float[] values = Floats.read(entry.count(), in);
            if (!Floats.areFinite(values)) {
                throw new BadInput(file, "tensor " + Json.quote(entry.name()) + " with values that are not finite",
                        "finite numbers");
            }
            tensors.put(entry.name(), new Tensor(entry.shape(), values));
        }
        return new ModelFile(file, provenance, tensors);
    }

    private JsonNode header(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            JsonNode header = Json.MAPPER.readTree(text);
            if (text.charAt(0) == '{' && header.isObject()) {
                return header;
            }
            throw new BadInput(file, "a header that begins with " + Json.quote(text), EXPECTED);
        } catch (JsonProcessingException e) {
            throw new BadInput(file, "a header that is no JSON (" + Json.quote(e.getOriginalMessage()) + ")", EXPECTED,
                    e);
        } catch (CharacterCodingException e) {
            throw new BadInput(file, "a header that is no UTF-8 text", EXPECTED, e);
        }
    }

    private Provenance provenance(JsonNode metadata) {
        JsonNode text = metadata.path(SafetensorsWriter.PROVENANCE);
        if (!text.isTextual()) {
            throw new BadInput(file, "no provenance", "a model that Reverie wrote (\"" + SafetensorsWriter.PROVENANCE
                    + "\" in its metadata)");
        }
        return ProvenanceJson.read(file, text.textValue());
    }

    private static byte[] bytes(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("it became shorter while being read");
        }
        return bytes;
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "access denied" : String.valueOf(e.getMessage());
    }
}
