package reverie.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BadInputTest {

    @Test
    void saysWhatWasFoundAndWhatWasExpectedInOneLine() {
        assertThat(new BadInput("--hidden", "0", "1 or more")).hasMessage("--hidden: 0, expected 1 or more");
    }

    @Test
    void keepsItsPartsForWhoeverShowsThem() {
        var bad = new BadInput("C:\\data.csv", "row 3: 4 fields", "5, as in row 1");
        assertThat(bad.what()).isEqualTo("C:\\data.csv");
        assertThat(bad.found()).isEqualTo("row 3: 4 fields");
        assertThat(bad.expected()).isEqualTo("5, as in row 1");
    }
}
