package reverie.app.panel;

import java.util.List;
import reverie.viz.chart.Curve;

/**
 * What a layered model's snapshot says to the pictures. Immutable by convention; images are stored one after another.
 *
 * @param stack           its layers
 * @param features        for each layer that there is so far, the lowest first, what its units stand for in pixels
 * @param fantasies       what the model believes in, as probabilities of the pixels
 * @param fantasyRows     what the rows of fantasies are of, as many in each; none where they stand in no order
 * @param fantasyFacts    how they came about
 * @param data            shown examples
 * @param reconstructions what has become of them on a way up and down
 * @param curves          what is measured
 */
@SuppressWarnings("ArrayRecordComponent") // made anew for every picture and never compared
public record StackReading(StackStructure stack, List<float[]> features, float[] fantasies, List<String> fantasyRows,
        String fantasyFacts,
        float[] data,
        float[] reconstructions, List<Curve> curves) {}
