package reverie.model.trained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reverie.model.BadInput;

class ModelOptionTest {

    private static final ModelOption<Integer> STEPS = ModelOption.whole("steps", "K", 1, 7, "Steps");
    private static final ModelOption<Boolean> QUICK = ModelOption.flag("quick", "Quickly");
    private static final ModelOption<Optional<String>> LABEL = ModelOption.words("label", "L", "What to show");

    @Test
    void whatIsNotChosenHasItsFallback() {
        assertThat(Chosen.NOTHING.of(STEPS)).isEqualTo(7);
        assertThat(Chosen.NOTHING.of(QUICK)).isFalse();
        assertThat(Chosen.NOTHING.of(LABEL)).isEmpty();
    }

    @Test
    void whatIsChosenIsReadAsItIsWritten() {
        var chosen = new Chosen(Map.of("steps", "3", "quick", "true", "label", "a b"));
        assertThat(chosen.of(STEPS)).isEqualTo(3);
        assertThat(chosen.of(QUICK)).isTrue();
        assertThat(chosen.of(LABEL)).contains("a b");
        assertThat(Chosen.NOTHING.with(STEPS, 5)).isEqualTo(new Chosen(Map.of("steps", "5")));
    }

    @Test
    void nonsenseIsRefusedWithTheNameOfTheOption() {
        assertThatThrownBy(() -> new Chosen(Map.of("steps", "many")).of(STEPS)).isInstanceOf(BadInput.class)
                .hasMessage("steps: 'many', expected a whole number");
        assertThatThrownBy(() -> new Chosen(Map.of("steps", "0")).of(STEPS)).isInstanceOf(BadInput.class)
                .hasMessage("steps: 0, expected 1 or more");
    }
}
