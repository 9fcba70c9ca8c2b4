package reverie.model.features;

/** What features are compared, the simplest first. */
public enum FeatureKind {
    /** The values of an example as they are: what every other kind is to be better than. */
    PIXELS("pixels"),
    /** Coordinates in the directions of most variance. */
    PCA("pca"),
    /** By how much a centre of k-means is nearer than centres are on average. */
    K_MEANS("kmeans"),
    /** Coefficients of a sparse code. */
    SPARSE_CODING("sparse-coding"),
    /** P(h = 1 | v) of a restricted Boltzmann machine. */
    RBM("rbm");

    private final String id;

    FeatureKind(String id) {
        this.id = id;
    }

    /** In reports. */
    public String id() {
        return id;
    }

    /** Whether they go on changing while mini-batches come. */
    public boolean isLearned() {
        return this != PIXELS && this != PCA;
    }

    /** The name under which {@link FeatureLearner#measure} tells the squared error of what is reconstructed from them. */
    public String error() {
        return id + "Error";
    }
}
