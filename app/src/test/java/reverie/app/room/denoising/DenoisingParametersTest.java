package reverie.app.room.denoising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import reverie.app.recipe.Piece;
import reverie.app.recipe.Recipes;
import reverie.app.settings.Effect;
import reverie.app.settings.Parameter;
import reverie.app.settings.Settings;
import reverie.model.BadInput;
import reverie.model.autoencoder.AutoencoderSettings;
import reverie.model.autoencoder.Corruption;
import reverie.model.autoencoder.LockstepRates;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.projection.Whitening;
import reverie.model.train.Schedule;

class DenoisingParametersTest {

    @Test
    void theModelsRecordsAreMadeOfTheSettings() {
        Settings settings = parse("rate=0.25&weight-decay=0.001&noise-at-test=0.4&corruption=gaussian&noise-1=0.1"
                + "&noise-2=2&noise-3=off&noise-4=0.7&level-2=0.9&hidden=77&momentum=0.75&batch=20&seed=9");
        assertThat(DenoisingParameters.corruptions(settings)).containsExactly(new Corruption.Gaussian(0.1),
                new Corruption.Gaussian(2), new Corruption.Gaussian(0.7));
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
        assertThat(CorruptionKind.MASKING.title(0.25)).isEqualTo("25 % masked");
        assertThat(CorruptionKind.GAUSSIAN.title(0.3)).isEqualTo("Noise of σ 0.30");
        assertThat(CorruptionKind.GAUSSIAN.title(0)).isEqualTo("No noise");
        assertThat(CorruptionKind.SALT_AND_PEPPER.at(0.1)).isEqualTo(new Corruption.SaltAndPepper(0.1));
    }

    @Test
    void theCorruptionAtTestIsLiveAndTheLevelsAreNot() {
        assertThat(DenoisingParameters.TABLE.with(Effect.WHILE_LEARNING)).containsExactly(DenoisingParameters.RATE,
                DenoisingParameters.WEIGHT_DECAY, DenoisingParameters.SHARES.atTest(),
                DenoisingParameters.NOISE.atTest());
    }

    @Test
    void noiseGoesUpToThreeStandardDeviationsAndSharesStayBelowOne() {
        assertThat(parse("corruption=gaussian&noise-2=3").get(DenoisingParameters.NOISE.second())).isEqualTo(3);
        assertRefused("level-2=1.5", "level-2: 1.5, expected from 0 to 0.95");
        assertRefused("level-1=-0.1", "level-1: -0.1, expected from 0 to 0.95");
        assertRefused("corruption=salt-pepper&level-3=2", "level-3: 2.0, expected from 0.01 to 0.95");
        assertRefused("corruption-at-test=1.01", "corruption-at-test: 1.01, expected from 0 to 0.95");
        assertRefused("noise-1=-1", "noise-1: -1.0, expected from 0 to 3");
        assertRefused("noise-4=NaN", "noise-4: NaN, expected from 0.01 to 3");
    }

    private static void assertRefused(String text, String line) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(BadInput.class).hasMessage(line);
    }

    @Test
    void onlyTheLevelsOfTheChosenCorruptionAndThePatchesThatAreCutMatter() {
        assertThat(mattering(parse(""))).contains("level-1", "level-4", "corruption-at-test").doesNotContain("noise-1",
                "noise-at-test", "patches");
        assertThat(mattering(parse("corruption=salt-pepper"))).contains("level-2").doesNotContain("noise-2");
        assertThat(mattering(parse("corruption=gaussian&patch=12"))).contains("noise-1", "noise-4", "noise-at-test",
                "patches").doesNotContain("level-1", "level-4", "corruption-at-test");
    }

    private static List<String> mattering(Settings settings) {
        return DenoisingParameters.TABLE.parameters().stream()
                .filter(parameter -> DenoisingParameters.TABLE.matters(parameter, settings)).map(Parameter::id)
                .toList();
    }

    @Test
    void photographsAskForNoiseOnWhitenedPatchesAndDigitsDoNot() {
        Settings settings = new DenoisingComparison().suiting(Recipes.PHOTOGRAPHS);
        assertThat(DenoisingParameters.corruptions(settings)).containsExactly(new Corruption.Gaussian(0),
                new Corruption.Gaussian(0.5), new Corruption.Gaussian(1));
        assertThat(settings.get(DenoisingParameters.EXAMPLES.piece())).isEqualTo(Piece.patch(12));
        assertThat(settings.get(DenoisingParameters.WHITENING)).isEqualTo(Whitening.ZCA);
        assertThat(new DenoisingComparison().suiting(Recipes.DIGITS)).isEqualTo(parse(""));
        assertThat(parse(settings.text())).as("as a link").isEqualTo(settings);
    }

    private static Settings parse(String text) {
        return Settings.parse(DenoisingParameters.TABLE, text);
    }
}
