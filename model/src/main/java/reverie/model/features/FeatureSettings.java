package reverie.model.features;

import reverie.model.BadInput;
import reverie.model.rbm.RbmSettings;
import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;
import reverie.model.projection.Pca;
import reverie.model.sparse.DictionaryMethod;
import reverie.model.sparse.SparseCodingSettings;

/**
 * What features of all kinds are made with; other values need a new start.
 *
 * @param features F of every kind, 1 or more; of PCA no more than an example has values
 * @param batch    examples in a mini-batch, 1 or more
 * @param seed     of everything that is drawn
 */
public record FeatureSettings(int features, int batch, long seed) {

    public FeatureSettings {
        if (features < 1) {
            throw new BadInput("features", Integer.toString(features), "1 or more");
        }
        if (batch < 1) {
            throw new BadInput("batch", Integer.toString(batch), "1 or more");
        }
    }

    /** PCA of that size, as far as data have so many directions. */
    public Pca pca(DataSet data, Workers workers) {
        return Pca.of(data, Math.min(features, data.values()), workers);
    }

    RbmSettings rbm() {
        return new RbmSettings(features, batch, seed);
    }

    /** Of examples less their own mean. */
    SparseCodingSettings sparseCoding() {
        return new SparseCodingSettings(features, DictionaryMethod.ONLINE, batch, seed);
    }
}
