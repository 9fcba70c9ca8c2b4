package reverie.app.room.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reverie.app.room.Piece;
import reverie.app.settings.Effect;
import reverie.app.settings.Settings;
import reverie.model.network.Activation;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.AutoencoderSettings;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.train.Schedule;

class AutoencoderParametersTest {

    @Test
    void theModelsRecordsAreMadeOfTheSettings() {
        Settings settings = parse("rate=0.25&weight-decay=0.001&sparsity=0.05&hidden=77&tied=no&activation=tanh"
                + "&loss=squared-error&optimizer=sgd&momentum=0.75&batch=20&seed=9");
        AutoencoderRates rates = AutoencoderParameters.rates(settings.with(AutoencoderParameters.ACTIVATION,
                Activation.SIGMOID));
        assertThat(rates.rate().at(5)).isEqualTo(0.25);
        assertThat(rates.weightDecay()).isEqualTo(0.001);
        assertThat(rates.sparsity().target()).isEqualTo(0.05);
        assertThat(rates.sparsity().cost()).isPositive();
        assertThat(AutoencoderParameters.structure(settings)).isEqualTo(new AutoencoderSettings(77, false,
                Activation.TANH, Loss.SQUARED_ERROR, new Optimizer.Sgd(Schedule.constant(0.75)), 20, 9));
        assertThat(AutoencoderParameters.structure(parse("optimizer=adam")).optimizer())
                .isEqualTo(Optimizer.Adam.USUAL);
    }

    @Test
    void offIsOff() {
        AutoencoderRates rates = AutoencoderParameters.rates(parse("weight-decay=off&sparsity=off"));
        assertThat(rates.weightDecay()).isZero();
        assertThat(rates.sparsity().cost()).isZero();
    }

    @Test
    void onlySigmoidUnitsAreMadeSparse() {
        for (Activation activation : Activation.values()) {
            Settings settings = parse("sparsity=0.1").with(AutoencoderParameters.ACTIVATION, activation);
            AutoencoderParameters.rates(settings).checkFor(activation);
        }
    }

    @Test
    void onlyWhatTheModelIsMadeOfNeedsARestart() {
        assertThat(AutoencoderParameters.TABLE.with(Effect.WHILE_LEARNING)).containsExactly(AutoencoderParameters.RATE,
                AutoencoderParameters.WEIGHT_DECAY, AutoencoderParameters.SPARSITY);
    }

    @Test
    void photographsAskForSquaredErrorOnPatchesAndDigitsDoNot() {
        Settings settings = AutoencoderParameters.suiting("natural-images");
        assertThat(settings.get(AutoencoderParameters.LOSS)).isEqualTo(Loss.SQUARED_ERROR);
        assertThat(settings.get(AutoencoderParameters.EXAMPLES.piece())).isEqualTo(Piece.patch(12));
        assertThat(settings.get(AutoencoderParameters.HIDDEN)).as("fewer than pixels, as PCA's components")
                .isLessThan(12 * 12);
        assertThat(AutoencoderParameters.suiting("digits")).isEqualTo(parse(""));
    }

    @Test
    void everySuggestionCanBeFollowed() {
        Settings settings = Settings.initial(AutoencoderParameters.TABLE);
        AutoencoderHelp.EXPLANATION.suggestions().forEach(suggestion -> {
            Settings after = suggestion.change().apply(settings);
            assertThat(after).isNotEqualTo(settings);
            AutoencoderParameters.rates(after).checkFor(AutoencoderParameters.structure(after).activation());
        });
    }

    private static Settings parse(String text) {
        return Settings.parse(AutoencoderParameters.TABLE, text);
    }
}
