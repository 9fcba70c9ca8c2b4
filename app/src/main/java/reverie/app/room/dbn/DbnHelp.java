package reverie.app.room.dbn;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.panel.StackTexts;
import reverie.app.recipe.dbn.DbnParameters;
import reverie.app.room.Explanation;
import reverie.app.room.Explanation.Suggestion;
import reverie.model.dbn.FantasyLabel;

/** What the room says about itself. */
final class DbnHelp {

    private static final int UP_DOWN_EPOCHS = 10;

    static final Explanation EXPLANATION = new Explanation(
            List.of("P(v, h¹, h²) = P(v | h¹) P(h¹, h²)", "log P(v) ≥ E_Q[log P(v, h)] + H(Q)"),
            tr("The first layer learns pixels as an RBM. Then it is frozen, and the second learns what the first sees in the"
                    + " data: a better prior over its features. To sample, the top RBM walks, and the layers below paint what it"
                    + " thinks of."),
            List.of(new Suggestion(tr("Fantasies of sevens"),
                    settings -> settings.with(DbnParameters.FANTASY_LABEL, new FantasyLabel.Only(7))),
                    new Suggestion(tr("Start the second layer as the first turned over, and watch the bound"),
                            settings -> settings.with(DbnParameters.TRANSPOSED, true)),
                    new Suggestion(tr("Let all layers learn together at the end"),
                            settings -> settings.with(DbnParameters.UP_DOWN, UP_DOWN_EPOCHS))));

    private static final String STACK = tr(
            "The layers from the pixels up; a bar is as wide as the layer has units, by their square root."
                    + " The topmost pair that has begun is an RBM, whose weights work both ways. Layers below it are directed: they paint"
                    + " downwards (solid) and recognise upwards (dashed).");

    private static final String FEATURES = tr(
            "What units of this layer stand for in pixels: their weights, carried down through the layers"
                    + " below as if all units were linear; of many units evenly spread ones. Bright positive, dark negative, mid grey"
                    + " 0; every tile uses its own range. The largest come first.");

    private static final String FANTASIES = tr(
            "What the net believes in. Gibbs chains walk in the top RBM; each picture is one pass down from"
                    + " there, and shows the probability of each pixel. With labels, a chain can be told what to sample; it takes some"
                    + " epochs of the topmost layer until most look like what they were told.");

    private static final String DATA = tr(
            "Images that no layer has learned from, where the data have such, and below them what comes back"
                    + " after a way up through all layers and down again, without chance.");

    private static final String BOUND = tr(
            "A lower bound on the mean log-likelihood of unseen images, in nats: higher is better. Each layer has"
                    + " its own curve. Where a layer starts as the one below turned over, its curve begins where that one ended. Where"
                    + " neither layer of the top RBM is small enough to sum log Z, it comes from a quick annealing: then the curve is an upper"
                    + " guess of the bound, ten or more nats too hopeful, good for seeing whether it rises. 'reverie evaluate --ais' takes"
                    + " its time and says what may be trusted.");

    static final StackTexts TEXTS = new StackTexts(STACK, FEATURES, tr("Fantasies"), FANTASIES,
            tr("and what comes back from the top"),
            DATA, tr("Bound on log P(v)"), BOUND);

    private DbnHelp() {
    }
}
