package reverie.sampledata;

/**
 * A model that is bundled, so that one can draw at once: trained by {@code tools/train-models.sh}, provenance inside.
 *
 * @param name        what people call it, such as {@code digits-rbm}
 * @param description in one line
 * @param data        name of the bundled set that it has learned from
 * @param file        in the safetensors format
 */
public record SampleModel(String name, String description, String data, SampleFile file) {}
