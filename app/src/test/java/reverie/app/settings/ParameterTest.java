package reverie.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reverie.app.settings.Choice.Option;
import reverie.model.BadInput;

class ParameterTest {

    private static final Real RATE = new Real(about("rate"), 1e-4, 2, Scale.LOGARITHMIC, 0.05);
    private static final Real MOMENTUM = new Real(about("momentum"), 0, 0.99, Scale.LINEAR, 0.5);
    private static final OptionalReal DECAY = new OptionalReal(
            new Real(about("decay"), 1e-5, 0.1, Scale.LOGARITHMIC, 2e-4), true);
    private static final Whole HIDDEN = new Whole(about("hidden"), 1, 2000, Scale.LOGARITHMIC, 500);
    private static final Seed SEED = new Seed(about("seed"), 1);
    private static final Choice<Boolean> PHASE = new Choice<>(about("phase"),
            List.of(new Option<>(false, "cd", "CD", "at the data"), new Option<>(true, "pcd", "PCD", "goes on")), true);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.2, 0.5, 0.77, 1})
    void sliderAndValueAgreeToTheDigitsShown(double position) {
        assertThat(RATE.positionOf(RATE.at(position))).isCloseTo(position, within(0.01));
        assertThat(MOMENTUM.positionOf(MOMENTUM.at(position))).isCloseTo(position, within(0.01));
        assertThat(DECAY.at(DECAY.positionOf(DECAY.at(position)))).isEqualTo(DECAY.at(position));
        assertThat(HIDDEN.at(HIDDEN.positionOf(HIDDEN.at(position)))).isEqualTo(HIDDEN.at(position));
    }

    @Test
    void endsOfTheSliderAreTheEndsOfTheRange() {
        assertThat(RATE.at(0)).isEqualTo(1e-4);
        assertThat(RATE.at(1)).isEqualTo(2);
        assertThat(MOMENTUM.at(1)).isEqualTo(0.99);
        assertThat(HIDDEN.at(0)).isEqualTo(1);
        assertThat(HIDDEN.at(1)).isEqualTo(2000);
        assertThat(DECAY.at(0)).isEmpty();
        assertThat(DECAY.at(1)).hasValue(0.1);
    }

    @Test
    void equalWaysOnALogarithmicSliderAreEqualRatios() {
        assertThat(Scale.LOGARITHMIC.value(0.5, 0.01, 100)).isCloseTo(1, within(1e-12));
        assertThat(Scale.LINEAR.value(0.25, 0, 100)).isEqualTo(25);
    }

    @Test
    void whatIsOutOfRangeIsRefusedInOneLine() {
        assertThatThrownBy(() -> RATE.parse("3")).isInstanceOf(BadInput.class)
                .hasMessage("rate: 3.0, expected from 1.0E-4 to 2");
        assertThatThrownBy(() -> RATE.parse("NaN")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> RATE.parse("fast")).isInstanceOf(BadInput.class)
                .hasMessage("rate: 'fast', expected a number");
        assertThatThrownBy(() -> HIDDEN.parse("0")).isInstanceOf(BadInput.class)
                .hasMessage("hidden: 0, expected from 1 to 2000");
        assertThatThrownBy(() -> HIDDEN.parse("99999999999")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> HIDDEN.parse("2.5")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> SEED.parse("-1")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> PHASE.parse("sgd")).isInstanceOf(BadInput.class)
                .hasMessage("phase: 'sgd', expected one of cd, pcd");
        assertThatThrownBy(() -> DECAY.parse("-2")).isInstanceOf(BadInput.class);
    }

    @Test
    void readsWhatPeopleWrite() {
        assertThat(HIDDEN.parse(" 1,500 ")).isEqualTo(1500);
        assertThat(DECAY.parse("Off")).isEmpty();
        assertThat(DECAY.parse("0")).isEmpty();
        assertThat(DECAY.parse("2e-4")).hasValue(2e-4);
        assertThat(PHASE.parse("CD")).isFalse();
    }

    @Test
    void showsLessThanItSaves() {
        assertThat(RATE.show(0.0123456)).isEqualTo("0.012");
        assertThat(RATE.parse(RATE.text(0.0123456))).isEqualTo(0.0123456);
        assertThat(DECAY.show(OptionalDouble.empty())).isEqualTo("off");
        assertThat(PHASE.show(true)).isEqualTo("PCD");
    }

    @Test
    void aParameterThatCannotBeIsNotMade() {
        assertThatThrownBy(() -> new Real(about("rate"), 1, 2, Scale.LINEAR, 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> about("Learning rate")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ParameterTable.of(RATE, RATE)).isInstanceOf(IllegalArgumentException.class);
    }

    static About about(String id) {
        return new About(id, "Some quantity", "Does something to learning.", Effect.WHILE_LEARNING);
    }
}
