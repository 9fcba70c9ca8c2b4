package reverie.app.experiment.machine;

import reverie.app.experiment.Recipe;
import reverie.app.settings.Settings;
import reverie.model.boltzmann.deep.MachineLearner;
import reverie.model.boltzmann.deep.MachineRates;
import reverie.model.boltzmann.deep.MachineSnapshot;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.train.Learner;

/** Makes a deep Boltzmann machine with hidden layers of the same size. */
final class MachineRecipe implements Recipe<MachineRates, MachineSnapshot> {

    @Override
    public Splits prepare(Splits data, Settings settings) {
        return data;
    }

    @Override
    public Learner<MachineRates, MachineSnapshot> learner(Splits data, Settings settings, Workers workers) {
        return new MachineLearner(data, MachineParameters.structure(settings, data.train()), workers);
    }

    @Override
    public MachineRates live(Settings settings) {
        return MachineParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return "mean field, PCD-" + settings.get(MachineParameters.GIBBS_STEPS);
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(MachineParameters.SEED);
    }
}
