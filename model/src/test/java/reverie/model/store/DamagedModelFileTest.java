package reverie.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.model.BadInput;
import reverie.model.data.ImageShape;

class DamagedModelFileTest {

    private static final String PROVENANCE = """
            {\\"program\\":\\"p\\",\\"model\\":\\"rbm\\",\\"hyperparameters\\":{},\\"seed\\":1,\
            \\"data\\":{\\"name\\":\\"d\\",\\"sha256\\":\\"00\\",\\"examples\\":1,\\"width\\":1,\\"height\\":1},\
            \\"steps\\":0,\\"epochs\\":0}""";
    private static final String GOOD = "\"__metadata__\":{\"reverie\":\"" + PROVENANCE + "\"}";

    @TempDir
    private Path folder;

    @Test
    void whatOtherWritersSpellDifferentlyIsRead() throws IOException {
        Path file = write("{ \"b\" : {\"data_offsets\":[4,12], \"shape\":[2], \"dtype\":\"F32\", \"more\":null},\n"
                + "\"a\":{\"shape\":[],\"dtype\":\"F32\",\"data_offsets\":[0,4]}, " + GOOD + "}   ", 12);
        assertThat(ModelFile.read(file).tensors()).containsOnlyKeys("a", "b");
        assertThat(ModelFile.read(file).tensors().firstEntry().getKey()).isEqualTo("a");
    }

