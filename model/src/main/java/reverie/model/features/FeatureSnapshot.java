package reverie.model.features;

import java.util.function.Supplier;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmSnapshot;
import reverie.model.evaluate.Encoder;
import reverie.model.projection.KMeansSnapshot;
import reverie.model.projection.Pca;
import reverie.model.sparse.SparseCodingSnapshot;

/**
 * Features at one moment.
 *
 * @param kMeans       centres
 * @param sparseCoding atoms
 * @param rbm          weights
 */
public record FeatureSnapshot(KMeansSnapshot kMeans, SparseCodingSnapshot sparseCoding, RbmSnapshot rbm) {

    /**
     * Makes features of one kind, as they were then.
     *
     * @param pca of the same data; asked for only where it is the kind
     */
    public Encoder encoder(FeatureKind kind, Supplier<Pca> pca) {
        return switch (kind) {
            case PIXELS -> Encoder.PIXELS;
            case PCA -> pca.get()::encode;
            case K_MEANS -> kMeans.model()::encode;
            case SPARSE_CODING -> sparseCoding.model()::encode;
            case RBM -> Rbm.bernoulli(R032Store.wrap(rbm.weights(), rbm.visible()), rbm.b(), rbm.a())::encode;
        };
    }
}
