package reverie.model.boltzmann.deep;

import java.util.List;

/**
 * A deep Boltzmann machine at one moment. Immutable by convention.
 *
 * @param stage  what is being learned
 * @param layers units from the pixels up
 * @param w1     W¹, column by column: what the first hidden units look for in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // made anew for every picture and never compared
public record MachineSnapshot(String stage, List<Integer> layers, float[] w1) {}
