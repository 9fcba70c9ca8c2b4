package reverie.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;
import reverie.model.trained.Chosen;
import reverie.model.trained.ExactLikelihood;
import reverie.model.trained.ModelFormats;

class BundledModelsTest {

    /** Digits that it has not learned from; a NADE of 500 hidden units comes to −98, independent pixels to −200. */
    @Test
    void thePixelCnnIsHardlySurprisedByDigits() {
        var model = ModelFormats.provided().read(ModelLibrary.open(Path.of("digits-pixelcnn")))
                .can(ExactLikelihood.class).orElseThrow();
        DataSet digits = DataLibrary.open("digits").test().orElseThrow().atMost(30);
        try (Workers workers = Workers.of(2)) {
            assertThat(Arrays.stream(model.logLikelihoods(digits, 1, Chosen.NOTHING, workers)).average().orElseThrow())
                    .isBetween(-90.0, -60.0);
        }
    }
}
