package reverie.app.room.rnade;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.rnade.RnadeParameters;
import reverie.app.room.Explanation;
import reverie.app.room.Explanation.Suggestion;
import reverie.model.projection.Whitening;
import reverie.model.rnade.Family;

/** What the room says about itself. */
final class RnadeHelp {

    static final Explanation EXPLANATION = new Explanation(
            List.of("p(x) = Π_i p(x_i | x_{<i})", "p(x_i | x_{<i}) = Σ_k π_{ik} N(x_i; μ_{ik}, σ_{ik}²)",
                    "h_i = max(0, ρ_i (c + Σ_{k<i} W_k x_k))"),
            tr("A patch is written pixel by pixel, and of each pixel a whole curve is expected: the hidden units turn what has come into the"
                    + " weights, means and widths of a mixture. Where neighbours leave no doubt it is a needle, at an edge it is"
                    + " broad. The logarithms of its heights at the true values add up to log p(x), exactly. A Gaussian of full"
                    + " covariance, the best in closed form, knows the same neighbours but only one width for all patches."),
            List.of(new Suggestion(tr("Try one component: a single bell a pixel"),
                    settings -> settings.with(RnadeParameters.COMPONENTS, 1)),
                    new Suggestion(tr("Try it without hidden units: each pixel for itself"),
                            settings -> settings.with(RnadeParameters.HIDDEN, 0)),
                    new Suggestion(tr("Try peaks instead of bells"),
                            settings -> settings.with(RnadeParameters.FAMILY, Family.LAPLACE)),
                    new Suggestion(tr("Try pixels that are not whitened: neighbours tell nearly all"),
                            settings -> settings.with(RnadeParameters.WHITENING, Whitening.STANDARD))));

    static final String PAGE = tr(
            "The chosen patch while it is written, as the model sees it: after preprocessing, mid grey being 0. The"
                    + " frame is where the next pixel will be, and hatched ones come later. It goes on with the steps of learning; point at a moment below to hold it there.");

    static final String NEXT = tr(
            "The density of the next pixel, given those that have come, and by how much it was right: the dot is the"
                    + " pixel's true value, and the higher it stands the more probable that was. Beside it the same by the Gaussian of full"
                    + " covariance, whose width is the same in every patch.");

    static final String METER = tr(
            "Each pixel adds log p of what it turned out to be, in nats: much where the curve is high, and less than"
                    + " nothing where it was a surprise. The sum over all pixels is log p(x) of this patch, exactly. It is reckoned for pixels"
                    + " from 0 to 1; what preprocessing does to a density is spread evenly over them.");

    static final String FILM = tr("The patch after so many pixels."
            + " Point at a moment to see it large, click to keep it.");

    static final String FILTERS = tr("W: what each pixel tells the hidden units, a tile for each unit. Mid grey is 0.");

    static final String SAMPLES = tr(
            "Patches drawn from the model, pixel after pixel, each from its density, and brought back to greys. The same random numbers at every"
                    + " moment, so that one sees what learning changes.");

    static final String DATA = tr(
            "Patches that the model has not learned from, where the data have such; below each, as the model sees it after"
                    + " preprocessing; and how surprising its pixels were when their turn came: −log p, white being much. Click one to have it written.");

    static final String LEARNING = tr(
            "The exact mean of log p(x), in nats a pixel, of pixels from 0 to 1 whatever the preprocessing; higher"
                    + " is better. The level line is the Gaussian of full covariance that is fitted in closed form.");

    private RnadeHelp() {
    }
}
