package reverie.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reverie.model.BadInput;

class ScheduleTest {

    @Test
    void aConstantStays() {
        assertThat(Schedule.parse("rate", "0.05").at(17)).isEqualTo(0.05);
    }

    @Test
    void aLineRunsToItsEndAndStaysThere() {
        Schedule line = Schedule.parse("rate", "0.1..0.01/10");
        assertThat(line.at(0)).isEqualTo(0.1);
        assertThat(line.at(5)).isCloseTo(0.055, within(1e-12));
        assertThat(line.at(25)).isEqualTo(0.01);
    }

    @Test
    void stepsChangeAtTheirEpochs() {
        Schedule steps = Schedule.parse("momentum", "0.5,0.9@5,0.95@20");
        assertThat(steps.at(4.99)).isEqualTo(0.5);
        assertThat(steps.at(5)).isEqualTo(0.9);
        assertThat(steps.at(100)).isEqualTo(0.95);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.05", "0.1..0.01/10", "0.5,0.9@5,0.95@20", "0"})
    void itsTextReadsBackAsTheSame(String text) {
        assertThat(Schedule.parse("x", text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "NaN", "0.1..", "0.1..0.2", "0.5,0.9", "0.5,@3", "1e999"})
    void anythingElseIsRefusedInOneLine(String text) {
        assertThatThrownBy(() -> Schedule.parse("--rate", text)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith("--rate: '" + text + "', expected ").hasMessageNotContaining("\n");
    }

    @Test
    void epochsOutOfOrderAreRefused() {
        assertThatThrownBy(() -> Schedule.parse("x", "1,2@5,3@4")).isInstanceOf(BadInput.class);
    }
}
