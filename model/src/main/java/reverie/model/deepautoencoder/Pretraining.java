package reverie.model.deepautoencoder;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import reverie.model.BadInput;

/** How layers are prepared before all of them learn together. */
public enum Pretraining {
    /** Each as an RBM of the layer below (Hinton and Salakhutdinov 2006). */
    RBM,
    /** Each as an autoencoder of the layer below, denoising where a corruption is asked for (Vincent et al. 2010). */
    AUTOENCODER,
    /** Not at all: small random weights. */
    NONE;

    /**
     * The pre-training of that name; each one's {@link Object#toString} is read back as itself.
     *
     * @throws BadInput if there is none
     */
    public static Pretraining parse(String text) {
        return Arrays.stream(values()).filter(each -> each.toString().equals(text)).findFirst()
                .orElseThrow(() -> new BadInput("pretrain", "'" + text + "'", "one of "
                        + Arrays.stream(values()).map(Pretraining::toString).collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
