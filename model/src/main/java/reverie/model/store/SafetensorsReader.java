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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import reverie.model.BadInput;

/** Reads what {@link SafetensorsWriter} writes, in every order and spelling that the format allows. */
final class SafetensorsReader {

    /** As the reference reader: a header beyond this is an attack. */
    private static final long LONGEST_HEADER = 100_000_000;
    private static final String EXPECTED = "a safetensors model file";

    private final String file;
    private long headerLength;

    private SafetensorsReader(String file) {
        this.file = file;
    }

    /** What becomes of a stream of so many bytes. */
    private interface Contents<T> {
        T read(SafetensorsReader reader, InputStream in, long length) throws IOException;
    }

    static ModelFile read(Path path) {
        return read(path, SafetensorsReader::read);
    }

    static RunFile readRun(Path path) {
        return read(path, SafetensorsReader::readRun);
    }

    /** Whether the metadata have a text under a key. */
    static boolean says(Path path, String key) {
        return read(path, (reader, in, length) -> says(reader.header(in, length), key));
    }

    private static boolean says(JsonNode header, String key) {
        return header.path(SafetensorsWriter.METADATA).path(key).isTextual();
    }

    private static <T> T read(Path path, Contents<T> contents) {
        SafetensorsReader reader = new SafetensorsReader(path.toString());
        if (!Files.exists(path)) {
            throw new BadInput(reader.file, "no such file", EXPECTED);
        } else if (!Files.isRegularFile(path)) {
            throw new BadInput(reader.file, Files.isDirectory(path) ? "a folder" : "not a file", EXPECTED);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return contents.read(reader, in, Files.size(path));
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
        JsonNode header = header(in, fileLength);
        if (says(header, RunFile.PROVENANCE)) {
            throw new BadInput(file, "a run that can be gone on with", "a model");
        }
        List<TensorEntry> entries = entries(header, fileLength, Set.of(Dtype.F32));
        Provenance provenance = provenance(header, SafetensorsWriter.PROVENANCE, "a model");
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

    private RunFile readRun(InputStream in, long fileLength) throws IOException {
        JsonNode header = header(in, fileLength);
        Provenance provenance = provenance(header, RunFile.PROVENANCE, "a run");
        SequencedMap<String, Numbers> arrays = new LinkedHashMap<>();
        for (TensorEntry entry : entries(header, fileLength, EnumSet.allOf(Dtype.class))) {
            arrays.put(entry.name(), entry.type().read(entry.count(), in));
        }
        return new RunFile(provenance, arrays);
    }

    private JsonNode header(InputStream in, long fileLength) throws IOException {
        if (fileLength < Long.BYTES) {
            throw new BadInput(file, fileLength + " bytes", EXPECTED);
        }
        headerLength = ByteBuffer.wrap(bytes(in, Long.BYTES)).order(ByteOrder.LITTLE_ENDIAN).getLong();
        long rest = fileLength - Long.BYTES;
        if (headerLength < 2 || headerLength > Math.min(rest, LONGEST_HEADER)) {
            throw new BadInput(file, "a header of " + Long.toUnsignedString(headerLength) + " bytes",
                    EXPECTED + " with one of 2 to " + Math.min(rest, LONGEST_HEADER));
        }
        return header(bytes(in, (int) headerLength));
    }

    private List<TensorEntry> entries(JsonNode header, long fileLength, Set<Dtype> types) {
        return TensorEntry.contiguous(file, header, fileLength - Long.BYTES - headerLength, types);
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

    private Provenance provenance(JsonNode header, String key, String expected) {
        JsonNode text = header.path(SafetensorsWriter.METADATA).path(key);
        if (!text.isTextual()) {
            throw new BadInput(file, "no provenance",
                    expected + " that Reverie wrote (\"" + key + "\" in its metadata)");
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
