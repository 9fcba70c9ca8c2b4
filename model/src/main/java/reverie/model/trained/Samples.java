package reverie.model.trained;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.tempering.Swaps;

/**
 * What a model drew.
 *
 * @param images probabilities of their values, D × count; read only by convention
 * @param swaps  how often replicas exchanged their states on the way; {@link Swaps#NONE} where there were none
 */
public record Samples(R032Store images, Swaps swaps) {}
