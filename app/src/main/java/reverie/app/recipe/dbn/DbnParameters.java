package reverie.app.recipe.dbn;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reverie.app.recipe.CommonParameters;
import reverie.app.recipe.ExampleParameters;
import reverie.app.recipe.Layers;
import reverie.app.settings.About;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Choice;
import reverie.app.settings.Effect;
import reverie.app.settings.Flag.Side;
import reverie.app.settings.Flag;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Scale;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Sizes.Suggestion;
import reverie.app.settings.Sizes;
import reverie.app.settings.Whole;
import reverie.model.data.Binarization;
import reverie.model.data.DataSet;
import reverie.model.dbn.DbnRates;
import reverie.model.dbn.DbnSettings.After;
import reverie.model.dbn.DbnSettings;
import reverie.model.dbn.FantasyLabel;
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.RbmRates;
import reverie.model.train.Schedule;

/** What people may choose about a deep belief net, and the model's own records made from it. */
public final class DbnParameters {

    private static final int DIGITS = 10;
    private static final int MOST_LAYERS = 6;

    /** Of a layer alone. */
    public static final Scheduled RATE = CommonParameters.rate(0.1);

    /** Of a layer alone; what it is at first follows from the negative phase. */
    public static final Scheduled MOMENTUM = CommonParameters.momentum("0.5");

    /** Of every layer. */
    public static final OptionalReal WEIGHT_DECAY = CommonParameters.weightDecay(2e-4, true);

    /** Of a layer alone. */
    public static final Choice<NegativePhase> NEGATIVE_PHASE = new Choice<>(new About("negative-phase",
            tr("Negative phase"), tr("Where the Gibbs chains begin from which a single layer learns what it believes."),
            Effect.WHILE_LEARNING),
            List.of(new Option<>(NegativePhase.CD, "cd", tr("CD"), tr("Contrastive divergence: at the data")),
                    new Option<>(NegativePhase.PCD, "pcd", tr("PCD"),
                            tr("Persistent contrastive divergence: where they were before, which makes better samples"))),
            NegativePhase.CD);

    /** Of a layer alone. */
    public static final Whole GIBBS_STEPS = CommonParameters.gibbsSteps(5);

    /** What the chains that are shown are clamped to. */
    public static final Choice<FantasyLabel> FANTASY_LABEL = new Choice<>(new About("fantasy-label", tr("Fantasies of"),
            tr("What the chains keep in mind, once the topmost layer has learned the labels."), Effect.WHILE_LEARNING),
            Stream.concat(
                    Stream.of(
                            new Option<FantasyLabel>(new FantasyLabel.Each(), "each", tr("each label"),
                                    tr("Every chain keeps to one label")),
                            new Option<FantasyLabel>(new FantasyLabel.Anything(), "anything", tr("anything"),
                                    tr("Labels come and go with the chains"))),
                    IntStream.range(0, DIGITS).mapToObj(n -> new Option<FantasyLabel>(new FantasyLabel.Only(n),
                            Integer.toString(n), tr("label {0}", n),
                            tr("All chains keep to the label of that number, from 0"))))
                    .toList(),
            new FantasyLabel.Each());

    /** Units above the data. */
    public static final Sizes HIDDEN = Layers.hidden(tr("Layers"),
            tr("Units of each RBM that stands upon the one below. Only the topmost stays one; those below turn into directed layers."),
            1, MOST_LAYERS,
            List.of(new Suggestion(List.of(300), tr("An RBM")), new Suggestion(List.of(300, 500), tr("Two layers")),
                    new Suggestion(List.of(300, 300, 500), tr("Three layers")),
                    new Suggestion(List.of(500, 500, 2000), tr("Hinton, Osindero and Teh (2006); minutes"))),
            List.of(300, 500));

    /** How a layer begins that is not the first. */
    public static final Flag TRANSPOSED = new Flag(new About("transpose-start", tr("Higher layers"),
            tr("With which weights a layer begins that is not the first: as the layer below turned over, W² = W¹ᵀ, so that the bound"
                    + " starts out tight, or small random ones. A layer turned over is given at least as many units as the one two"
                    + " below it."),
            Effect.ON_RESTART),
            new Side("W² = W¹ᵀ",
                    tr("As the layer below, turned over: the net is the same as before and its bound is tight")),
            new Side(tr("Random"), tr("With small random weights")), false);

    /** Passes of each layer. */
    public static final Whole LAYER_EPOCHS = CommonParameters.layerEpochs(tr("Epochs a layer"),
            tr("Passes over the data before a layer is frozen and the next begins."), 10);

    /** Passes of all layers together. */
    public static final Whole UP_DOWN = new Whole(new About("up-down", tr("Up-down epochs"),
            tr("Passes over the data for all layers together afterwards, by the contrastive up-down method: up with the recognising"
                    + " weights, a few Gibbs steps on top, down with the generating ones. With 0, the topmost layer learns on."),
            Effect.ON_RESTART), 0, 100, Scale.LINEAR, 0).accepting(0, Integer.MAX_VALUE);

    /** Of all layers together, which shake more than one alone. */
    public static final Scheduled UP_DOWN_RATE = CommonParameters.rate("up-down-rate", tr("Up-down rate"),
            tr("How far each mini-batch moves the weights of all layers together."), 0.01);

