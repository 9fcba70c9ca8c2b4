package reverie.app.room.dbn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reverie.app.room.CommonParameters;
import reverie.app.settings.About;
import reverie.app.settings.Choice;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Effect;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Real;
import reverie.app.settings.Scale;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.RbmRates;
import reverie.model.dbn.DbnRates;
import reverie.model.dbn.DbnSettings;
import reverie.model.dbn.DbnSettings.After;
import reverie.model.dbn.FantasyLabel;
import reverie.model.data.DataSet;
import reverie.model.train.Schedule;

/** What people may choose about a deep belief net, and the model's own records made from it. */
final class DbnParameters {

    private static final int DIGITS = 10;
    /** All layers together shake more than one alone. */
    private static final double UP_DOWN_SHARE = 0.2;
    private static final int UP_DOWN_GIBBS_STEPS = 3;

    static final Real RATE = CommonParameters.rate(0.05);

    static final Real MOMENTUM = CommonParameters.momentum(0.5, Effect.WHILE_LEARNING);

    static final OptionalReal WEIGHT_DECAY = CommonParameters.weightDecay(2e-4, true);

    static final Choice<NegativePhase> NEGATIVE_PHASE = new Choice<>(new About("negative-phase", "Negative phase",
            "Where the Gibbs chains begin from which a single layer learns what it believes.", Effect.WHILE_LEARNING),
            List.of(new Option<>(NegativePhase.CD, "cd", "CD", "Contrastive divergence: at the data"),
                    new Option<>(NegativePhase.PCD, "pcd", "PCD",
                            "Persistent contrastive divergence: where they were before, which makes better samples")),
            NegativePhase.PCD);

    static final Choice<FantasyLabel> FANTASY_LABEL = new Choice<>(new About("fantasy-label", "Fantasies of",
            "What the chains keep in mind, once the topmost layer has learned the labels.", Effect.WHILE_LEARNING),
            Stream.concat(
                    Stream.of(
                            new Option<FantasyLabel>(new FantasyLabel.Each(), "each", "each label",
                                    "Every chain keeps to one label"),
                            new Option<FantasyLabel>(new FantasyLabel.Anything(), "anything", "anything",
                                    "Labels come and go with the chains")),
                    IntStream.range(0, DIGITS)
                            .mapToObj(n -> new Option<FantasyLabel>(new FantasyLabel.Only(n), Integer.toString(n),
                                    "label " + n, "All chains keep to the label of that number, from 0")))
                    .toList(),
            new FantasyLabel.Each());

    static final Whole LAYERS = new Whole(new About("layers", "Layers",
            "How many RBMs stand upon one another. Only the topmost stays one; those below turn into directed layers.",
            Effect.ON_RESTART), 1, CommonParameters.MOST_LAYERS, Scale.LINEAR, 2);

    static final Whole HIDDEN = CommonParameters.hidden(300);

    static final Choice<Boolean> TRANSPOSED = new Choice<>(new About("start", "Higher layers",
            "With which weights a layer begins that is not the first.", Effect.ON_RESTART),
            List.of(new Option<>(true, "transposed", "W² = W¹ᵀ",
                    "As the layer below, turned over: the net is the same as before and its bound is tight. Such a layer has"
                            + " at least as many units as the one two below it"),
                    new Option<>(false, "random", "Random", "With small random weights")),
            true);

    static final Whole EPOCHS = new Whole(new About("layer-epochs", "Epochs a layer",
            "Passes over the data before a layer is frozen and the next begins.", Effect.ON_RESTART), 1, 100,
            Scale.LOGARITHMIC, 5);

    static final Choice<After> AFTER = new Choice<>(new About("after", "Afterwards",
            "What goes on when the last layer has had its epochs.", Effect.ON_RESTART),
            List.of(new Option<>(After.LAST_LAYER, "last", "Last layer", "The topmost layer learns on"),
                    new Option<>(After.UP_DOWN, "up-down", "Up-down",
                            "All layers learn together: up with the recognising weights, a few Gibbs steps on top, down with"
                                    + " the generating ones")),
            After.LAST_LAYER);

    static final Choice<Boolean> LABELS = new Choice<>(new About("labels", "Labels on top",
            "Whether the topmost layer learns what an example shows, too, where the data say so.", Effect.ON_RESTART),
            List.of(new Option<>(true, "yes", "With", "So that one can ask for a sample a label"),
                    new Option<>(false, "no", "Without", "Of pixels alone")),
            true);

    static final Whole BATCH = CommonParameters.batch("");

    static final Seed SEED = CommonParameters.seed();

    static final ParameterTable TABLE = ParameterTable.of(RATE, MOMENTUM, WEIGHT_DECAY, NEGATIVE_PHASE, FANTASY_LABEL,
            LAYERS,
            HIDDEN, TRANSPOSED, EPOCHS, AFTER, LABELS, BATCH, SEED);

    private DbnParameters() {
    }

    static DbnSettings structure(Settings settings, DataSet data) {
        return new DbnSettings(sizes(settings, data.values()), settings.get(LABELS) && data.labels().isPresent(),
                settings.get(TRANSPOSED) && settings.get(LAYERS) > 1, settings.get(EPOCHS), settings.get(AFTER),
                settings.get(BATCH), settings.get(SEED));
    }

    /** Units from the pixels up; a layer that begins turned over needs those of the layer two below it. */
    private static List<Integer> sizes(Settings settings, int pixels) {
        var sizes = new ArrayList<>(List.of(pixels));
        for (int layer = 1; layer <= settings.get(LAYERS); layer++) {
            int least = layer > 1 && settings.get(TRANSPOSED) ? sizes.get(layer - 2) : 0;
            sizes.add(Math.max(settings.get(HIDDEN), least));
        }
        return sizes;
    }

    static DbnRates rates(Settings settings) {
        double rate = settings.get(RATE);
        return new DbnRates(rates(settings, rate, 1, settings.get(NEGATIVE_PHASE)),
                rates(settings, UP_DOWN_SHARE * rate, UP_DOWN_GIBBS_STEPS, NegativePhase.CD),
                settings.get(FANTASY_LABEL));
    }

    private static RbmRates rates(Settings settings, double rate, int gibbsSteps, NegativePhase phase) {
        return new RbmRates(Schedule.constant(rate), Schedule.constant(settings.get(MOMENTUM)),
                settings.get(WEIGHT_DECAY).orElse(0), gibbsSteps, phase, RbmRates.Sparsity.OFF);
    }
}