    static Stream<Arguments> damaged() {
        return Stream.of(
                arguments(tensor("F64", "[1]", "[0,8]"), 8, "tensor W of type \"F64\", expected F32"),
                arguments(tensor("F32", "[2]", "[0,4]"), 4, "tensor W of shape [2] in 4 bytes, expected 4 bytes a"),
                arguments(tensor("F32", "[4294967296,4294967296]", "[0,0]"), 0,
                        "tensor W of shape [4294967296, 4294967296] in 0 bytes, expected"),
                arguments(tensor("F32", "[1e3]", "[0,4]"), 4, "tensor W with shape [1000.0], expected a list of whole"),
                arguments(tensor("F32", "[-1]", "[0,4]"), 4, "tensor W with shape [-1], expected a list of whole"),
                arguments(tensor("F32", "1", "[0,4]"), 4, "tensor W with shape 1, expected a list of whole numbers"),
                arguments(tensor("F32", "[1]", "[0]"), 4, "tensor W with data_offsets [0], expected its first"),
                arguments(tensor("F32", "[1]", "[4,0]"), 4, "tensor W with data_offsets [4, 0], expected its first"),
                arguments(tensor("F32", "[1]", "[0,4]"), 8, "8 bytes of numbers, expected 4 for its 1 tensors"),
                arguments(tensor("F32", "[1]", "[4,8]"), 8, "tensor W at bytes 4 to 8, expected it to begin at 0"),
                arguments(tensor("F32", "[2]", "[0,8]"), 4, "tensor W at bytes 0 to 8, expected it to begin at 0 and"),
                arguments(tensor("F32", "[2305843009213693951]", "[0,9223372036854775804]"), 4,
                        "tensor W of shape [2305843009213693951] in 9223372036854775804 bytes, expected"),
                arguments(tensor("F32", "[1]", "[0,4]") + ",\"b\":{\"dtype\":\"F32\",\"shape\":[1],"
                        + "\"data_offsets\":[0,4]}", 4, "tensor b at bytes 0 to 4, expected it to begin at 4"),
                arguments(tensor("F32", "[1]", "[0,4]") + "," + tensor("F32", "[1]", "[4,8]"), 8,
                        "a header that is no JSON (Duplicate field 'W'"),
                arguments("\"W\":7", 0, "tensor W of type , expected F32"));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void tensorsThatDoNotCoverTheFileAreRefused(String members, int bytes, String message) throws IOException {
        refused(write("{" + GOOD + "," + members + "}", bytes), message);
    }

    static Stream<Arguments> badProvenance() {
        return Stream.of(
                arguments("{}", "no provenance, expected a model that Reverie wrote (\"reverie\" in its metadata)"),
                arguments("{\"__metadata__\":{\"reverie\":1}}", "no provenance"),
                arguments("{" + GOOD.replace("\\\"seed\\\":1,", "") + "}", "provenance with no \"seed\""),
                arguments("{" + GOOD.replace("\\\"rbm\\\"", "3") + "}", "provenance with another kind of \"model\""),
                arguments("{" + GOOD.replace("\\\"seed\\\":1", "\\\"seed\\\":1.5") + "}",
                        "provenance with \"seed\" = 1.5, expected a whole number"),
                arguments("{" + GOOD.replace("\\\"examples\\\":1", "\\\"examples\\\":4294967297") + "}",
                        "provenance with \"examples\" = 4294967297, expected a whole number from 1 to 2147483647"),
                arguments("{" + GOOD.replace("\\\"epochs\\\":0", "\\\"epochs\\\":-1") + "}",
                        "provenance with \"epochs\" = -1.0"),
                arguments("{" + GOOD.replace("\\\"hyperparameters\\\":{}", "\\\"hyperparameters\\\":{\\\"x\\\":null}")
                        + "}", "provenance with hyperparameter x = null, expected a text"),
                arguments("{\"__metadata__\":{\"reverie\":\"{\"}}", "provenance that is no JSON"));
    }

    @ParameterizedTest
    @MethodSource("badProvenance")
    void provenanceThatIsMissingOrIncompleteIsRefused(String header, String message) throws IOException {
        refused(write(header, 0), message);
    }

    static Stream<Arguments> badHeaders() {
        return Stream.of(
                arguments(new byte[0], "0 bytes, expected a safetensors model file"),
                arguments(new byte[7], "7 bytes, expected a safetensors model file"),
                arguments(new byte[8], "a header of 0 bytes, expected"),
                arguments(file(3, "{}"), "a header of 3 bytes, expected a safetensors model file with one of 2 to 2"),
                arguments(file(-1, "{}"), "a header of 18446744073709551615 bytes, expected"),
                arguments(file(2, "[]"), "a header that begins with [], expected"),
                arguments(file(3, " {}"), "a header that begins with  {}, expected"),
                arguments(file(2, "{x"), "a header that is no JSON ("),
                arguments(file(4, "{}{}"), "a header that is no JSON ("),
                arguments(file(2, "{é"), "a header that is no UTF-8 text, expected"));
    }

    @ParameterizedTest
    @MethodSource("badHeaders")
    void headersThatAreNoneAreRefused(byte[] bytes, String message) throws IOException {
        Path file = folder.resolve("M");
        Files.write(file, bytes);
        refused(file, message);
    }

    @Test
    void filesThatAreNoneAreRefused() {
        refused(folder.resolve("none"), "no such file, expected a safetensors model file");
        refused(folder, "a folder, expected a safetensors model file");
    }

    @Test
    void weightsThatAreNotFiniteAreRefusedByName() throws IOException {
        Path file = write("{" + GOOD + "," + tensor("F32", "[1]", "[0,4]") + "}", 4);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(bytes.length - 4, Float.NEGATIVE_INFINITY);
        Files.write(file, bytes);
        refused(file, "tensor W with values that are not finite, expected finite numbers");
    }

    /** Random bytes changed, removed or added: either the model comes out with its shapes, or one line says why not. */
    @Test
    void noDamageDoesWorseThanARefusal() throws IOException {
        Path file = folder.resolve("M");
        new ModelFile(new Provenance("reverie", "rbm", Map.of("rate", 0.1), 1,
                new DataOrigin("d", "00", 1, new ImageShape(1, 1)), 1, 1),
                new LinkedHashMap<>(Map.of("W", Tensor.of(1, 2, 3)))).write(file);
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(11);
        int refused = 0;
        for (int round = 0; round < 1000; round++) {
            byte[] bytes = Arrays.copyOf(good, random.nextInt(3) == 0 ? random.nextInt(good.length + 9) : good.length);
            for (int n = random.nextInt(4); n >= 0 && bytes.length > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Files.write(file, bytes);
            try {
                ModelFile.read(file);
            } catch (BadInput e) {
                assertThat(e).message().hasLineCount(1);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(500);
    }

    @Test
    void claimsTakeNoMemory() throws IOException {
        Path file = write("{" + GOOD + "," + tensor("F32", "[500000000]", "[0,2000000000]") + "}", 16);
        refused(file, "tensor W at bytes");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        refused(file, "tensor W at bytes");
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 20);
    }

    private static void refused(Path file, String message) {
        assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith(file + ": " + message).message().doesNotContain("\n").contains(", expected ");
    }

    private static String tensor(String type, String shape, String offsets) {
        return "\"W\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":%s}".formatted(type, shape, offsets);
    }

    private Path write(String header, int bytes) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        byte[] file = file(text.length, header);
        return Files.write(folder.resolve("M"), Arrays.copyOf(file, file.length + bytes));
    }

    private static byte[] file(long length, String header) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + text.length).order(ByteOrder.LITTLE_ENDIAN).putLong(length).put(text)
                .array();
    }
}
