package reverie.model.trained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.completion.ConditionalSampler;
import reverie.model.completion.Mask;
import reverie.model.completion.PartialImage;
import reverie.model.data.DataSet;
import reverie.model.data.ValueNeeds;
import reverie.model.data.file.DataFiles;
import reverie.model.data.file.NpyFile;
import reverie.model.matrix.Workers;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;
import reverie.model.train.Measurement;

/**
 * Every kind of model keeps the same promises, and its files, one of each of this and of older versions, are read as when they
 * were written. {@code make.sh} beside them says how they were made.
 */
class TrainedModelsTest {

    private static final ModelFormats FORMATS = ModelFormats.provided();
    private static final Path FOLDER = folder();
    private static final DataSet DATA = DataFiles.open(FOLDER.resolve("digits")).test().orElseThrow();
    private static final int N = DATA.size();
    /** What a machine's own speed is part of. */
    private static final Set<String> TIMED = Set.of("speedup");
    private static final List<Class<?>> CAPABILITIES = List.of(Features.class, Filters.class, Reconstructor.class,
            Sampler.class, Completer.class, Likelihood.class);

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(TrainedModelsTest.class.getResource("/models/make.sh")).toURI())
                    .resolveSibling(".");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@code version/name}. */
    static Stream<String> models() throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(it -> it.toString().endsWith(".safetensors"))
                    .map(it -> FOLDER.relativize(it).toString().replace(File.separatorChar, '/')
                            .replace(".safetensors", ""))
                    .toList().stream();
        }
    }

    private static Path file(String name) {
        return FOLDER.resolve(name);
    }

    private static ModelFile kept(String name) {
        return ModelFile.read(file(name + ".safetensors"));
    }

    private static TrainedModel model(String name) {
        return FORMATS.read(kept(name));
    }

    @Test
    void everyKindHasAFile() throws IOException {
        assertThat(models().map(name -> kept(name).provenance().model())).containsAll(FORMATS.kinds());
    }

    @ParameterizedTest
    @MethodSource("models")
    void codesAreAsWhenTheFileWasWritten(String name) {
        Features features = model(name).can(Features.class).orElseThrow();
        DataSet before = NpyFile.read(file(name + "-code.npy"));
        try (Workers workers = Workers.of(2)) {
            R032Store codes = features.encode(DATA.examples(), workers);
            assertThat(features.features()).isEqualTo(codes.getRowDim()).isEqualTo(before.values());
            assertThat(codes.data).containsExactly(before.examples().data, within(1e-6f));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void reconstructionsAreAsWhenTheFileWasWritten(String name) {
        TrainedModel model = model(name);
        model.can(Reconstructor.class).ifPresent(it -> {
            try (Workers workers = Workers.of(2)) {
                R032Store again = it.reconstruct(DATA.examples(), workers);
                assertThat(again.data).containsExactly(NpyFile.read(file(name + "-again.npy")).examples().data,
                        within(1e-5f));
                double sum = 0;
                for (int i = 0; i < again.data.length; i++) {
                    double miss = (double) DATA.examples().data[i] - again.data[i];
                    sum += miss * miss;
                }
                assertThat(model.evaluate(DATA, workers).of("reconstructionError")).isCloseTo(sum / N, within(1e-5));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void figuresAreAsWhenTheFileWasWritten(String name) throws IOException {
        JsonNode before = new ObjectMapper().readTree(file(name + ".json").toFile());
        try (Workers workers = Workers.of(2)) {
            Measurement now = model(name).evaluate(DATA, workers);
            before.properties().stream().filter(it -> it.getValue().isNumber() && !TIMED.contains(it.getKey()))
                    .forEach(it -> assertThat(now.of(it.getKey())).as(it.getKey())
                            .isCloseTo(it.getValue().doubleValue(),
                                    within(1e-5 * Math.max(1, Math.abs(it.getValue().doubleValue())))));
            assertThat(now.values().keySet()).hasSizeGreaterThanOrEqualTo(before.size() - 2);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void featuresOfAnExampleDoNotDependOnTheOthers(String name) {
        Features features = model(name).can(Features.class).orElseThrow();
        try (Workers workers = Workers.of(2)) {
            R032Store all = features.encode(DATA.examples(), workers);
            R032Store few = features.encode(DATA.head(3).examples(), workers);
            assertThat(few.data).isEqualTo(Arrays.copyOf(all.data, few.data.length));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void filtersAreOfWhatUnitsSee(String name) {
        TrainedModel model = model(name);
        assertThat(model.values()).isEqualTo(DATA.values());
        model.can(Filters.class).ifPresent(it -> {
            try (Workers workers = Workers.of(1)) {
                for (int layer = 1; layer <= it.layers(); layer++) {
                    R032Store filters = it.filters(layer, workers);
                    int side = (int) Math.sqrt(filters.getRowDim());
                    assertThat(filters.getRowDim()).isEqualTo(side * side).isBetween(4, DATA.values());
                    for (int j = 0; j < filters.getColDim(); j++) {
                        float[] filter = Arrays.copyOfRange(filters.data, j * side * side, (j + 1) * side * side);
                        assertThat(filter).as("layer %d, unit %d", layer, j).doesNotContain(Float.NaN);
                        Arrays.sort(filter);
                        if (filters.getColDim() == filters.getRowDim() && j < filters.getColDim() - 1
                                && filter[0] == filter[side * side - 1]) {
                            // Where units are pixels, those that are told first hear of no others.
                            assertThat(filter[0]).isZero();
                            continue;
                        }
                        assertThat(filter[0]).as("layer %d, unit %d", layer, j).isLessThan(filter[side * side - 1]);
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void samplesDependOnTheSeedAndNotOnTheThreads(String name) {
        model(name).can(Sampler.class).ifPresent(it -> {
            float[] one = sample(it, 1, 1);
            assertThat(one).hasSize(3 * DATA.values()).doesNotContain(Float.NaN);
            assertThat(sample(it, 1, 2)).isEqualTo(one);
            assertThat(sample(it, 2, 1)).isNotEqualTo(one);
        });
    }

    private static float[] sample(Sampler sampler, long seed, int threads) {
        try (Workers workers = Workers.of(threads)) {
            return sampler.sample(3, seed, Chosen.NOTHING.with(ChainWalk.STEPS, 5), workers).images().data;
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsKnownOfAnImageStaysAndTheRestIsDrawn(String name) {
        model(name).can(Completer.class).ifPresent(it -> {
            boolean[] hidden = Mask.Part.BOTTOM.of(DATA.shape());
            float[] image = Arrays.copyOf(DATA.examples().data, DATA.values());
            try (Workers workers = Workers.of(2)) {
                ConditionalSampler sampler = it.completing(2, Chosen.NOTHING, workers);
                sampler.clamp(new PartialImage(DATA.shape(), image, hidden));
                sampler.scatter(1, 0);
                sampler.step(1, 1, 1);
                for (int i = 0; i < DATA.values(); i++) {
                    float state = sampler.states().data[DATA.values() + i];
                    if (hidden[i] && model(name).needs() == ValueNeeds.REAL_NUMBERS) {
                        assertThat(state).isFinite().isNotEqualTo(image[i]);
                    } else if (hidden[i]) {
                        assertThat(state).isIn(0f, 1f);
                    } else {
                        assertThat(state).isEqualTo(image[i]);
                    }
                }
            }
        });
    }

    /** Without this a command would offer what it then refuses, or the other way round. */
    @ParameterizedTest
    @MethodSource("models")
    void aModelCanDoWhatItsKindIsSaidToDo(String name) {
        String kind = kept(name).provenance().model();
        for (Class<?> capability : CAPABILITIES) {
            if (!FORMATS.having(capability).contains(kind)) {
                assertThat(model(name).can(capability)).as(capability.getSimpleName()).isEmpty();
                assertThat(FORMATS.options(kind, capability)).isEmpty();
            } else if (capability != Completer.class || !kept(name).tensors().containsKey("whitener")) {
                assertThat(model(name).can(capability)).as(capability.getSimpleName()).isPresent();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("CAPABILITIES")
    void anOptionMeansTheSameForAllKinds(Class<?> capability) {
        for (ModelOption<?> option : FORMATS.options(capability)) {
            for (String kind : FORMATS.taking(option, capability)) {
                assertThat(FORMATS.options(kind, capability)).as(kind).contains(option);
            }
        }
    }

    @Test
    void whoCannotIsRefusedWithThoseWhoCan() throws IOException {
        String classifier = models().filter(it -> it.endsWith("/classifier")).findFirst().orElseThrow();
        assertThatThrownBy(() -> FORMATS.capable(model(classifier), "classifier", Completer.class, "complete images"))
                .isInstanceOf(BadInput.class)
                .hasMessage("model: classifier, expected one of %s to complete images",
                        String.join(", ", FORMATS.having(Completer.class)));
        assertThat(FORMATS.having(Completer.class)).contains("conv-dbn", "conv-rbm", "dbm", "dbn", "mixture", "rbm")
                .doesNotContain("classifier", "autoencoder", "pca");
        String whitened = models().filter(it -> it.endsWith("/conv-rbm")).findFirst().orElseThrow();
        assertThatThrownBy(() -> FORMATS.capable(model(whitened), "conv-rbm", Completer.class, "complete images"))
                .isInstanceOf(BadInput.class).hasMessageStartingWith("model: conv-rbm of preprocessed examples, exp");
    }

    @Test
    void anUnknownKindIsRefused() throws IOException {
        Provenance any = kept(models().findFirst().orElseThrow()).provenance();
        var oracle = new Provenance(any.program(), "oracle", any.hyperparameters(), 1, any.data(), 0, 0);
        var tensors = new LinkedHashMap<String, Tensor>();
        tensors.put("W", Tensor.of(1));
        assertThatThrownBy(() -> FORMATS.read(new ModelFile(oracle, tensors))).isInstanceOf(BadInput.class)
                .hasMessage("model: oracle, expected one of %s", String.join(", ", FORMATS.kinds()));
    }
}
