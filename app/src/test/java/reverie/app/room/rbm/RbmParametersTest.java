package reverie.app.room.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.app.room.Piece;
import reverie.app.settings.Effect;
import reverie.app.settings.Parameter;
import reverie.app.settings.Settings;
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmSettings;
import reverie.model.rbm.VisibleSigma;
import reverie.model.projection.Whitening;

class RbmParametersTest {

    @Test
    void theModelsRecordsAreMadeOfTheSettings() {
        Settings settings = Settings.parse(RbmParameters.TABLE, "rate=0.25&momentum=0.75&weight-decay=0.001"
                + "&negative-phase=cd&gibbs-steps=3&sparsity=0.05&hidden=77&batch=20&seed=9");
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
        RbmRates rates = RbmParameters.rates(Settings.parse(RbmParameters.TABLE, "weight-decay=off&sparsity=off"));
        assertThat(rates.weightDecay()).isZero();
        assertThat(rates.sparsity().cost()).isZero();
    }

    @ParameterizedTest
    @MethodSource("parameters")
    <T> void everyInitialValueIsAllowedAndComesBackFromText(Parameter<T> parameter) {
        assertThat(parameter.check(parameter.initial())).isEqualTo(parameter.initial());
        assertThat(parameter.parse(parameter.text(parameter.initial()))).isEqualTo(parameter.initial());
        assertThat(parameter.about().help()).as("says what it does").endsWith(".").hasSizeGreaterThan(30);
    }

    @Test
    void onlyWhatTheModelIsMadeOfNeedsARestart() {
        assertThat(RbmParameters.TABLE.with(Effect.ON_RESTART)).containsExactly(RbmParameters.UNITS,
                RbmParameters.HIDDEN, RbmParameters.BATCH, RbmParameters.PIECE, RbmParameters.PATCHES,
                RbmParameters.WHITENING, RbmParameters.BINARIZE, RbmParameters.SEED);
    }

    @Test
    void photographsAskForRealUnitsOnWhitenedPatchesAndDigitsDoNot() {
        Settings settings = RbmParameters.suiting("natural-images");
        assertThat(settings.get(RbmParameters.UNITS)).contains(new VisibleSigma(1, false));
        assertThat(settings.get(RbmParameters.PIECE)).isEqualTo(Piece.patch(12));
        assertThat(settings.get(RbmParameters.WHITENING)).isEqualTo(Whitening.OLSHAUSEN);
        assertThat(RbmParameters.suiting("digits")).isEqualTo(Settings.initial(RbmParameters.TABLE));
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

    static Iterable<Parameter<?>> parameters() {
        return RbmParameters.TABLE.parameters();
    }
}
