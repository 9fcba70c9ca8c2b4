package reverie.model.trained;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the document about model files says of kinds. */
class ModelDocumentTest {

    private static final List<Class<?>> COLUMNS = List.of(Features.class, Filters.class, Reconstructor.class,
            Sampler.class,
            Completer.class, Likelihood.class);

    private final ModelFormats formats = ModelFormats.provided();

    private String row(String kind) {
        return "| `" + kind + "` |" + COLUMNS.stream()
                .map(capability -> formats.having(capability).contains(kind) ? " yes |" : " |")
                .collect(Collectors.joining());
    }

    @Test
    void tellsWhatEachKindCanDo() throws IOException {
        List<String> rows = formats.kinds().stream().map(this::row).toList();
        assertThat(Files.readString(Path.of("..", "docs", "model-files.md")))
                .contains(String.join("\n", rows) + "\n\n");
    }
}
