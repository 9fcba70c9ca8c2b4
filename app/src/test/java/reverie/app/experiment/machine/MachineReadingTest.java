package reverie.app.experiment.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import reverie.app.experiment.TinyDigits;
import reverie.app.settings.Effect;
import reverie.app.settings.Settings;
import reverie.app.stack.Stack.Link;
import reverie.app.stack.StackReading;
import reverie.model.boltzmann.NegativePhase;
import reverie.model.boltzmann.deep.MachineRates;
import reverie.model.boltzmann.deep.MachineSettings;
import reverie.model.boltzmann.deep.MachineSnapshot;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.train.Learner;
import reverie.model.train.MetricHistory;

class MachineReadingTest {

    private static final Settings SETTINGS = Settings.parse(MachineParameters.TABLE,
            "hidden=6&layers=2&layer-epochs=2&batch=16&mean-field=5&rate=0.02&layer-rate=0.1&gibbs-steps=3&seed=9");

    @Test
    void theDiagramFollowsTheStagesOfLearning() {
        Splits data = TinyDigits.bars("bars");
        try (Workers workers = Workers.of(1)) {
            Learner<MachineRates, MachineSnapshot> learner = new MachineRecipe().learner(data, SETTINGS, workers);
            long perLayer = 2L * learner.batchesPerEpoch();
            assertThat(links(learner)).containsExactly(Link.UNDIRECTED, Link.WAITING);
            learn(learner, 0, perLayer + 1);
            assertThat(links(learner)).containsExactly(Link.RESTING, Link.UNDIRECTED);
            learn(learner, perLayer + 1, 2 * perLayer + 1);
            assertThat(links(learner)).containsExactly(Link.UNDIRECTED, Link.UNDIRECTED);
            StackReading reading = read(learner);
            assertThat(reading.stack().sizes()).containsExactly(16, 6, 6);
            assertThat(reading.features()).extracting(each -> each.length).containsExactly(6 * 16, 6 * 16);
            assertThat(reading.fantasyFacts()).isEqualTo("40 · 0 steps");
            learner.dream();
            assertThat(read(learner).fantasyFacts()).isEqualTo("40 · 2 steps");
        }
    }

    private static void learn(Learner<MachineRates, MachineSnapshot> learner, long from, long to) {
        for (long step = from; step < to; step++) {
            learner.learn(step, MachineParameters.rates(SETTINGS));
        }
    }

    private static StackReading read(Learner<MachineRates, MachineSnapshot> learner) {
        return MachineReading.of(learner.snapshot(), MetricHistory.EMPTY);
    }

    private static List<Link> links(Learner<MachineRates, MachineSnapshot> learner) {
        return read(learner).stack().links();
    }

    @Test
    void theModelsRecordsAreMadeOfTheSettings() {
        assertThat(MachineParameters.structure(SETTINGS, TinyDigits.bars("bars").train()))
                .isEqualTo(new MachineSettings(List.of(16, 6, 6), 2, 16, 5, 9));
        MachineRates rates = MachineParameters.rates(SETTINGS);
        assertThat(rates.layer().rate().at(3)).isEqualTo(0.1);
        assertThat(rates.layer().negativePhase()).isEqualTo(NegativePhase.CD);
        assertThat(rates.together().rate().at(3)).isEqualTo(0.02);
        assertThat(rates.together().gibbsSteps()).isEqualTo(3);
        assertThat(MachineParameters.TABLE.with(Effect.WHILE_LEARNING)).containsExactly(MachineParameters.RATE,
                MachineParameters.LAYER_RATE, MachineParameters.MOMENTUM, MachineParameters.WEIGHT_DECAY,
                MachineParameters.GIBBS_STEPS);
    }
}
