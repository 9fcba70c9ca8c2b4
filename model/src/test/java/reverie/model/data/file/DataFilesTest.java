package reverie.model.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reverie.model.data.file.Written.gzip;
import static reverie.model.data.file.Written.images;
import static reverie.model.data.file.Written.labels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;

class DataFilesTest {

    @TempDir
    private Path parent;

    @Test
    void folderWithTheUsualNamesIsOneSet() throws IOException {
        Path folder = digits();
        Splits splits = DataFiles.open(folder);

        assertThat(splits.train().name()).isEqualTo("digits");
        assertThat(splits.train().size()).isEqualTo(3);
        assertThat(splits.train().labels().orElseThrow().of()).containsExactly(4, 0, 1);
        DataSet test = splits.test().orElseThrow();
        assertThat(test.name()).isEqualTo("digits (test)");
        assertThat(test.size()).isEqualTo(2);
        assertThat(test.labels().orElseThrow().of()).containsExactly(7, 2);
        assertThat(splits.train().labels().orElseThrow().names()).hasSize(8)
                .isEqualTo(test.labels().orElseThrow().names());
    }

    @Test
    void fileBringsItsCompanions() throws IOException {
        Splits splits = DataFiles.open(digits().resolve("train-images-idx3-ubyte.gz"));
        assertThat(splits.train().name()).isEqualTo("train-images-idx3-ubyte");
        assertThat(splits.train().labels()).isPresent();
        assertThat(splits.test().orElseThrow().labels()).isPresent();

        Splits alone = DataFiles.open(parent.resolve("digits").resolve("t10k-images-idx3-ubyte"));
        assertThat(alone.train().size()).isEqualTo(2);
        assertThat(alone.train().labels().orElseThrow().of()).containsExactly(7, 2);
        assertThat(alone.test()).isEmpty();
    }

    @Test
    void otherNamesOfTheSamePatternWork() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("letters"));
        Files.write(folder.resolve("emnist-letters-train-images-idx3-ubyte"), images(2, 3, 3));
        Files.write(folder.resolve("emnist-letters-train-images-idx3-ubyte.gz"), gzip(images(4, 3, 3)));
        Files.write(folder.resolve("emnist-letters-test-images-idx3-ubyte.gz"), gzip(images(1, 3, 3)));
        Files.writeString(folder.resolve("notes.txt"), "images of letters");

        Splits splits = DataFiles.open(folder);
        assertThat(splits.train().size()).as("the plain file wins").isEqualTo(2);
        assertThat(splits.test().orElseThrow().size()).isEqualTo(1);
        assertThat(splits.train().labels()).isEmpty();
    }

    @Test
    void namesWithDotsWork() throws IOException {
        Files.write(parent.resolve("train-images.idx3-ubyte"), images(2, 3, 3));
        Files.write(parent.resolve("train-labels.idx1-ubyte"), labels(1, 2));
        assertThat(DataFiles.open(parent).train().labels().orElseThrow().of()).containsExactly(1, 2);
    }

    @Test
    void contentDecidesAndNotTheName() throws IOException {
        Path file = Files.write(parent.resolve("train-images-idx3-ubyte.npy.gz"), images(2, 3, 3));
        assertThat(DataFiles.open(file).train().name()).isEqualTo("train-images-idx3-ubyte");
        assertThat(DataFiles.open(file).train().size()).isEqualTo(2);
    }

    @Test
    void severalSetsInAFolderAreRefusedByName() throws IOException {
        Path folder = digits();
        Files.write(folder.resolve("letters-images-idx3-ubyte"), images(2, 3, 3));
        assertThatThrownBy(() -> DataFiles.open(folder)).isInstanceOf(BadInput.class).hasMessage(folder
                + ": several sets (letters-images-idx3-ubyte, train-images-idx3-ubyte), expected one of them by name");
    }

    @Test
    void labelsThatDoNotFitAreRefused() throws IOException {
        Path folder = digits();
        Path labels = Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), gzip(labels(1, 2, 3)));
        assertThatThrownBy(() -> DataFiles.open(folder)).isInstanceOf(BadInput.class).hasMessage(
                labels + ": 3 labels, expected 2, one for each example of t10k-images-idx3-ubyte");
        Files.write(labels, new byte[]{1});
        assertThatThrownBy(() -> DataFiles.open(folder)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith(labels + ": begins with 01");
    }

    @Test
    void testImagesOfAnotherShapeAreRefused() throws IOException {
        Path folder = digits();
        Files.write(folder.resolve("t10k-images-idx3-ubyte"), images(2, 9, 1));
        assertThatThrownBy(() -> DataFiles.open(folder)).isInstanceOf(BadInput.class)
                .hasMessage("digits (test): images of 1×9, expected 3×3 as in digits");
    }

    private Path digits() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("digits"));
        Files.write(folder.resolve("train-images-idx3-ubyte.gz"), gzip(images(3, 3, 3)));
        Files.write(folder.resolve("train-labels-idx1-ubyte"), labels(4, 0, 1));
        Files.write(folder.resolve("t10k-images-idx3-ubyte"), images(2, 3, 3));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), gzip(labels(7, 2)));
        return folder;
    }
}
