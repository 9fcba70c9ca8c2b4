package reverie.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void itsStepsFitTogetherAndDrawStates() {
        float[] states = WarmUp.run(2).data;
        assertThat(states).containsOnly(0f, 1f).contains(0f).contains(1f);
    }
}
