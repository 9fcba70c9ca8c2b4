package reverie.app.recipe.dbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import reverie.app.room.TinyDigits;
import reverie.app.settings.Settings;
import reverie.model.dbm.DbmRates;
import reverie.model.dbm.DbmSettings;
import reverie.model.rbm.NegativePhase;

class DbmParametersTest {

    @Test
    void theModelsRecordsAreMadeOfTheSettings() {
        Settings settings = Settings.parse(DbmParameters.TABLE,
                "hidden=6,6&layer-epochs=2&batch=16&mean-field=5&rate=0.02&layer-rate=0.1&gibbs-steps=3&seed=9");
        assertThat(DbmParameters.structure(settings, TinyDigits.bars("bars").train()))
                .isEqualTo(new DbmSettings(List.of(16, 6, 6), 2, 16, 5, 9));
        DbmRates rates = DbmParameters.rates(settings);
        assertThat(rates.layer().rate().at(3)).isEqualTo(0.1);
        assertThat(rates.layer().negativePhase()).isEqualTo(NegativePhase.CD);
        assertThat(rates.together().rate().at(3)).isEqualTo(0.02);
        assertThat(rates.together().gibbsSteps()).isEqualTo(3);
        assertThat(rates.together().negativePhase()).isEqualTo(NegativePhase.PCD);
    }
}
