package reverie.app.room.completion;

import java.util.Optional;
import java.util.OptionalDouble;
import reverie.model.completion.CompletionSnapshot;
import reverie.model.completion.PartialImage;
import reverie.viz.tiles.Tiles;

/**
 * A snapshot made ready to be drawn. Immutable by convention.
 *
 * @param probabilities of the pixels, a tile a chain
 * @param states        likewise
 * @param mean          over the chains
 * @param entropy       of each pixel, in bits
 * @param error         mean squared distance of the mean from the true image over the hidden pixels, where there is one
 */
record CompletionPicture(CompletionSnapshot snapshot, Tiles probabilities, Tiles states, Tiles mean, Tiles entropy,
        OptionalDouble error) {

    static CompletionPicture of(CompletionSnapshot snapshot, Optional<float[]> truth) {
        int width = snapshot.image().shape().width();
        int height = snapshot.image().shape().height();
        return new CompletionPicture(snapshot, new Tiles(snapshot.probabilities(), width, height),
                new Tiles(snapshot.states(), width, height), new Tiles(snapshot.summary().mean(), width, height),
                new Tiles(snapshot.summary().entropy(), width, height), error(snapshot, truth));
    }

    private static OptionalDouble error(CompletionSnapshot snapshot, Optional<float[]> truth) {
        PartialImage image = snapshot.image();
        int unknown = image.shape().pixels() - image.known();
        if (unknown == 0 || truth.isEmpty() || truth.get().length != image.shape().pixels()) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int i = 0; i < image.shape().pixels(); i++) {
            if (image.hidden()[i]) {
                double difference = snapshot.summary().mean()[i] - truth.get()[i];
                sum += difference * difference;
            }
        }
        return OptionalDouble.of(sum / unknown);
    }
}
