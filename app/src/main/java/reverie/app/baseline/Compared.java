package reverie.app.baseline;

import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;

/**
 * What a model's snapshot holds against PCA.
 *
 * @param components how many numbers the model describes an image by
 * @param images     that both draw again, one after another
 * @param directions of a linear model that has fewer of them than values: those into which it draws, D×F, of which the
 *                   subspace is held against PCA's
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares it
public record Compared(int components, float[] images, Optional<R032Store> directions) {}
