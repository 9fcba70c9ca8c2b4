package reverie.app.room.dbm;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.panel.StackTexts;
import reverie.app.recipe.dbm.DbmParameters;
import reverie.app.room.Explanation;
import reverie.app.room.Explanation.Suggestion;

/** What the room says about itself. */
final class DbmHelp {

    private static final int MANY_STEPS = 25;
    private static final List<Integer> THREE = List.of(256, 256, 256);

    static final Explanation EXPLANATION = new Explanation(
            List.of("P(v, h¹, h²) ∝ exp(v^T W¹ h¹ + h¹^T W² h²)", "log P(v) ≥ E_μ[log P(v, h)] + H(μ)"),
            tr("All weights work both ways, so what the first layer sees in an image depends on what the second makes of it. First"
                    + " each layer learns alone, hearing its one neighbour twice in place of the other that is missing. Then"
                    + " all learn together: mean field for the data, Gibbs chains that never end for the model."),
            List.of(new Suggestion(tr("Let chains take more steps, so that learning is steadier"),
                    settings -> settings.with(DbmParameters.GIBBS_STEPS, MANY_STEPS)),
                    new Suggestion(tr("All together almost from the start"),
                            settings -> settings.with(DbmParameters.LAYER_EPOCHS, 1)),
                    new Suggestion(tr("Three hidden layers"),
                            settings -> settings.with(DbmParameters.HIDDEN, THREE))));

    private static final String STACK = tr(
            "The layers from the pixels up; a bar is as wide as the layer has units, by their square"
                    + " root. All weights work both ways. A layer that has learned alone rests until all learn together.");

    private static final String FEATURES = tr(
            "What units of this layer stand for in pixels: their weights, carried down through the"
                    + " layers below as if all units were linear; of many units evenly spread ones. Bright positive, dark negative,"
                    + " mid grey 0; every tile uses its own range. The largest come first.");

    private static final String FANTASIES = tr(
            "What the machine as it now is believes in. Gibbs chains walk through all of its layers,"
                    + " on from where they were; each picture shows the probability of each pixel.");

    private static final String DATA = tr(
            "Images that nothing was learned from, where the data have such, and below them what the"
                    + " first hidden layer says they are, once all layers have agreed.");

    private static final String CURVES = tr(
            "On unseen images: the squared error of what comes back and, as soon as all layers learn"
                    + " together, a lower bound on the mean log-likelihood in nats. Where the layers are too large to sum log Z, it"
                    + " comes from a quick annealing: then the curve is an upper guess of the bound, good for seeing whether it rises."
                    + " 'reverie evaluate --ais' takes its time and says what may be trusted.");

    static final StackTexts TEXTS = new StackTexts(STACK, FEATURES, tr("Fantasies"), FANTASIES,
            tr("and what all layers agree on"), DATA, tr("Learning"), CURVES);

    private DbmHelp() {
    }
}
