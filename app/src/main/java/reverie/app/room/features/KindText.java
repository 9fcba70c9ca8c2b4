package reverie.app.room.features;

import reverie.model.features.FeatureKind;

/**
 * What a kind of features is called.
 *
 * @param title of its panel, bar and curve
 * @param one   of its features
 * @param many  of its features
 * @param help  what their tiles show; nothing where there are none
 */
record KindText(String title, String one, String many, String help) {

    static KindText of(FeatureKind kind) {
        return switch (kind) {
            case PIXELS -> new KindText("Pixels", "pixel", "pixels", "");
            case PCA -> new KindText("PCA", "component", "components", FeaturesHelp.PCA);
            case K_MEANS -> new KindText("k-means", "centre", "centres", FeaturesHelp.K_MEANS);
            case SPARSE_CODING -> new KindText("Sparse coding", "atom", "atoms", FeaturesHelp.SPARSE_CODING);
            case RBM -> new KindText("RBM", "unit", "units", FeaturesHelp.RBM);
        };
    }
}
