package reverie.app.room.completion;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.CommonParameters;
import reverie.app.settings.About;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Choice;
import reverie.app.settings.Effect;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Scale;
import reverie.app.settings.Seed;
import reverie.app.settings.Whole;
import reverie.model.tempering.Ladder;

/** What people may choose about the chains that complete an image. */
final class CompletionParameters {

    static final Whole HOT = new Whole(new About("hot", tr("Start hot for"),
            tr("Steps after a start in which the chains are hotter than the model, the first ones most. The hotter, the easier a"
                    + " chain goes from one opinion to another; from an empty page all of them find a place of their own. Chains with"
                    + " replicas, and those of deep Boltzmann machines and convolutional nets, begin at the model's own temperature."),
            Effect.WHILE_LEARNING), 0, 500, Scale.LINEAR, 50);

    /** The model that somebody opened. */
    static final String OWN = "own";

    static final Choice<String> MODEL = new Choice<>(new About("model", tr("Model"),
            tr("What has learned the data beforehand and now completes them."), Effect.ON_RESTART),
            List.of(new Option<>("rbm", "rbm", tr("RBM"),
                    tr("One layer of hidden units: a step goes up and down once")),
                    new Option<>("dbn", "dbn", tr("DBN"),
                            tr("A deep belief net: a step walks through all layers, each hearing the ones beside it")),
                    new Option<>("dbm", "dbm", tr("DBM"),
                            tr("A deep Boltzmann machine: a step draws all odd layers, then all even ones")),
                    new Option<>(OWN, "own", tr("of my own"), tr("The model file that was opened last"))),
            "rbm");

    static final Whole CHAINS = new Whole(new About("chains", tr("Chains"),
            tr("How many draw at the same time. The mean and its uncertainty are taken over all of them."),
            Effect.ON_RESTART), 1, 256, Scale.LOGARITHMIC, 64);

    static final Choice<Ladder> TEMPERING = new Choice<>(new About("tempering", tr("Tempering"),
            tr("Replicas of every chain at higher temperatures, with which it exchanges its state. Hot ones cross from one kind"
                    + " of image to another; what they find comes down to the model. Each takes as long as a chain."),
            Effect.ON_RESTART),
            List.of(new Option<>(Ladder.NONE, "1", tr("off"), tr("Every chain is alone")),
                    new Option<>(Ladder.of(5), "5", tr("5 temperatures"),
                            tr("Down to β = ¾: a chain is helped over low walls")),
                    new Option<>(Ladder.of(9), "9", tr("9 temperatures"),
                            tr("Down to β = ½: chains go from digit to digit; nine times as slow"))),
            Ladder.NONE);

    static final Seed SEED = CommonParameters.seed();

    static final ParameterTable TABLE = ParameterTable.of(HOT, MODEL, CHAINS, TEMPERING, SEED)
            .when(tr("without tempering, and not with model dbm"),
                    settings -> settings.get(TEMPERING).equals(Ladder.NONE) && !settings.get(MODEL).equals("dbm"),
                    List.of(HOT));

    private CompletionParameters() {
    }
}
