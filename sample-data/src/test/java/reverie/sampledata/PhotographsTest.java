package reverie.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.sampledata.Photographs.Photograph;

/** Reads what the PNG specification puts into every file's first chunk; this module has no image reader. */
class PhotographsTest {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;

    static Stream<Photograph> photographs() {
        return ((Photographs) SampleData.named("natural-images").orElseThrow()).photographs().stream();
    }

    @Test
    void thereAreElevenWithDifferentNames() {
        assertThat(photographs()).hasSize(11).extracting(Photograph::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("photographs")
    void isGreyWithEightBitsAndOfTheSizeThatTheCatalogueSays(Photograph it) throws IOException {
        try (DataInputStream in = new DataInputStream(it.file().open())) {
            assertThat(in.readLong()).isEqualTo(SIGNATURE);
            assertThat(in.readInt()).as("bytes in the first chunk").isEqualTo(13);
            assertThat(new String(in.readNBytes(4), StandardCharsets.US_ASCII)).isEqualTo("IHDR");
            assertThat(in.readInt()).as("width").isEqualTo(it.width()).isBetween(1, 512);
            assertThat(in.readInt()).as("height").isEqualTo(it.height()).isBetween(1, 512);
            assertThat(in.readUnsignedByte()).as("bits a sample").isEqualTo(8);
            assertThat(in.readUnsignedByte()).as("colour type, 0 is grey").isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("photographs")
    void isCredited(Photograph it) throws IOException {
        ByteArrayOutputStream attribution = new ByteArrayOutputStream();
        try (var in = SampleData.attribution().open()) {
            in.transferTo(attribution);
        }
        String author = it.credit().substring(0, it.credit().indexOf(','));
        String licence = it.credit().substring(it.credit().indexOf(',') + 2);
        assertThat(attribution.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.contains(it.file().path().replace("data/", "`")) && line.contains(author)
                        && line.contains(licence));
    }
}
