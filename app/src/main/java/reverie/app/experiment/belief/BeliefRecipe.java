package reverie.app.experiment.belief;

import reverie.app.experiment.Recipe;
import reverie.app.settings.Settings;
import reverie.model.boltzmann.belief.BeliefLearner;
import reverie.model.boltzmann.belief.BeliefRates;
import reverie.model.boltzmann.belief.BeliefSnapshot;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.train.Learner;

/** Makes a deep belief net of layers of the same size, or of sizes that suit a start with turned-over weights. */
final class BeliefRecipe implements Recipe<BeliefRates, BeliefSnapshot> {

    @Override
    public Splits prepare(Splits data, Settings settings) {
        return data;
    }

    @Override
    public Learner<BeliefRates, BeliefSnapshot> learner(Splits data, Settings settings, Workers workers) {
        return new BeliefLearner(data, BeliefParameters.structure(settings, data.train()), workers);
    }

    @Override
    public BeliefRates live(Settings settings) {
        return BeliefParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return settings.show(BeliefParameters.NEGATIVE_PHASE) + "-1, greedy";
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(BeliefParameters.SEED);
    }
}
