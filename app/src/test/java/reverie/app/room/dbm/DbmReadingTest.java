package reverie.app.room.dbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import reverie.app.panel.StackReading;
import reverie.app.panel.StackStructure.Link;
import reverie.app.recipe.Recipes;
import reverie.app.recipe.dbm.DbmParameters;
import reverie.app.recipe.dbm.DbmRecipe;
import reverie.app.room.TinyDigits;
import reverie.app.settings.Settings;
import reverie.model.data.Splits;
import reverie.model.dbm.DbmRates;
import reverie.model.dbm.DbmSnapshot;
import reverie.model.matrix.Workers;
import reverie.model.train.Learner;
import reverie.model.train.MetricHistory;

class DbmReadingTest {

    private static final Settings SETTINGS = Settings.parse(DbmParameters.TABLE,
            "hidden=6,6&layer-epochs=2&batch=16&mean-field=5&rate=0.02&layer-rate=0.1&gibbs-steps=3&seed=9");

    @Test
    void theDiagramFollowsTheStagesOfLearning() {
        Splits data = TinyDigits.bars("bars");
        try (Workers workers = Workers.of(1)) {
            Learner<DbmRates, DbmSnapshot> learner = Recipes.learner(new DbmRecipe(), data, SETTINGS, workers);
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
            learner.walkChains();
            assertThat(read(learner).fantasyFacts()).isEqualTo("40 · 2 steps");
        }
    }

    private static void learn(Learner<DbmRates, DbmSnapshot> learner, long from, long to) {
        for (long step = from; step < to; step++) {
            learner.learn(step, new DbmRecipe().live(SETTINGS));
        }
    }

    private static StackReading read(Learner<DbmRates, DbmSnapshot> learner) {
        return DbmReading.of(learner.snapshot(), MetricHistory.EMPTY);
    }

    private static List<Link> links(Learner<DbmRates, DbmSnapshot> learner) {
        return read(learner).stack().links();
    }
}
