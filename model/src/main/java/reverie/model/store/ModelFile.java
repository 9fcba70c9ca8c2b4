package reverie.model.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import reverie.model.BadInput;
import reverie.model.file.AtomicFile;
import reverie.model.file.SaveFailed;

/**
 * A model as it is kept: named arrays and where they come from, in the safetensors format, which other languages read too
 * (see {@code docs/model-files.md}). The same model always makes the same bytes.
 */
public final class ModelFile {

    /** In {@link #tensor}: a dimension of whatever size. */
    public static final int ANY = -1;

    private final String name;
    private final Provenance provenance;
    private final SequencedMap<String, Tensor> tensors;

    /**
     * A model to be written.
     *
     * @param tensors by the symbols of the literature, in the order in which they are to stand in the file
     */
    public ModelFile(Provenance provenance, SequencedMap<String, Tensor> tensors) {
        this(provenance.model(), provenance, tensors);
    }

    ModelFile(String name, Provenance provenance, SequencedMap<String, Tensor> tensors) {
        this.name = name;
        this.provenance = provenance;
        this.tensors = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tensors));
    }

    /**
     * Reads a model; takes no memory for what the file merely claims to hold.
     *
     * @throws BadInput if the file cannot be read, is damaged, holds anything but finite 32-bit floats, or was not written
     *                  by this program
     */
    public static ModelFile read(Path file) {
        return SafetensorsReader.read(file);
    }

    /**
     * Reads a model that is there in memory.
     *
     * @param name what errors call it
     * @throws BadInput as in {@link #read(Path)}
     */
    public static ModelFile read(String name, byte[] bytes) {
        return SafetensorsReader.read(name, bytes);
    }

    /**
     * Writes the model, whole or not at all.
     *
     * @throws BadInput              if the place cannot be written to
     * @throws SaveFailed            if the machine fails while writing
     * @throws IllegalStateException if a value is not finite, so that the file could not be read again
     */
    public void write(Path file) {
        checkFinite();
        AtomicFile.write(file, out -> SafetensorsWriter.write(this, out));
    }

    /**
     * What {@link #write} writes, in memory.
     *
     * @throws IllegalStateException if a value is not finite, so that it could not be read again
     */
    public byte[] bytes() {
        checkFinite();
        var out = new ByteArrayOutputStream();
        try {
            SafetensorsWriter.write(this, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void checkFinite() {
        tensors.forEach((symbol, tensor) -> {
            if (!Floats.areFinite(tensor.values())) {
                throw new IllegalStateException("tensor " + symbol + " holds values that are not finite");
            }
        });
    }

    /** The same numbers, which no longer change where those of this one are still being learned. */
    public ModelFile copy() {
        var copied = new LinkedHashMap<String, Tensor>();
        tensors.forEach((symbol, tensor) -> copied.put(symbol, new Tensor(tensor.shape(), tensor.values().clone())));
        return new ModelFile(name, provenance, copied);
    }

    public Provenance provenance() {
        return provenance;
    }

    /** In the order of the file. */
    public SequencedMap<String, Tensor> tensors() {
        return tensors;
    }

    /**
     * A tensor that a model of this kind must have.
     *
     * @param symbol its name
     * @param shape  the sizes expected, {@link #ANY} where any size will do
     * @throws BadInput naming the file, if there is none of this name or its shape is another
     */
    public Tensor tensor(String symbol, int... shape) {
        String expected = symbol + " of shape " + Arrays.toString(shape).replace("-1", "any");
        Tensor tensor = tensors.get(symbol);
        if (tensor == null) {
            throw new BadInput(name, "no tensor " + symbol, expected);
        }
        boolean fits = tensor.shape().length == shape.length;
        for (int i = 0; fits && i < shape.length; i++) {
            fits = shape[i] == ANY || shape[i] == tensor.shape()[i];
        }
        if (!fits) {
            throw new BadInput(name, symbol + " of shape " + Arrays.toString(tensor.shape()), expected);
        }
        return tensor;
    }
}
