package reverie.app.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reverie.app.recipe.convolution.ConvolutionRecipe;
import reverie.app.recipe.dbm.DbmRecipe;
import reverie.app.recipe.dbn.DbnRecipe;
import reverie.app.recipe.deepautoencoder.DeepAutoencoderRecipe;
import reverie.app.room.TinyDigits;
import reverie.app.settings.Onset;
import reverie.app.settings.Settings;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.store.Numbers;
import reverie.model.train.Learner;

/** A parameter that is said to act from a later stage on changes nothing before it, and something from there on. */
class OnsetTest {

    private static final int MORE = 12;

    private static final Splits BARS = TinyDigits.bars("bars");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "dbn | up-down=1 | up-down-rate=0.01,0.5 | 3", "dbn | up-down=1 | up-down-momentum=0.1,0.9 | 3",
            "dbn | up-down=1 | up-down-gibbs-steps=1,4 | 3", "dbn | hidden=6,5,7 | up-down=0,1 | 4",
            "dbn | | transpose-start=yes,no | 2", "dbn | | layer-epochs=1,2 | 2",
            "dbm | | rate=0.01,0.5 | 3", "dbm | | momentum=0.1,0.9 | 3", "dbm | hidden=6,5,7 | gibbs-steps=1,4 | 4",
            "dbm | | mean-field=1,9 | 3", "dbm | | layer-epochs=1,2 | 2",
            "deep | optimizer=sgd | momentum=0.1,0.9 | 3", "deep | | tied=yes,no | 3",
            "deep | | optimizer=sgd,adam | 3",
            "deep | | rate=0.01,0.5 | 3", "deep | | weight-decay=0.1,0.01 | 3", "deep | | layer-epochs=1,2 | 2",
            "deep | pretrain=autoencoder&hidden=6,5,7 | corruption=none,masking:0.25 | 4",
            "convolution | joint-epochs=2 | joint-rate=0.01,0.5 | 2",
            "convolution | joint-epochs=2&joint-start=doubled | joint-gibbs-steps=1,4 | 3",
            "convolution | joint-epochs=2 | mean-field=1,9 | 2",
            "convolution | | joint-epochs=0,2 | 2", "convolution | | layer-epochs=1,2 | 2"})
    void isTrue(String recipe, String settings, String race, int stage) {
        try (Workers workers = Workers.of(1)) {
            switch (recipe) {
                case "dbn" ->
                    check(new DbnRecipe(), "hidden=6,5&layer-epochs=1&batch=16", settings, race, stage, workers);
                case "dbm" ->
                    check(new DbmRecipe(), "hidden=6,5&layer-epochs=1&batch=16", settings, race, stage, workers);
                case "deep" -> check(new DeepAutoencoderRecipe(), "hidden=6,5&layer-epochs=1&batch=16&preprocess=none",
                        settings, race, stage, workers);
                default -> check(new ConvolutionRecipe(),
                        "filters=3,2&filter-size=1,1&pool=2,1&layer-epochs=1&batch=16", settings, race, stage,
                        workers);
            }
        }
    }

    private static <P, S> void check(Recipe<P, S> recipe, String usual, String settings, String race, int stage,
            Workers workers) {
        Settings chosen = Settings.parse(recipe.table(), usual).read(settings == null ? "" : settings);
        Race wanted = Race.parse(recipe.table(), race);
        assertThat(wanted.onset(chosen).map(Onset::stage)).contains(stage);
        List<Settings> lanes = IntStream.range(0, 2).mapToObj(i -> wanted.lane(chosen, i)).toList();
        List<Learner<P, S>> learners = lanes.stream().map(it -> Recipes.learner(recipe, BARS, it, workers)).toList();
        int ended = 0;
        long step = 0;
        while (ended < stage - 1) {
            learn(recipe, learners, lanes, step++);
            assertThat(states(learners.getFirst())).as("after " + step).isEqualTo(states(learners.getLast()));
            long steps = step;
            ended += learners.stream().anyMatch(it -> it.endsStage(steps)) ? 1 : 0;
        }
        for (int i = 0; i < MORE; i++) {
            learn(recipe, learners, lanes, step++);
        }
        assertThat(states(learners.getFirst())).as("from there on").isNotEqualTo(states(learners.getLast()));
    }

    private static <P, S> void learn(Recipe<P, S> recipe, List<Learner<P, S>> learners, List<Settings> lanes,
            long step) {
        for (int i = 0; i < learners.size(); i++) {
            learners.get(i).learn(step, recipe.live(lanes.get(i)));
        }
    }

    private static List<String> states(Learner<?, ?> learner) {
        return learner.state().parts().stream().map(it -> it.name() + " " + text(it.numbers())).toList();
    }

    private static String text(Numbers numbers) {
        return switch (numbers) {
            case Numbers.F32(var values) -> Arrays.toString(values);
            case Numbers.F64(var values) -> Arrays.toString(values);
            case Numbers.I32(var values) -> Arrays.toString(values);
            case Numbers.I64(var values) -> Arrays.toString(values);
        };
    }
}
