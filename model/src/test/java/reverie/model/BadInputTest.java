package reverie.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BadInputTest {

    @Test
    void saysWhatWasFoundAndWhatWasExpectedInOneLine() {
        assertThat(new BadInput("--hidden", "0", "1 or more")).hasMessage("--hidden: 0, expected 1 or more");
    }
}
