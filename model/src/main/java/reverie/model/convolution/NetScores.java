package reverie.model.convolution;

import static java.util.Map.entry;

import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.train.Measurement;

/**
 * What a net makes of given images: of layers that learned one after the other from below alone, of those that learned together by mean
 * field. Images are D×N and preprocessed.
 */
public sealed interface NetScores permits ConvolutionScores, UndirectedScores {

    /** P(p = 1) of the highest layer's pooling units: for each image map after map. */
    R032Store encode(R032Store images);

    /** How large a share of each group's pooling units is on in each image, in the mean: K×N of each layer, from the pixels up. */
    List<R032Store> shareOn(R032Store images);

    /** D×N images, reconstructed without chance. */
    R032Store reconstruct(R032Store images);

    /** The mean over images of Σ_i (v_i − v'_i)², v' being the {@link #reconstruct reconstruction}. */
    default double reconstructionError(R032Store images) {
        return Elementwise.squaredDistance(images, reconstruct(images)) / images.getColDim();
    }

    /** How well the net fits them, by the names of reports. */
    default Measurement figures(R032Store images) {
        return Measurement.of(entry("reconstructionError", reconstructionError(images)));
    }
}
