package reverie.app.room.features;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.room.Explanation;
import reverie.app.room.Explanation.Suggestion;

/** What the room says about itself. */
final class FeaturesHelp {

    private static final int FEW = 16;

    static final Explanation EXPLANATION = new Explanation(
            List.of(tr("x → f(x), learned without labels"), "P(y = k | f) ∝ exp(Σ_j U_{jk} f_j + d_k)"),
            tr("Four models describe each image by as many numbers, and none of them is told what it shows. How much of that can a"
                    + " linear classifier read off these numbers? That is how features are compared in the lecture."),
            List.of(new Suggestion(tr("Fewer features: who can do with 16?"),
                    settings -> settings.with(FeaturesParameters.FEATURES, FEW)),
                    Suggestion.ofData(tr("Glyphs of 142 scripts"), "glyphs"),
                    Suggestion.ofData(tr("Fashion: clothes, shoes and bags"), "fashion")));

    static final String PCA = tr(
            "The directions in which images differ most, the strongest first: bright is positive, dark"
                    + " negative, mid grey 0. A feature is an image's coordinate in such a direction. They are worked out once, a"
                    + " few seconds after the start, and stay. Point at one to see how much the images vary along it.");

    static final String K_MEANS = tr(
            "The centres of k-means, those of most images first: each is the mean of the images that are"
                    + " nearest to it. They begin as images and move after every epoch. A feature tells by how much its centre is"
                    + " nearer than centres are on average, and is 0 where it is not nearer. Point at one to see how many images"
                    + " belong to it.");

    static final String SPARSE_CODING = tr(
            "The atoms of a dictionary, the most used first: bright is positive, dark negative, mid"
                    + " grey 0. The features are an image's coefficients a in the code that makes |x − Φa|² + λ|a| least, most of"
                    + " which are 0. Point at one to see how many images use it.");

    static final String RBM = tr(
            "The weights from all pixels to each hidden unit, the largest first: bright is positive, dark"
                    + " negative, mid grey 0. A feature is the probability p(h = 1 | v) that its unit is on. Point at one to see how"
                    + " often that is.");

    static final String TABLE = tr(
            "The share of test images whose label a linear classifier (multinomial logistic regression)"
                    + " finds from the features of each kind, all standardised and with the same penalty. It learns from a part of"
                    + " the training images only, so that the numbers can follow the learning; `reverie compare` takes all of them."
                    + " The mark in each track is where the pixels' bar ends, and the number on the right is the difference to it,"
                    + " in percent.");

    static final String LEARNING = tr(
            "Accuracy: the same shares, in percent, over the epochs. Error: the squared error of test"
                    + " images that are reconstructed from their features. PCA makes the least error that as many numbers can, and yet"
                    + " others are better to classify by.");

    private FeaturesHelp() {
    }
}
