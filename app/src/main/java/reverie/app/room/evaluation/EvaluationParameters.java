package reverie.app.room.evaluation;

import static reverie.app.text.Texts.tr;

import reverie.app.recipe.CommonParameters;
import reverie.app.settings.About;
import reverie.app.settings.Effect;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Scale;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.board.Effort;
import reverie.model.board.Rounds;

/** What people may choose about a board, and the model's own records made from it. */
final class EvaluationParameters {

    /** Of the first round: enough for a first opinion within seconds. */
    private static final int FIRST = 64;

    static final Whole STEPS = new Whole(new About("steps", tr("Gibbs steps"),
            tr("Steps of every chain at the end of which a sample is drawn. The fewer, the more samples look like the noise that chains"
                    + " begin with; models without chains need none. Takes effect with the next row."),
            Effect.WHILE_LEARNING), 1, 1000, Scale.LOGARITHMIC, 100);

    static final Whole TEMPERATURES = new Whole(new About("temperatures", tr("Temperatures"),
            tr("Steps of the annealing that estimates log Z, in the last round; fewer before. The more, the nearer its two sides come"
                    + " to each other. Takes effect with the next row."),
            Effect.WHILE_LEARNING), 10, 10_000, Scale.LOGARITHMIC, 1000);

    static final Whole IMAGES = new Whole(new About("images", tr("Images"),
            tr("Held-out images by which models are judged in the last round, or all where there are fewer, and samples that each draws. The first round has 64, and each"
                    + " one after it twice as many; four times as many halve the standard errors."),
            Effect.ON_RESTART), 64, 4096, Scale.LOGARITHMIC, 1024);

    static final Seed SEED = CommonParameters.seed();

    static final ParameterTable TABLE = ParameterTable.of(STEPS, TEMPERATURES, IMAGES, SEED);

    private EvaluationParameters() {
    }

    static Rounds rounds(Settings settings) {
        return new Rounds(FIRST, settings.get(IMAGES), settings.get(SEED));
    }

    static Effort effort(Settings settings) {
        return new Effort(settings.get(STEPS), settings.get(TEMPERATURES));
    }
}
