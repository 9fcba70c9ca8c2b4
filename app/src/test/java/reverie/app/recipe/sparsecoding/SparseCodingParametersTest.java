package reverie.app.recipe.sparsecoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reverie.app.settings.Effect;
import reverie.app.settings.Settings;
import reverie.model.sparse.DictionaryMethod;
import reverie.model.sparse.LassoMethod;
import reverie.model.sparse.SparseCodingRates;
import reverie.model.sparse.SparseCodingSettings;
import reverie.model.sparse.predictive.PredictiveRates;

class SparseCodingParametersTest {

    @Test
    void theModelsRecordsAreMadeOfTheSettings() {
        Settings settings = parse("lambda=0.5&steps=codes&solver=fista&atoms=100&preprocess=zca&dictionary-step=dual"
                + "&batch=50&seed=9");
        assertThat(SparseCodingParameters.structure(settings)).isEqualTo(new SparseCodingSettings(100,
                DictionaryMethod.DUAL, 50, 9));
        assertThat(SparseCodingParameters.rates(settings).coding())
                .isEqualTo(new SparseCodingRates(0.5, LassoMethod.FISTA, true, false));
        assertThat(SparseCodingParameters.rates(parse("steps=dictionary")).coding().codeStep()).isFalse();
        assertThat(SparseCodingParameters.rates(parse("steps=alternate")).coding().dictionaryStep()).isTrue();
        PredictiveRates encoder = SparseCodingParameters.rates(parse("alpha=0.5&encoder-rate=0.02"));
        assertThat(encoder.alpha()).isEqualTo(0.5);
        assertThat(encoder.rate().at(3)).isEqualTo(0.02);
    }

    @Test
    void thePriceTheStepsTheSolverAndTheEncodersPullAndRateAreLive() {
        assertThat(SparseCodingParameters.TABLE.with(Effect.WHILE_LEARNING)).containsExactly(
                SparseCodingParameters.LAMBDA, SparseCodingParameters.STEPS, SparseCodingParameters.SOLVER,
                SparseCodingParameters.ALPHA, SparseCodingParameters.ENCODER_RATE);
    }

    private static Settings parse(String text) {
        return Settings.parse(SparseCodingParameters.TABLE, text);
    }
}
