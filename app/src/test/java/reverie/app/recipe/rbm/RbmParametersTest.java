package reverie.app.recipe.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import reverie.app.data.DataTraits;
import reverie.app.recipe.Choices;
import reverie.app.recipe.Piece;
import reverie.app.recipe.Recipes;
import reverie.app.settings.Settings;
import reverie.model.data.ImageShape;
import reverie.model.projection.Whitening;
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmSettings;
import reverie.model.rbm.VisibleSigma;
import reverie.model.train.Schedule;

class RbmParametersTest {

    @Test
    void theModelsRecordsAreMadeOfTheSettings() {
        Settings settings = Settings.parse(RbmParameters.TABLE, "rate=0.25&momentum=0.75&weight-decay=0.001"
                + "&negative-phase=cd&gibbs-steps=3&sparsity-target=0.05&hidden=77&batch=20&seed=9");
        RbmRates rates = RbmParameters.rates(settings);
        assertThat(rates.rate().at(5)).isEqualTo(0.25);
        assertThat(rates.momentum().at(5)).isEqualTo(0.75);
        assertThat(rates.weightDecay()).isEqualTo(0.001);
        assertThat(rates.negativePhase()).isEqualTo(NegativePhase.CD);
        assertThat(rates.gibbsSteps()).isEqualTo(3);
        assertThat(rates.sparsity().target()).isEqualTo(0.05);
        assertThat(rates.sparsity().cost()).isPositive();
        assertThat(RbmParameters.structure(settings)).isEqualTo(new RbmSettings(77, 20, 9));
    }

    @Test
    void offIsOff() {
        RbmRates rates = RbmParameters
                .rates(Settings.parse(RbmParameters.TABLE, "weight-decay=off&sparsity-target=off"));
        assertThat(rates.weightDecay()).isZero();
        assertThat(rates.sparsity().cost()).isZero();
    }

    @Test
    void photographsAskForRealUnitsOnWhitenedPatchesAndDigitsDoNot() {
        Settings settings = new RbmRecipe().suiting(Recipes.PHOTOGRAPHS);
        assertThat(settings.get(RbmParameters.UNITS)).contains(new VisibleSigma(1, false));
        assertThat(settings.get(RbmParameters.EXAMPLES.piece())).isEqualTo(Piece.patch(12));
        assertThat(settings.get(RbmParameters.WHITENING)).isEqualTo(Whitening.OLSHAUSEN);
        assertThat(new RbmRecipe().suiting(Recipes.DIGITS)).isEqualTo(Settings.initial(RbmParameters.TABLE));
    }

    @Test
    void replicasAreForBinaryUnitsOnly() {
        Settings tempered = Settings.initial(RbmParameters.TABLE).with(RbmParameters.NEGATIVE_PHASE,
                NegativePhase.TEMPERED);
        assertThat(RbmParameters.rates(tempered).negativePhase()).isEqualTo(NegativePhase.TEMPERED);
        assertThat(RbmParameters.rates(tempered.with(RbmParameters.UNITS, Optional.of(new VisibleSigma(1, false))))
                .negativePhase()).isEqualTo(NegativePhase.PCD);
    }

    @Test
    void unitsOfBothKindsHaveALinkOfTheirOwn() {
        Settings learned = Settings.parse(RbmParameters.TABLE, "units=gaussian:learned");
        assertThat(learned.get(RbmParameters.UNITS)).contains(new VisibleSigma(1, true));
        assertThat(Settings.parse(RbmParameters.TABLE, learned.text())).isEqualTo(learned);
        assertThat(Settings.initial(RbmParameters.TABLE).get(RbmParameters.UNITS)).isEmpty();
    }

    @Test
    void momentumFollowsTheNegativePhaseUntilSomebodyChoosesIt() {
        var recipe = new RbmRecipe();
        Settings usual = Choices.usual(recipe, Recipes.DIGITS);
        assertThat(usual.get(RbmParameters.MOMENTUM)).isEqualTo(Schedule.constant(0));
        Settings cd = Choices.followed(recipe, usual, usual.with(RbmParameters.NEGATIVE_PHASE, NegativePhase.CD));
        assertThat(cd.get(RbmParameters.MOMENTUM)).isEqualTo(Schedule.constant(0.5));
        Settings chosen = usual.with(RbmParameters.MOMENTUM, 0.25);
        assertThat(Choices.followed(recipe, chosen, chosen.with(RbmParameters.NEGATIVE_PHASE, NegativePhase.CD))
                .get(RbmParameters.MOMENTUM)).isEqualTo(Schedule.constant(0.25));
        assertThat(Choices.resolve(recipe, Recipes.DIGITS, it -> it.read("momentum=0.125"),
                it -> it.read("negative-phase=cd")).get(RbmParameters.MOMENTUM))
                .as("a preset goes before what is usual")
                .isEqualTo(Schedule.constant(0.125));
    }

    @Test
    void valuesOutsideOfZeroToOneGetRealUnitsAndARateTheyBear() {
        Settings settings = new RbmRecipe()
                .suiting(new DataTraits(DataTraits.Kind.REAL, false, 150, new ImageShape(4, 1)));
        assertThat(settings.get(RbmParameters.UNITS)).isPresent();
        assertThat(settings.get(RbmParameters.WHITENING)).isEqualTo(Whitening.STANDARD);
        assertThat(settings.get(RbmParameters.RATE).at(0)).isLessThan(0.01);
    }

    @Test
    void examplesOfFewValuesGetFewHiddenUnits() {
        var recipe = new RbmRecipe();
        assertThat(recipe.suiting(new DataTraits(DataTraits.Kind.REAL, false, 150, new ImageShape(4, 1)))
                .get(RbmParameters.HIDDEN)).isEqualTo(32);
        assertThat(recipe.suiting(Recipes.DIGITS).get(RbmParameters.HIDDEN)).isEqualTo(500);
        assertThat(recipe.suiting(Recipes.PHOTOGRAPHS).get(RbmParameters.HIDDEN)).isEqualTo(196);
    }
}
