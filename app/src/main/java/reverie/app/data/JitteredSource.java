package reverie.app.data;

import java.util.Optional;
import reverie.app.data.choice.Jitter;
import reverie.model.BadInput;
import reverie.model.data.GreyImages;
import reverie.model.data.Patches;
import reverie.model.data.Splits;

/** Data with more images to learn from than there are. */
record JitteredSource(DataSource source, Jitter jitter) implements DataSource {

    @Override
    public Splits open() {
        return jitter.apply(source.open());
    }

    @Override
    public Optional<GreyImages> photographs() {
        return source.photographs();
    }

    /** Patches of an image that is moved a little would be for testing and for learning at once. */
    @Override
    public Splits open(Patches patches) {
        throw new BadInput("jitter", "with patches",
                "whole images; of photographs, --patches cuts as many as are wanted");
    }

    @Override
    public GreyImages images() {
        return source.images();
    }
}
