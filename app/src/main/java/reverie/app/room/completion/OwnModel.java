package reverie.app.room.completion;

import java.nio.file.Path;
import reverie.model.BadInput;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Workers;
import reverie.model.store.ModelFile;
import reverie.model.trained.Chosen;
import reverie.model.trained.Completer;
import reverie.model.trained.ModelFormats;
import reverie.model.trained.TrainedModel;

/**
 * A model that somebody has trained.
 *
 * @param name of its file, or of the room in which it learned
 * @param file as it is kept
 */
record OwnModel(String name, TrainedModel model, ModelFile file) {

    /**
     * Reads one that can complete images.
     *
     * @throws BadInput where the file holds none
     */
    static OwnModel read(Path file) {
        return of(String.valueOf(file.getFileName()), ModelFile.read(file));
    }

    /**
     * Takes one that can complete images.
     *
     * @param name what people call it
     * @throws BadInput where it cannot
     */
    static OwnModel of(String name, ModelFile kept) {
        ModelFormats formats = ModelFormats.provided();
        TrainedModel model = formats.read(kept);
        Completer completer = formats.capable(model, kept.provenance().model(), Completer.class, "complete images");
        try (Workers alone = Workers.of(1)) {
            completer.completing(1, Chosen.NOTHING, alone);
        }
        return new OwnModel(name, model, kept);
    }

    /** @throws BadInput where images of that size are not what it has learned */
    OwnModel fits(ImageShape shape) {
        if (model.values() != shape.pixels()) {
            throw new BadInput(name, "a model of " + model.values() + " pixels",
                    shape.pixels() + " as images of " + shape
                            + " have");
        }
        return this;
    }
}
