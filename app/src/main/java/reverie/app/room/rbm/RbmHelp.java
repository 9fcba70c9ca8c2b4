package reverie.app.room.rbm;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.OptionalDouble;
import reverie.app.recipe.rbm.RbmParameters;
import reverie.app.room.Explanation.Suggestion;
import reverie.app.room.Explanation;
import reverie.model.rbm.NegativePhase;

/** What the room says about itself. */
final class RbmHelp {

    static final Explanation EXPLANATION = new Explanation(
            List.of("p(h_j = 1 | v) = σ(Σ_i W_{ij} v_i + a_j)",
                    "v_i ∼ N(σ_i^2(Σ_j W_{ij} h_j + b_i), σ_i^2) if real",
                    "ΔW_{ij} = ε (E_{data}[v_ih_j] − E_{model}[v_ih_j])"),
            tr("A filter is what one hidden unit looks for: bright where it wants ink, dark where it wants none. Fantasies are"
                    + " images that the model believes in. Learning makes data more probable and fantasies less, until they"
                    + " look alike. Pixels may be real numbers, too: on photographs filters then become edges."),
            List.of(new Suggestion(tr("Try CD, and watch the fantasies"),
                    settings -> settings.with(RbmParameters.NEGATIVE_PHASE, NegativePhase.CD)),
                    new Suggestion(tr("Try tempered chains, which mix"),
                            settings -> settings.with(RbmParameters.NEGATIVE_PHASE, NegativePhase.TEMPERED)),
                    new Suggestion(tr("Try sparse units: filters shrink"),
                            settings -> settings.with(RbmParameters.SPARSITY, OptionalDouble.of(0.05))),
                    new Suggestion(tr("Try real pixels, with greys as they are"), RbmParameters::greys),
                    new Suggestion(tr("Try learning far too fast"),
                            settings -> settings.with(RbmParameters.RATE, RbmParameters.RATE.now().high()))));

    static final String FILTERS = tr(
            "Each tile shows the weights from all pixels to one hidden unit: bright is positive, dark"
                    + " negative, mid grey 0; every tile uses its own range. Those with the largest weights come first; they are sorted"
                    + " anew at epochs 1, 2, 4, 8 … and whenever the run pauses, so that tiles stand still in between. Point at a tile"
                    + " to inspect its unit, click to keep it.");

    static final String FANTASIES = tr(
            "Sixty-four Gibbs chains that never see the data. They follow the model as it learns, a few"
                    + " steps for every picture, and show the mean of each pixel: of binary ones the probability of being white. What they"
                    + " look like is what the model believes. Swaps, where the negative phase is tempered: how many of the exchanges"
                    + " between neighbouring temperatures of the chains it learns from succeeded in this epoch. At only a few per"
                    + " cent, replicas hardly travel.");

    static final String UNIT = tr(
            "One hidden unit: its filter, the histogram of its weights, and how sure it is of the image that"
                    + " was chosen under Data. The filter times the image, pixel by pixel, plus the unit's bias goes through the"
                    + " logistic function σ.");

    static final String DATA = tr(
            "Images that the model has not learned from, where the data have such, and below each one what becomes of it"
                    + " after a step up to the hidden units and down again, E[v | h]: what the model keeps of it. Whitened images are"
                    + " shown as the model sees them, mid grey being 0. Click one to ask the unit above about it.");

    static final String LEARNING = tr(
            "Error: how far reconstructions are from the data, and the pseudo-likelihood, which guesses"
                    + " every binary pixel from all others and rises as the model improves; of real pixels, the mean of σ where it is"
                    + " learned. Free energy: how probable the model finds training"
                    + " and test data, up to a constant; when the two part, it learns the training data by heart.");

    static final String WEIGHTS = tr(
            "All weights. They begin near 0 and spread as filters form; if they pile up at the ends, the"
                    + " learning rate is too high or decay too low.");

    static final String HIDDEN = tr(
            "How sure the hidden units are of the last mini-batch. A peak at 0 means units that are seldom"
                    + " on; much in the middle means units that tell little.");

    private RbmHelp() {
    }
}
