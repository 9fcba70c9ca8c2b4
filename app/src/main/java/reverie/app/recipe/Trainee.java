package reverie.app.recipe;

import java.util.Optional;
import java.util.function.Function;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.train.Learner;

/**
 * A learner, and how what it has learned is kept.
 *
 * @param learner before its first step
 * @param file    the file of the model as it then stands; empty where several models learn that are no file together. To be
 *                called between two batches
 */
public record Trainee<P, S>(Learner<P, S> learner, Optional<Function<Provenance, ModelFile>> file) {

    /** A learner of one model. */
    public static <P, S> Trainee<P, S> of(Learner<P, S> learner, Function<Provenance, ModelFile> file) {
        return new Trainee<>(learner, Optional.of(file));
    }

    /** A learner of something to watch. */
    public static <P, S> Trainee<P, S> withoutFile(Learner<P, S> learner) {
        return new Trainee<>(learner, Optional.empty());
    }
}
