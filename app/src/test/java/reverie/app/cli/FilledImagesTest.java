package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reverie.model.store.ModelFile;
import reverie.model.store.Tensor;

/** What the defaults come to for images that are areas rather than strokes, of which binary units learn one blot many times. */
class FilledImagesTest {

    @TempDir
    private Path folder;

    @Test
    void filtersOfAConvolutionalNetDifferAndItsPartsBelongToClasses() throws IOException {
        String file = folder.resolve("m.safetensors").toString();
        Console learned = Console.run("train", "conv", "--data", "fashion", "--examples", "1000", "--filters", "12,12",
                "--epochs",
                "2", "--out", file);
        assertThat(learned.exit()).as(learned.err()).isZero();
        JsonNode figures = new ObjectMapper().readTree(Console.run("evaluate", file, "--data", "fashion").out());
        assertThat(alike(ModelFile.read(folder.resolve("m.safetensors")).tensor("W1", ModelFile.ANY, 1, ModelFile.ANY,
                ModelFile.ANY)))
                .as("0.7 with binary units")
                .isBetween(0.0, 0.25);
        assertThat(figures.path("reconstructionError").doubleValue()).as("more than 200 with binary units")
                .isBetween(1.0, 60.0);
        assertThat(figures.path("classEntropyOfStrongestOfLayer2").doubleValue())
                .as("parts are more specific than strokes")
                .isLessThan(figures.path("classEntropyOfStrongestOfLayer1").doubleValue() - 0.15);
    }

    /** The mean over pairs of filters of how far they are one filter or its negative, each about its own mean: 1 where all are. */
    private static double alike(Tensor filters) {
        int count = filters.shape()[0];
        int size = filters.values().length / count;
        double[][] each = new double[count][];
        for (int k = 0; k < count; k++) {
            float[] filter = Arrays.copyOfRange(filters.values(), k * size, (k + 1) * size);
            double mean = 0;
            for (float weight : filter) {
                mean += weight / size;
            }
            each[k] = new double[size];
            for (int i = 0; i < size; i++) {
                each[k][i] = filter[i] - mean;
            }
        }
        double sum = 0;
        for (int k = 0; k < count; k++) {
            for (int other = 0; other < k; other++) {
                sum += Math.abs(dot(each[k], each[other]))
                        / Math.sqrt(dot(each[k], each[k]) * dot(each[other], each[other]));
            }
        }
        return 2 * sum / count / (count - 1);
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
