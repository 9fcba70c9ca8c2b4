package reverie.app.room.features;

import static reverie.app.text.Texts.tr;

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
            case PIXELS -> new KindText(tr("Pixels"), tr("pixel"), tr("pixels"), "");
            case PCA -> new KindText(tr("PCA"), tr("component"), tr("components"), FeaturesHelp.PCA);
            case K_MEANS -> new KindText(tr("k-means"), tr("centre"), tr("centres"), FeaturesHelp.K_MEANS);
            case SPARSE_CODING ->
                new KindText(tr("Sparse coding"), tr("atom"), tr("atoms"), FeaturesHelp.SPARSE_CODING);
            case RBM -> new KindText(tr("RBM"), tr("unit"), tr("units"), FeaturesHelp.RBM);
        };
    }
}
