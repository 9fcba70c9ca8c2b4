package reverie.model.rbm;

import java.util.Optional;
import reverie.model.tempering.Swaps;

/**
 * All that the pictures of an RBM show, copied at one moment. Arrays are read only by convention. Images are stored one
 * after another, D values each; so a hidden unit's filter is {@code weights[j·D, (j + 1)·D)}.
 *
 * @param visible             D
 * @param hidden              F
 * @param weights             W, D×F, column-major
 * @param b                   visible bias, D values
 * @param a                   hidden bias, F values
 * @param sigma               σ of real visible units, D values; none where they are binary
 * @param meanActivation      running mean of P(h_j = 1 | v) over the training data, F values
 * @param fantasies           E[v | h] of the free-running chains
 * @param fantasySteps        Gibbs steps that these chains have taken
 * @param data                the first training images
 * @param reconstructions     E[v | h] with h = P(h = 1 | v), of these images
 * @param hiddenProbabilities P(h_j = 1 | v) of the last mini-batch, F values an example
 * @param swaps               exchanges of the tempered negative phase since the epoch began; empty in any other phase
 */
@SuppressWarnings("ArrayRecordComponent")
public record RbmSnapshot(int visible, int hidden, float[] weights, float[] b, float[] a, float[] sigma,
        float[] meanActivation, float[] fantasies, long fantasySteps, float[] data, float[] reconstructions,
        float[] hiddenProbabilities, Optional<Swaps> swaps) {}
