package reverie.app.room.sparsecoding;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.sparsecoding.SparseCodingParameters;
import reverie.app.recipe.sparsecoding.Steps;
import reverie.app.room.Explanation.Suggestion;
import reverie.app.room.Explanation;
import reverie.model.projection.Whitening;

/** What the room says about itself. */
final class SparseCodingHelp {

    private static final double HIGH_PRICE = 10;
    private static final double PRICE_UNWHITENED = 0.4;
    private static final int MANY = 512;

    static final Explanation EXPLANATION = new Explanation(
            List.of("x ≈ Σ_k a_k φ_k", "min_{Φ, a} Σ_n ‖x_n − Φa_n‖^2 + λ Σ_n |a_n|",
                    "+ α Σ_n ‖a_n − f(x_n)‖^2 with an encoder f"),
            tr("Each patch is written with few atoms of a dictionary. Two steps take turns: find the codes a for fixed atoms, then"
                    + " move the atoms φ for fixed codes. On natural images atoms turn into edges of one place, one direction"
                    + " and one width, as the cells of the visual cortex see them."),
            List.of(new Suggestion(tr("A higher price: fewer atoms a patch"),
                    settings -> settings.with(SparseCodingParameters.LAMBDA, HIGH_PRICE)),
                    new Suggestion(tr("Hold the atoms, and find codes only"),
                            settings -> settings.with(SparseCodingParameters.STEPS, Steps.CODES)),
                    new Suggestion(tr("Twice as many atoms"),
                            settings -> settings.with(SparseCodingParameters.ATOMS, MANY)),
                    new Suggestion(tr("Let an encoder guess the codes"),
                            settings -> settings.with(SparseCodingParameters.ENCODER, true)),
                    new Suggestion(tr("Patches that are not whitened"),
                            settings -> settings.with(SparseCodingParameters.WHITENING, Whitening.MEAN)
                                    .with(SparseCodingParameters.LAMBDA, PRICE_UNWHITENED))));

    static final String ATOMS = tr(
            "The atoms φ of the dictionary, bright positive, dark negative, mid grey 0. At first they are"
                    + " patches drawn at random. Those that most patches use come first; an atom that none of 2,000 patches used begins"
                    + " anew as what is missing from the worst-written patch.");

    static final String SOURCE = tr(
            "Click anywhere, or drag: that patch is written with atoms below. “Rebuilt” draws the"
                    + " whole image again from the codes of overlapping patches; what the preprocessing took from a patch, such as its"
                    + " mean, is given back.");

    static final String PATCH = tr(
            "The chosen patch x*, preprocessed, as a sum of atoms: the largest coefficients first, each with"
                    + " its atom. On the right is what the whole sum Φa makes of it. Click an atom to find it among the others.");

    static final String CODE = tr(
            "All coefficients of the chosen patch's code, in the order in which atoms are numbered: most are"
                    + " exactly 0. Point at a bar to read it. With an encoder its guess f(x) stands below, on the same scale. How far the"
                    + " guess is off is ‖a − f‖² / ‖a‖² of this patch; how much faster it is than a search is measured on 100 others.");

    static final String LEARNING = tr(
            "On patches that nothing was learned from: the objective at the present λ, the share of"
                    + " coefficients that are not 0, and how loud the signal is against what the sum of atoms misses. The objective"
                    + " jumps where λ is changed. Atoms that nothing used for long begin anew, and are counted here. Of an encoder: how far"
                    + " its guesses f are from the codes a, and what error either leaves.");

    private SparseCodingHelp() {
    }
}
