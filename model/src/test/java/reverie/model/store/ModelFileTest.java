package reverie.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.ImageShape;
import reverie.model.data.LearnedValues;
import reverie.model.data.ValueKind;

class ModelFileTest {

    private static final DataOrigin DIGITS = new DataOrigin("digits", "ab".repeat(32), 10_000, new ImageShape(2, 1));

    @TempDir
    private Path folder;

    @Test
    void bytesAreWhatTheFormatSays() throws IOException {
        Path file = folder.resolve("M.safetensors");
        ModelFile model = tiny();
        model.write(file);

        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int headerLength = Math.toIntExact(bytes.getLong());
        assertThat(headerLength % 8).isZero();
        byte[] text = new byte[headerLength];
        bytes.get(text);
        String header = new String(text, StandardCharsets.UTF_8);
        assertThat(header).startsWith("{\"__metadata__\":{\"reverie\":\"{");
        JsonNode json = new ObjectMapper().readTree(header);
        assertThat(json.path("W")).hasToString("{\"dtype\":\"F32\",\"shape\":[2,3],\"data_offsets\":[0,24]}");
        assertThat(json.path("b")).hasToString("{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[24,32]}");
        assertThat(json.path("__metadata__").path("reverie").textValue()).isEqualTo(
                """
                        {"program":"reverie 0.1.0","model":"rbm","hyperparameters":{"hidden":3,"persistent":true,"rate":0.1},\
                        "seed":7,"data":{"name":"digits","sha256":"%s","examples":10000,"width":2,"height":1},\
                        "steps":150,"epochs":1.5}"""
                        .formatted("ab".repeat(32)));
        // C order: the first row of W, then the second, then b.
        for (float expected : new float[]{11, 12, 13, 21, 22, 23, -1, -2}) {
            assertThat(bytes.getFloat()).isEqualTo(expected);
        }
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Test
    void whatTheNumbersWereIsKept() {
        for (ValueKind kind : ValueKind.values()) {
            for (Optional<Float> divisor : List.of(Optional.<Float>empty(), Optional.of(1f), Optional.of(0.1f))) {
                var origin = new DataOrigin("d", "00", 1, new ImageShape(1, 1),
                        Optional.of(new LearnedValues(kind, divisor)));
                Path file = folder.resolve("M");
                new ModelFile(new Provenance("reverie", "rbm", Map.of(), 1, origin, 0, 0), new LinkedHashMap<>())
                        .write(file);
                assertThat(ModelFile.read(file).provenance().data()).isEqualTo(origin);
            }
        }
    }

    @Test
    void whatIsWrittenIsRead() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
            int count = random.nextInt(5);
            for (int t = 0; t < count; t++) {
                tensors.put("t" + random.nextInt(100), random(random));
            }
            Path file = folder.resolve("M" + round);
            Provenance provenance = new Provenance("reverie", "rbm",
                    Map.of("text", "π \"\n", "whole", random.nextLong(), "real", random.nextDouble(), "list",
                            List.of(500, 0.5f, "a", List.of(true))),
                    random.nextLong(), DIGITS, random.nextLong(Long.MAX_VALUE), random.nextDouble());
            new ModelFile(provenance, tensors).write(file);

            ModelFile read = ModelFile.read(file);
            assertThat(read.provenance()).isEqualTo(provenance);
            assertThat(read.tensors()).isEqualTo(tensors);
            assertThat(read.tensors().sequencedKeySet()).containsExactlyElementsOf(tensors.sequencedKeySet());
        }
    }

    @Test
    void sameModelMakesTheSameBytesHoweverItsMapsAreOrdered() throws IOException {
        Map<String, Object> forward = new LinkedHashMap<>();
        Map<String, Object> backward = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            forward.put("p" + i, i);
            backward.put("p" + (19 - i), 19 - i);
        }
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        new ModelFile(provenance(forward), tiny().tensors()).write(first);
        new ModelFile(provenance(backward), tiny().tensors()).write(second);
        assertThat(first).hasSameBinaryContentAs(second);

        Path again = folder.resolve("again");
        ModelFile.read(first).write(again);
        assertThat(again).hasSameBinaryContentAs(first);
    }

    @Test
    void floatHyperparametersKeepTheirDecimalDigits() {
        Map<String, Object> values = new HashMap<>();
        values.put("rate", 0.1f);
        values.put("hidden", 500);
        assertThat(provenance(values).hyperparameters()).isEqualTo(Map.of("rate", 0.1, "hidden", 500L));
        assertThatThrownBy(() -> provenance(Map.of("rate", Double.NaN))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> provenance(Map.of("rate", new Object())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void matricesAreTransposedIntoCOrderAndBack() {
        R032Store columns = R032Store.wrap(new float[]{11, 21, 12, 22, 13, 23}, 2);
        Tensor tensor = Tensor.of(columns);
        assertThat(tensor).isEqualTo(new Tensor(new int[]{2, 3}, new float[]{11, 12, 13, 21, 22, 23}));
        assertThat(tensor.matrix().data).containsExactly(columns.data);
        assertThatThrownBy(() -> new Tensor(new int[]{2, 3}, new float[5]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tensor(new int[]{-2, -3}, new float[6]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tensorsThatAModelNeedsAreAskedForByShape() {
        Path file = folder.resolve("M");
        tiny().write(file);
        ModelFile model = ModelFile.read(file);
        assertThat(model.tensor("W", ModelFile.ANY, 3).values()).hasSize(6);
        assertThatThrownBy(() -> model.tensor("a", 3)).isInstanceOf(BadInput.class)
                .hasMessage(file + ": no tensor a, expected a of shape [3]");
        assertThatThrownBy(() -> model.tensor("W", ModelFile.ANY, 4)).isInstanceOf(BadInput.class)
                .hasMessage(file + ": W of shape [2, 3], expected W of shape [any, 4]");
        assertThatThrownBy(() -> model.tensor("W", 2)).isInstanceOf(BadInput.class);
    }

    @Test
    void aRunIsNotTakenForAModel() {
        Path file = folder.resolve("run");
        new RunFile(provenance(Map.of()), new LinkedHashMap<>(Map.of("steps", new Numbers.I64(new long[]{3}))))
                .write(file);
        assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOf(BadInput.class)
                .hasMessageEndingWith("run: a run that can be gone on with, expected a model");
    }

    @Test
    void modelThatDivergedIsNotWritten() {
        SequencedMap<String, Tensor> tensors = new LinkedHashMap<>(Map.of("W", Tensor.of(1, Float.NaN)));
        Path file = folder.resolve("M");
        assertThatThrownBy(() -> new ModelFile(provenance(Map.of()), tensors).write(file))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("tensor W");
        assertThat(file).doesNotExist();
    }

    private static ModelFile tiny() {
        SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("W", new Tensor(new int[]{2, 3}, new float[]{11, 12, 13, 21, 22, 23}));
        tensors.put("b", Tensor.of(-1, -2));
        return new ModelFile(provenance(Map.of("rate", 0.1f, "hidden", 3, "persistent", true)), tensors);
    }

    private static Provenance provenance(Map<String, Object> hyperparameters) {
        return new Provenance("reverie 0.1.0", "rbm", hyperparameters, 7, DIGITS, 150, 1.5);
    }

    private static Tensor random(Random random) {
        int[] shape = random.ints(random.nextInt(4), 0, 40).toArray();
        int count = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = Float.intBitsToFloat(random.nextInt() & 0xBFFFFFFF);
        }
        return new Tensor(shape, values);
    }
}
