package reverie.app.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reverie.app.recipe.dbn.DbnParameters;
import reverie.app.recipe.rbm.RbmParameters;
import reverie.app.settings.Settings;
import reverie.model.BadInput;

class RaceTest {

    private static final Settings USUAL = Settings.initial(RbmParameters.TABLE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"rate=0.05,0.5 | rate=0.05,0.5", " rate = 0.05 , 0.5 | rate=0.05,0.5",
            "rate=0.1,0.02@5;0.2 | rate=0.1,0.02@5;0.2", "rate=0.05;0.5; | rate=0.05,0.5",
            "negative-phase=cd,pcd | negative-phase=cd,pcd"})
    void isReadAndWritten(String text, String exact) {
        Race race = Race.parse(RbmParameters.TABLE, text);
        assertThat(race.text()).isEqualTo(exact);
        assertThat(Race.parse(RbmParameters.TABLE, race.text())).isEqualTo(race);
        assertThat(race.lanes()).isEqualTo(2);
    }

    @Test
    void lanesDifferInNothingElse() {
        Race race = Race.parse(RbmParameters.TABLE, "hidden=100,200,500");
        for (int lane = 0; lane < 3; lane++) {
            Settings own = race.lane(USUAL, lane);
            assertThat(own.text()).contains("hidden=" + race.values().get(lane));
            assertThat(own.with(RbmParameters.HIDDEN, USUAL.get(RbmParameters.HIDDEN))).isEqualTo(USUAL);
        }
    }

    @Test
    void layersRaceToo() {
        Race race = Race.parse(DbnParameters.TABLE, "hidden=300,300;500");
        assertThat(race.text()).isEqualTo("hidden=300,300;500");
        assertThat(race.names(Settings.initial(DbnParameters.TABLE))).containsExactly("300-300", "500");
    }

    @Test
    void valuesThatLookAlikeAreTold() {
        assertThat(Race.parse(RbmParameters.TABLE, "rate=0.05,0.5").names(USUAL)).containsExactly("0.050", "0.50");
        assertThat(Race.parse(RbmParameters.TABLE, "rate=0.05,0.05001").names(USUAL)).containsExactly("0.05",
                "0.05001");
    }

    @Test
    void isRefusedWhereAllLanesWouldBeTheSame() {
        Race race = Race.parse(RbmParameters.TABLE, "temperatures=5,10");
        assertThatThrownBy(() -> race.check(USUAL)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith(
                        "race: temperatures, which changes nothing here, expected a parameter that does;"
                                + " this one only ");
        race.check(USUAL.with("negative-phase", "tempered"));
    }
}
