package reverie.app.room.denoising;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.room.Explanation;
import reverie.app.room.Explanation.Suggestion;

/** What the room says about itself. */
final class DenoisingHelp {

    private static final double HEAVY_SHARE = 0.6;
    private static final double HEAVY_NOISE = 1.5;

    static final Explanation EXPLANATION = new Explanation(
            List.of("x → z, with probability q(z | x)", "y = g(Σ_j W_{ij} f(Σ_i W_{ij} z_i + c_j) + b_i)"),
            tr("Each model sees only a corrupted image z and must draw the whole image x. It cannot copy; it must know what goes"
                    + " together. The heavier the corruption, the larger the patterns that its filters find. In patches of photographs these are"
                    + " edges."),
            List.of(new Suggestion(tr("Corrupt the test images heavily"),
                    settings -> settings.with(DenoisingParameters.SHARES.atTest(), HEAVY_SHARE)
                            .with(DenoisingParameters.NOISE.atTest(), HEAVY_NOISE)),
                    new Suggestion(tr("Salt and pepper instead of holes"),
                            settings -> settings.with(DenoisingParameters.KIND, CorruptionKind.SALT_AND_PEPPER)),
                    new Suggestion(tr("Four times as many units"),
                            settings -> settings.with(DenoisingParameters.HIDDEN,
                                    4 * DenoisingParameters.HIDDEN.initialValue()))));

    static final String FILTERS = tr(
            "The filters of one model: the weights from all pixels to each hidden unit, bright positive,"
                    + " dark negative, mid grey 0; every tile uses its own range. All models began with the same weights and see the"
                    + " same images in the same order, so a tile is the same unit in every panel. Click one to find it in the"
                    + " others. Units with the largest weights, over all models, come first. Filters of patches are counted as Gabor-like where"
                    + " a Gabor function, a wave that fades on all sides, explains over half of their power: so neurons that see edges"
                    + " are described.");

    static final String ROWS = tr(
            "Images that no model has learned from, where the data have such; below them the same after the"
                    + " corruption at test, and what each model draws from those. The corruption is the same for all.");

    static final String LEARNING = tr(
            "The squared error of each model on test images that have suffered the corruption at test,"
                    + " against the clean ones. Who learned without corruption does best on clean images and worst on corrupted ones."
                    + " Of patches also, under Edges, how many filters of each model are Gabor-like; they are counted from time to time.");

    private DenoisingHelp() {
    }
}
