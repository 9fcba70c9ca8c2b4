package reverie.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PurposeTest {

    /** As in all versions before: the same seed gives the same bytes. */
    @Test
    void keysOfNumberedPurposesStayWhatTheyWere() {
        assertThat(Purpose.SHUFFLE.number()).isZero();
        assertThat(Purpose.CORRUPTION.number()).isEqualTo(8);
        assertThat(Purpose.EXCHANGE.number()).isEqualTo(20);
        assertThat(RandomKey.of(1, 2, Purpose.CHAIN_START)).isEqualTo(8095554001743525412L);
    }

    @Test
    void aNameAlwaysGivesTheSameStreamAndAnotherNameAnother() {
        assertThat(Purpose.of("vae.noise").number()).isEqualTo(-6242512429118515097L)
                .isEqualTo(Purpose.of("vae.noise").number());
        assertThat(Stream.of("", "a", "b", "ab", "ba", "vae.noise", "vae.noise2").map(Purpose::of).map(Purpose::number))
                .doesNotHaveDuplicates().allMatch(it -> it < 0 || it > 1L << 31);
    }
}
