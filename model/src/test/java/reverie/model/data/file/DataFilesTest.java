package reverie.model.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reverie.model.data.file.Written.bytes;
import static reverie.model.data.file.Written.doubles;
import static reverie.model.data.file.Written.gzip;
import static reverie.model.data.file.Written.images;
import static reverie.model.data.file.Written.labels;
import static reverie.model.data.file.Written.mat;
import static reverie.model.data.file.Written.packed;
import static reverie.model.data.file.Written.variable;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.data.file.raw.Reading;

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
        Files.write(folder.resolve("t10k-images-idx3-ubyte"), images(2, 9, 2));
        assertThatThrownBy(() -> DataFiles.open(folder)).isInstanceOf(BadInput.class)
                .hasMessage("digits (test): images of 2×9, expected 3×3 as in digits");
    }

    private Path digits() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("digits"));
        Files.write(folder.resolve("train-images-idx3-ubyte.gz"), gzip(images(3, 3, 3)));
        Files.write(folder.resolve("train-labels-idx1-ubyte"), labels(4, 0, 1));
        Files.write(folder.resolve("t10k-images-idx3-ubyte"), images(2, 3, 3));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), gzip(labels(7, 2)));
        return folder;
    }

    @Test
    void linesOfTextBringTheirLabels() throws IOException {
        Path file = Files.writeString(parent.resolve("iris.csv"), "5.1,3.5,setosa\n6,2,virginica\n5,3,setosa\n");
        DataSet iris = DataFiles.open(file).train();
        assertThat(iris.name()).isEqualTo("iris");
        assertThat(iris.examples().data).containsExactly(5.1f, 3.5f, 6, 2, 5, 3);
        assertThat(iris.labels().orElseThrow().names()).containsExactly("setosa", "virginica");
        assertThat(iris.labels().orElseThrow().of()).containsExactly(0, 1, 0);

        Files.writeString(file, "Class,0,1\n10,5.1,3.5\n9,6,2\n");
        DataSet numbered = DataFiles.open(file).train();
        assertThat(numbered.examples().data).containsExactly(5.1f, 3.5f, 6, 2);
        assertThat(numbered.labels().orElseThrow().names()).containsExactly("9", "10");
        assertThat(numbered.labels().orElseThrow().of()).containsExactly(1, 0);
    }

    @Test
    void wholeNumbersUpTo255AreGreyLevelsOfASquare() throws IOException {
        Path file = Files.writeString(parent.resolve("mnist_train.csv"), "label,a,b,c,d\n3,0,255,51,0\n1,0,0,0,102\n");
        Files.writeString(parent.resolve("mnist_test.csv"), "label,a,b,c,d\n7,0,255,0,255\n");
        Splits splits = DataFiles.open(file);
        assertThat(splits.train().kind()).isEqualTo(ValueKind.UNIT_INTERVAL);
        assertThat(splits.train().shape()).isEqualTo(new ImageShape(2, 2));
        assertThat(splits.train().examples().data).containsExactly(0, 1, 0.2f, 0, 0, 0, 0, 0.4f);
        assertThat(splits.test().orElseThrow().labels().orElseThrow().names()).containsExactly("1", "3", "7")
                .isEqualTo(splits.train().labels().orElseThrow().names());

        Files.writeString(file, "0,254,51,0\n");
        Files.delete(parent.resolve("mnist_test.csv"));
        assertThat(DataFiles.open(file).train().kind()).isEqualTo(ValueKind.REAL);
        Files.writeString(file, "0 255 51\n");
        assertThat(DataFiles.open(file).train().kind()).as("no square").isEqualTo(ValueKind.REAL);
    }

    @Test
    void aVariableOfAMatlabFileIsChosenByItsName() throws IOException {
        ByteOrder little = ByteOrder.LITTLE_ENDIAN;
        Path file = Files.write(parent.resolve("faces.mat"), mat(little,
                variable(little, "mean", 6, 9, new int[]{3, 2}, doubles(little, 9, 9, 9, 9, 9, 9)),
                packed(little, variable(little, "X", 6, 9, new int[]{2, 3}, doubles(little, 1, 4, 2, 5, 3, 6))),
                variable(little, "y", 6, 2, new int[]{2, 1}, bytes(10, 2)),
                variable(little, "words", 4, 2, new int[]{1, 2}, bytes('a', 'b'))));
        DataSet rows = DataFiles.open(file).train();
        assertThat(rows.name()).isEqualTo("faces");
        assertThat(rows.examples().data).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(rows.labels().orElseThrow().names()).containsExactly("2", "10");
        assertThat(rows.labels().orElseThrow().of()).containsExactly(1, 0);

        DataSet columns = DataFiles.open(file, "X'", Reading.BY_CONTENT).train();
        assertThat(columns.name()).isEqualTo("faces:X'");
        assertThat(columns.shape()).isEqualTo(new ImageShape(2, 1));
        assertThat(columns.examples().data).containsExactly(1, 4, 2, 5, 3, 6);
        assertThat(columns.labels()).isEmpty();
        assertThat(DataFiles.open(file, "mean", Reading.BY_CONTENT).train().size()).isEqualTo(3);

        assertThatThrownBy(() -> DataFiles.open(file, "Z", Reading.BY_CONTENT)).isInstanceOf(BadInput.class)
                .hasMessage(file + ": no array of numbers called Z, expected one of mean 3×2, X 2×3, y 2×1");
        Path other = Files.write(parent.resolve("x.npy"), images(2, 2, 2));
        assertThatThrownBy(() -> DataFiles.open(other, "X", Reading.BY_CONTENT)).isInstanceOf(BadInput.class).message()
                .endsWith(", expected one of MATLAB .mat, Octave text, NumPy .npz");
    }

    @Test
    void picturesOfAMatlabFileStandTheWayTheTwoEqualSizesSay() throws IOException {
        ByteOrder little = ByteOrder.LITTLE_ENDIAN;
        float[] counted = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        Path file = parent.resolve("images.mat");
        Files.write(file, mat(little, variable(little, "A", 6, 9, new int[]{3, 2, 2}, doubles(little, counted))));
        DataSet first = DataFiles.open(file).train();
        assertThat(first.shape()).isEqualTo(new ImageShape(2, 2));
        assertThat(first.examples().data).startsWith(0, 6, 3, 9).hasSize(12);
        Files.write(file, mat(little, variable(little, "A", 6, 9, new int[]{2, 2, 3}, doubles(little, counted))));
        DataSet last = DataFiles.open(file).train();
        assertThat(last.size()).isEqualTo(3);
        assertThat(last.examples().data).startsWith(0, 2, 1, 3);
    }
}
