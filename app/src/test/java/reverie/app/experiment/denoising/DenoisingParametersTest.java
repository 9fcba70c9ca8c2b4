package reverie.app.experiment.denoising;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reverie.app.settings.Effect;
import reverie.app.settings.Settings;
import reverie.model.autoencoder.Activation;
import reverie.model.autoencoder.AutoencoderSettings;
import reverie.model.autoencoder.Corruption;
import reverie.model.autoencoder.LockstepRates;
import reverie.model.autoencoder.Loss;
import reverie.model.autoencoder.Optimizer;
import reverie.model.train.Schedule;

class DenoisingParametersTest {

    @Test
    void theModelsRecordsAreMadeOfTheSettings() {
        Settings settings = parse("rate=0.25&weight-decay=0.001&damage-at-test=0.4&damage=gaussian&level-1=0.1"
                + "&level-2=0.2&level-3=off&level-4=0.7&hidden=77&momentum=0.75&batch=20&seed=9");
        assertThat(DenoisingParameters.corruptions(settings)).containsExactly(new Corruption.Gaussian(0.1),
                new Corruption.Gaussian(0.2), new Corruption.Gaussian(0.7));
        LockstepRates rates = DenoisingParameters.rates(settings);
        assertThat(rates.atTest()).isEqualTo(new Corruption.Gaussian(0.4));
        assertThat(rates.shared().rate().at(5)).isEqualTo(0.25);
        assertThat(rates.shared().weightDecay()).isEqualTo(0.001);
        assertThat(DenoisingParameters.structure(settings, Loss.SQUARED_ERROR)).isEqualTo(new AutoencoderSettings(77,
                true, Activation.SIGMOID, Loss.SQUARED_ERROR, new Optimizer.Sgd(Schedule.constant(0.75)), 20, 9));
    }

    @Test
    void beginsWithNoneAQuarterAndAHalf() {
        assertThat(DenoisingParameters.corruptions(parse(""))).containsExactly(new Corruption.Masking(0),
                new Corruption.Masking(0.25), new Corruption.Masking(0.5));
    }

    @Test
    void everyKindSaysWhatItIs() {
        assertThat(Damage.MASKING.title(0.25)).isEqualTo("25 % masked");
        assertThat(Damage.GAUSSIAN.title(0.3)).isEqualTo("Noise of σ 0.30");
        assertThat(Damage.SALT_AND_PEPPER.at(0.1)).isEqualTo(new Corruption.SaltAndPepper(0.1));
    }

    @Test
    void theDamageAtTestIsLiveAndTheLevelsAreNot() {
        assertThat(DenoisingParameters.TABLE.with(Effect.WHILE_LEARNING)).containsExactly(DenoisingParameters.RATE,
                DenoisingParameters.WEIGHT_DECAY, DenoisingParameters.AT_TEST);
    }

    private static Settings parse(String text) {
        return Settings.parse(DenoisingParameters.TABLE, text);
    }
}
