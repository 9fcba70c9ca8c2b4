package reverie.app.recipe.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.recipe.Piece;
import reverie.app.recipe.Recipes;
import reverie.app.settings.Settings;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.AutoencoderSettings;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.projection.Prepared;
import reverie.model.projection.Whitening;
import reverie.model.train.Schedule;

class AutoencoderParametersTest {

    @Test
    void theModelsRecordsAreMadeOfTheSettings() {
        Settings settings = parse("rate=0.25&weight-decay=0.001&sparsity-target=0.05&hidden=77&tied=no&activation=tanh"
                + "&loss=squared-error&optimizer=sgd&momentum=0.75&batch=20&seed=9");
        AutoencoderRates rates = AutoencoderParameters.rates(settings.with(AutoencoderParameters.ACTIVATION,
                Activation.SIGMOID));
        assertThat(rates.rate().at(5)).isEqualTo(0.25);
        assertThat(rates.weightDecay()).isEqualTo(0.001);
        assertThat(rates.sparsity().target()).isEqualTo(0.05);
        assertThat(rates.sparsity().cost()).isPositive();
        assertThat(AutoencoderParameters.structure(settings)).isEqualTo(new AutoencoderSettings(77, false,
                Activation.TANH, Loss.SQUARED_ERROR, new Optimizer.Sgd(Schedule.constant(0.75)), 20, 9));
        assertThat(AutoencoderParameters.structure(parse("optimizer=adam&loss=cross-entropy")).optimizer())
                .isEqualTo(Optimizer.Adam.USUAL);
    }

    @Test
    void offIsOff() {
        AutoencoderRates rates = AutoencoderParameters.rates(parse("weight-decay=off&sparsity-target=off"));
        assertThat(rates.weightDecay()).isZero();
        assertThat(rates.sparsity().cost()).isZero();
    }

    @Test
    void onlySigmoidUnitsAreMadeSparse() {
        for (Activation activation : Activation.values()) {
            Settings settings = parse("sparsity-target=0.1").with(AutoencoderParameters.ACTIVATION, activation);
            AutoencoderParameters.rates(settings).checkFor(activation);
        }
    }

    @Test
    void photographsAskForWhitenedPatchesAndDigitsDoNot() {
        Settings settings = new AutoencoderRecipe().suiting(Recipes.PHOTOGRAPHS);
        assertThat(settings.get(AutoencoderParameters.WHITENING)).isEqualTo(Whitening.OLSHAUSEN);
        assertThat(settings.get(AutoencoderParameters.EXAMPLES.piece())).isEqualTo(Piece.patch(12));
        assertThat(settings.get(AutoencoderParameters.HIDDEN)).as("fewer than pixels, as PCA's components")
                .isLessThan(12 * 12);
        assertThat(new AutoencoderRecipe().suiting(Recipes.DIGITS)).isEqualTo(parse(""));
    }

    @Test
    void theLossThatWasLeftOpenIsDecidedByTheData() {
        var recipe = new AutoencoderRecipe();
        Splits grey = Splits.of(DataSet.of("grey", ValueKind.UNIT_INTERVAL, new ImageShape(2, 1),
                R032Store.FACTORY.make(2, 3)));
        Splits real = Splits.of(DataSet.of("real", ValueKind.REAL, new ImageShape(2, 1), R032Store.FACTORY.make(2, 3)));
        assertThat(recipe.settled(parse(""), Prepared.asTheyAre(grey)).get(AutoencoderParameters.LOSS))
                .contains(Loss.CROSS_ENTROPY);
        assertThat(recipe.settled(parse(""), Prepared.asTheyAre(real)).get(AutoencoderParameters.LOSS))
                .contains(Loss.SQUARED_ERROR);
        assertThat(recipe.settled(parse("loss=squared-error"), Prepared.asTheyAre(grey))
                .get(AutoencoderParameters.LOSS)).contains(Loss.SQUARED_ERROR);
    }

    private static Settings parse(String text) {
        return Settings.parse(AutoencoderParameters.TABLE, text);
    }
}
