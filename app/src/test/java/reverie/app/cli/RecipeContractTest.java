package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.app.data.DataTraits.Kind;
import reverie.app.data.DataTraits;
import reverie.app.recipe.Choices;
import reverie.app.recipe.ModelRecipe;
import reverie.app.settings.Parameter;
import reverie.app.settings.Settings;
import reverie.app.shell.Lab;
import reverie.model.data.ImageShape;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;

/** What every recipe keeps to; a new one is covered without a line here. */
class RecipeContractTest {

    @TempDir
    private Path folder;

    static List<ModelRecipe<?, ?>> recipes() {
        return TrainCommand.recipes();
    }

    private static <T> void keepsItsInitialValueAndSaysWhatItDoes(Parameter<T> parameter) {
        assertThat(parameter.check(parameter.initial())).isEqualTo(parameter.initial());
        assertThat(parameter.parse(parameter.text(parameter.initial()))).as(parameter.id())
                .isEqualTo(parameter.initial());
        assertThat(parameter.about().help()).as(parameter.id()).endsWith(".").hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void everyInitialValueIsAllowedAndComesBackFromText(ModelRecipe<?, ?> recipe) {
        assertThat(recipe.table().parameters()).isNotEmpty()
                .allSatisfy(RecipeContractTest::keepsItsInitialValueAndSaysWhatItDoes);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void settingsThatSuitAnyKindOfDataSurviveTheirTextAndTheirOwnConsequences(ModelRecipe<?, ?> recipe) {
        for (Kind kind : Kind.values()) {
            Settings usual = Choices.usual(recipe, new DataTraits(kind, true, 1000, new ImageShape(28, 28)));
            assertThat(Settings.parse(recipe.table(), usual.text())).as(kind + " of " + recipe.id()).isEqualTo(usual);
            for (Parameter<?> parameter : recipe.table().parameters()) {
                assertThat(Choices.followed(recipe, usual, usual))
                        .as("nothing follows from no change, " + parameter.id())
                        .isEqualTo(usual);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void presetsAndFormerNamesMeanSettings(ModelRecipe<?, ?> recipe) {
        recipe.presets().values().forEach(preset -> assertThat(Settings.parse(recipe.table(), preset)).isNotNull());
        recipe.formerCommands().values().forEach(text -> assertThat(Settings.parse(recipe.table(), text)).isNotNull());
        assertThat(recipe.aliases()).extracting(alias -> alias.id()).doesNotContainAnyElementsOf(
                recipe.table().learned().stream().map(Parameter::id).toList());
    }

    /** Lines are broken wherever they are full. */
    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }

    private static <T> String usual(Parameter<T> parameter) {
        return "(default " + parameter.text(parameter.initial()) + ")";
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void helpTellsNamesAndDefaultsOfTheTable(ModelRecipe<?, ?> recipe) {
        String help = withoutBlanks(Console.run("train", recipe.id(), "--help").out());
        recipe.table().learned().stream().filter(parameter -> !parameter.id().equals("from"))
                .forEach(parameter -> assertThat(help).as(parameter.id()).contains("--" + parameter.id())
                        .contains(withoutBlanks(usual(parameter))));
    }

    private static <T> Object plain(Parameter<T> parameter) {
        return parameter.plain(parameter.initial());
    }

    private Console train(String... words) {
        var all = new ArrayList<>(List.of("train"));
        all.addAll(Arrays.asList(words));
        all.addAll(List.of("--data", "small-digits", "--examples", "100"));
        return Console.run(all.toArray(String[]::new));
    }

    private Path autoencoder() {
        Path file = folder.resolve("autoencoder.safetensors");
        assertThat(train("autoencoder", "--epochs", "0", "--out", file.toString()).exit()).isZero();
        return file;
    }

    /** Of grey images, but for what the data decide. */
    @ParameterizedTest
    @MethodSource("recipes")
    void aFileSaysTheNamesAndDefaultsOfTheTable(ModelRecipe<?, ?> recipe) {
        Path file = folder.resolve("m.safetensors");
        var words = new ArrayList<>(List.of(recipe.id(), "--out", file.toString()));
        boolean fromAnother = recipe.table().learned().stream().anyMatch(parameter -> parameter.id().equals("from"));
        if (fromAnother) {
            words.addAll(List.of("--from", autoencoder().toString()));
        }
        Console console = train(words.toArray(String[]::new));
        assertThat(console.exit()).as(console.err()).isZero();
        Provenance provenance = ModelFile.read(file).provenance();
        var usual = Choices.usual(recipe, new DataTraits(Kind.GREY, true, 100, new ImageShape(8, 8)));
        Map<String, Object> expected = new HashMap<>(new Provenance("", "", usual.plain(), 1, provenance.data(), 0, 0)
                .hyperparameters());
        assertThat(provenance.hyperparameters()).containsKeys(expected.keySet().toArray(String[]::new));
        expected.keySet().removeAll(List.of("loss", "border", "filter-size", "pool", "hidden", "from"));
        assertThat(provenance.hyperparameters()).containsAllEntriesOf(expected);
        for (Parameter<?> parameter : recipe.table().learned()) {
            if (Settings.initial(recipe.table()).get(parameter).equals(usual.get(parameter))
                    && expected.containsKey(parameter.id())) {
                assertThat(expected.get(parameter.id()).toString()).as(parameter.id())
                        .isEqualTo(plain(parameter).toString());
            }
        }
    }

    /** A room of a model has the model's table; one that compares several has parameters of the same names and defaults. */
    @Test
    void theWindowHasTheNamesAndDefaultsOfTheCommandLine() {
        Map<String, ModelRecipe<?, ?>> models = recipes().stream()
                .collect(Collectors.toMap(ModelRecipe::id, recipe -> recipe));
        assertThat(Lab.experiments().stream().filter(experiment -> models.containsKey(experiment.id())))
                .hasSizeGreaterThan(8)
                .allSatisfy(experiment -> {
                    var table = Objects.requireNonNull(models.get(experiment.id())).table();
                    var ids = table.parameters().stream().map(Parameter::id).toList();
                    assertThat(experiment.parameters().parameters().stream()
                            .filter(parameter -> ids.contains(parameter.id()) && !parameter.id().equals("corruption")))
                            .isNotEmpty().allSatisfy(
                                    parameter -> assertThat(parameter).isEqualTo(table.named(parameter.id())));
                });
    }

    @Test
    void theDocumentationHasThemToo() throws IOException {
        assertThat(Files.readString(ParameterTables.PAGE)).isEqualTo(ParameterTables.text());
    }
}