    /** Of all layers together. */
    public static final Scheduled UP_DOWN_MOMENTUM = CommonParameters.momentum("up-down-momentum",
            tr("Up-down momentum"), "0.5", Effect.WHILE_LEARNING);

    /** In the topmost layer. */
    public static final Whole UP_DOWN_GIBBS_STEPS = CommonParameters.gibbsSteps("up-down-gibbs-steps",
            tr("Steps on top"), tr("Gibbs steps in the topmost layer between the way up and the way down."), 3);

    /** Whether labels are learned. */
    public static final Flag LABELS = new Flag(new About("labels", tr("Labels on top"),
            tr("Whether the topmost layer learns what an example shows, too, where the data say so."),
            Effect.ON_RESTART),
            new Side(tr("With"), tr("So that one can ask for samples of a label")),
            new Side(tr("Without"), tr("Of pixels alone")),
            true);

    /** Examples in a mini-batch. */
    public static final Whole BATCH = CommonParameters.batch("", 100);

    /** What an example is. */
    public static final ExampleParameters EXAMPLES = ExampleParameters.whole();

    /** Of grey values. */
    public static final Choice<Binarization> BINARIZE = CommonParameters.binarize();

    /** Of everything that is drawn. */
    public static final Seed SEED = CommonParameters.seed();

    /** All of them. */
    public static final ParameterTable TABLE = EXAMPLES.in(ParameterTable.of(RATE, MOMENTUM, WEIGHT_DECAY,
            NEGATIVE_PHASE, GIBBS_STEPS, FANTASY_LABEL, HIDDEN, TRANSPOSED, LAYER_EPOCHS, UP_DOWN, UP_DOWN_RATE,
            UP_DOWN_MOMENTUM, UP_DOWN_GIBBS_STEPS, LABELS, BATCH, EXAMPLES.piece(), EXAMPLES.patches(), BINARIZE, SEED))
            .when(tr("with several layers"), settings -> settings.get(HIDDEN).size() > 1, List.of(TRANSPOSED))
            .when(tr("with epochs of up-down"), settings -> settings.get(UP_DOWN) > 0,
                    List.of(UP_DOWN_RATE, UP_DOWN_MOMENTUM, UP_DOWN_GIBBS_STEPS))
            .when(tr("with labels"), settings -> settings.get(LABELS), List.of(FANTASY_LABEL)).showing(FANTASY_LABEL)
            .from(_ -> 2, tr("the second layer begins"), TRANSPOSED, LAYER_EPOCHS)
            .from(settings -> settings.get(HIDDEN).size(), tr("the topmost layer learns"), LABELS)
            .from(settings -> settings.get(HIDDEN).size() + 1, tr("all layers learn together"), UP_DOWN, UP_DOWN_RATE,
                    UP_DOWN_MOMENTUM, UP_DOWN_GIBBS_STEPS);

    private DbnParameters() {
    }

    /** Persistent chains fall behind weights that momentum carries away from them. */
    static Settings consequences(Settings chosen) {
        return chosen.with(MOMENTUM, Schedule.constant(chosen.get(NEGATIVE_PHASE) == NegativePhase.CD ? 0.5 : 0));
    }

    /** With the sizes and labels that there can be for these data. */
    static Settings settled(Settings settings, DataSet data) {
        return settings.with(HIDDEN, sizes(settings, data.values())).with(LABELS,
                settings.get(LABELS) && data.labels().isPresent());
    }

    /** A layer that begins turned over needs the units of the layer two below it. */
    private static List<Integer> sizes(Settings settings, int values) {
        var sizes = new ArrayList<>(List.of(values));
        for (int units : settings.get(HIDDEN)) {
            int least = settings.get(TRANSPOSED) && sizes.size() > 1 ? sizes.get(sizes.size() - 2) : 0;
            sizes.add(Math.max(units, least));
        }
        return sizes.subList(1, sizes.size());
    }

    static DbnSettings structure(Settings settings, DataSet data) {
        List<Integer> hidden = settings.get(HIDDEN);
        return new DbnSettings(Layers.above(data.values(), hidden), settings.get(LABELS),
                settings.get(TRANSPOSED) && hidden.size() > 1, settings.get(LAYER_EPOCHS),
                settings.get(UP_DOWN) > 0 ? After.UP_DOWN : After.LAST_LAYER, settings.get(BATCH), settings.get(SEED));
    }

    static DbnRates rates(Settings settings) {
        double decay = settings.get(WEIGHT_DECAY).orElse(0);
        return new DbnRates(new RbmRates(settings.get(RATE), settings.get(MOMENTUM), decay, settings.get(GIBBS_STEPS),
                settings.get(NEGATIVE_PHASE), RbmRates.Sparsity.OFF),
                new RbmRates(settings.get(UP_DOWN_RATE), settings.get(UP_DOWN_MOMENTUM), decay,
                        settings.get(UP_DOWN_GIBBS_STEPS), NegativePhase.CD, RbmRates.Sparsity.OFF),
                settings.get(FANTASY_LABEL));
    }
}
