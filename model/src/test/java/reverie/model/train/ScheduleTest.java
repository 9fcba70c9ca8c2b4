package reverie.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0.1; 2; 0.05", "0.5,0.9@5; 3; 0.2", "0.5,0.9@5; 7; 0.2",
            "0.5; 4; 0.3,0.1@2,0.7@6",
            "0.5,0.9@5; 5; 0.2,0.4@5", "0.1; 0; 0.2..0.1/3", "0.1; 0.30000000000000004; 0.2"})
    void oneHoldsUntilAnEpochAndAnotherFromThenOn(String before, double epoch, String after) {
        Schedule first = Schedule.parse("x", before);
        Schedule then = Schedule.parse("x", after);
        Schedule both = first.until(epoch, then).orElseThrow();
        assertThat(Schedule.parse("x", both.toString())).isEqualTo(both);
        for (double e : new double[]{0, Math.nextDown(epoch), epoch, Math.nextUp(epoch), 1, 2, 3, 4, 5, 6, 7, 8}) {
            if (e >= 0) {
                assertThat(both.at(e)).as("at " + e).isEqualTo((e < epoch ? first : then).at(e));
            }
        }
    }

    @Test
    void aLineAndAnotherScheduleAreNotOne() {
        Schedule line = Schedule.parse("x", "0.1..0.01/10");
        assertThat(line.until(2, Schedule.constant(1))).isEmpty();
        assertThat(Schedule.constant(1).until(2, line)).isEmpty();
    }

    @Test
    void epochsOutOfOrderAreRefused() {
        assertThatThrownBy(() -> Schedule.parse("x", "1,2@5,3@4")).isInstanceOf(BadInput.class);
    }
}
