package reverie.model.store;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import reverie.model.BadInput;
import reverie.model.file.AtomicFile;
import reverie.model.file.SaveFailed;

/**
 * A run that can be gone on with: where it comes from, and all arrays that learning changes, of whatever type. A safetensors file
 * as models are, but no model: its arrays are a learner's own and not the literature's. The same run always makes the same bytes.
 *
 * @param provenance settings by the names of the table, seed, data with their hash, and steps so far
 * @param arrays     by name, in the order in which they are to stand in the file
 */
public record RunFile(Provenance provenance, SequencedMap<String, Numbers> arrays) {

    /** What the file calls its provenance; a model file has another word for it, so that neither is taken for the other. */
    static final String PROVENANCE = "reverie-run";

    public RunFile {
        arrays = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arrays));
    }

    /**
     * Reads a run; takes no memory for what the file merely claims to hold.
     *
     * @throws BadInput if the file cannot be read, is damaged, or is no run that this program wrote
     */
    public static RunFile read(Path file) {
        return SafetensorsReader.readRun(file);
    }

    /**
     * Whether a file says that it holds a run.
     *
     * @throws BadInput if it cannot be read, or is no safetensors file
     */
    public static boolean isOne(Path file) {
        return SafetensorsReader.says(file, PROVENANCE);
    }

    /**
     * Writes the run, whole or not at all: a file of that name stays good until the new one is.
     *
     * @throws BadInput   if the place cannot be written to
     * @throws SaveFailed if the machine fails while writing
     */
    public void write(Path file) {
        AtomicFile.write(file, out -> SafetensorsWriter.write(PROVENANCE, provenance, arrays, out));
    }
}
