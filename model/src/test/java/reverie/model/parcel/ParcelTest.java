package reverie.model.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParcelTest {

    @TempDir
    private Path folder;

    private enum Tint {
        WARM, COLD
    }

    private record Everything(String text, int whole, long large, float single, double precise, boolean flag, Tint tint,
            Optional<String> some, Optional<String> none, OptionalInt oneInt, OptionalInt noInt,
            OptionalDouble oneDouble,
            OptionalDouble noDouble, Map<String, Integer> map, Map<String, Integer> empty, List<Long> list) {}

    private record Twice(float[] one, float[] other) {}

    private record Held(Object value) {}

    private static final Everything EVERYTHING = new Everything("Zähler λ", -3, 1L << 40, 0.1f, -0.0, true, Tint.COLD,
            Optional.of("x"), Optional.empty(), OptionalInt.of(4), OptionalInt.empty(), OptionalDouble.of(Math.PI),
            OptionalDouble.empty(), Map.of("a", 1), Map.of(), List.of(1L, 1L));

    @Test
    void anotherRunOfTheProgramOpensWhatWasPacked() throws IOException {
        Path file = folder.resolve("parcel");
        Parcel.pack(EVERYTHING, file);
        assertThat(Parcel.in(file).open()).isEqualTo(EVERYTHING);
    }

    @Test
    void whatWasSharedIsSharedAgain() throws IOException {
        Path file = folder.resolve("parcel");
        float[] numbers = {1, Float.NaN, -0f};
        Parcel.pack(new Twice(numbers, numbers), file);
        Twice again = (Twice) Parcel.in(file).open();
        assertThat(again.one()).containsExactly(numbers).isSameAs(again.other());
    }

    @Test
    void whatNoFileCanHoldIsRefusedAndNothingIsLeft() {
        Path file = folder.resolve("parcel");
        assertThatThrownBy(() -> Parcel.pack(new Held(Set.of(1)), file)).isInstanceOf(IOException.class)
                .hasMessageContaining("no file can hold");
        assertThat(file).doesNotExist();
    }

    /** Whichever byte is another one, or wanting. */
    @Test
    void whatIsDamagedIsNotOpened() throws IOException {
        Path file = folder.resolve("parcel");
        Parcel.pack(new Twice(new float[]{1, 2}, new float[]{3}), file);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] other = whole.clone();
            other[i] ^= 4;
            Files.write(file, other);
            assertThatThrownBy(() -> Parcel.in(file).open()).as("byte " + i).isInstanceOf(IOException.class);
        }
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Parcel.in(file).open()).as("length " + length).isInstanceOf(IOException.class);
        }
    }

    /** A record that a later version has changed is told by the names and types of its components. */
    @Test
    void recordsOfAnotherVersionAreNotOpened() throws IOException {
        var constants = new Constants();
        constants.place(Twice.class);
        var bytes = new ByteArrayOutputStream();
        constants.write(new DataOutputStream(bytes));
        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        assertThat(read(text)).isSameAs(Twice.class);
        assertThatThrownBy(() -> read(text.replace("[] one", "[] two"))).hasMessageContaining("another version");
        assertThatThrownBy(() -> read(text.replace("Twice", "Thice"))).hasMessageContaining("another version");
        assertThatThrownBy(() -> read(text.replace("ParcelTest$Twice", "ParcelTest$Tint1")))
                .hasMessageContaining("another version");
    }

    private static Object read(String constants) throws IOException {
        return Constants.read(new DataInputStream(
                new ByteArrayInputStream(constants.getBytes(StandardCharsets.ISO_8859_1)))).at(0);
    }
}
