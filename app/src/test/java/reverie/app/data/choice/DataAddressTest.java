package reverie.app.data.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reverie.model.BadInput;
import reverie.model.data.file.raw.Reading;

/** Data with what is said of them, in one text. */
class DataAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"digits", "/a b/faces.csv?header=no&label-column=5", "x.csv?columns=2-785&scale=16.0",
            "C:\\pictures?crop=square&size=28x28&invert=yes", "holiday?size=512", "digits?invert=yes", "what?", "a?b",
            "faces.mat:X'?scale=2.0", "f.mat?layout=turned&crop=square", "f.npy?layout=92x112-turned",
            "f.npy?layout=784x1", "glyphs?jitter=10", "holiday?invert=yes&jitter=2", "who?what?header=yes"})
    void aTextIsReadBackAsItIs(String text) {
        assertThat(DataAddress.parse(text).text()).isEqualTo(text);
    }

    @Test
    void whatIsSaidIsReadInAnyOrder() {
        DataAddress address = DataAddress.parse("f.csv?invert=yes&label-column=kind&size=16x8&header=yes");
        assertThat(address.place()).isEqualTo("f.csv");
        assertThat(address.reading().header()).contains(true);
        assertThat(address.reading().labelColumn()).contains("kind");
        assertThat(address.changes())
                .isEqualTo(new ImageChanges(Optional.empty(), false, Optional.of(ImageSize.parse("16x8")), true));
        assertThat(address.words()).containsExactly("--data", "f.csv", "--header", "--label-column", "kind", "--size",
                "16x8", "--invert");
        assertThat(DataAddress.parse("glyphs?jitter=10").words()).containsExactly("--data", "glyphs", "--jitter", "10");
        assertThat(DataAddress.parse("f.csv?header=no").words()).containsExactly("--data", "f.csv", "--no-header");
    }

    @Test
    void namesOfColumnsMayHoldWhatPartsOptions() {
        Reading odd = new Reading(Optional.empty(), Optional.of("100%26 & more?"), Optional.empty(), Optional.empty(),
                Optional.empty());
        String text = DataAddress.of("f.csv").reading(odd).text();
        assertThat(DataAddress.parse(text).reading().labelColumn()).contains("100%26 & more?");
    }

    @Test
    void whatIsSaidLastGoesFirst() {
        DataAddress said = DataAddress.parse("f?size=28x28&header=no");
        DataAddress both = said.and(DataAddress.parse("?header=yes&scale=2").reading(),
                DataAddress.parse("?size=14x14&invert=yes").changes());
        assertThat(both.text()).isEqualTo("f?header=yes&scale=2.0&size=14x14&invert=yes");
        assertThat(said.and(Reading.BY_CONTENT, ImageChanges.NONE)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f?colour=red", "f?header=perhaps", "f?size=big", "f?size=0x3", "f?size=0", "f?crop=round",
            "f?scale=x", "f?scale=-1", "f?jitter=0", "f?jitter=much", "f?jitter=1001"})
    void whatCannotBeSaidIsRefusedAndShownAsItStands(String text) {
        assertThatThrownBy(() -> DataAddress.parse(text)).isInstanceOf(BadInput.class);
        assertThat(DataAddress.orPlace(text)).isEqualTo(DataAddress.of(text));
    }
}
