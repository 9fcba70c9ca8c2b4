package reverie.model.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.Labels;
import reverie.model.data.file.raw.Reading;

/** Texts as Octave's {@code save} writes them, variable after variable. */
class OctaveReadingTest {

    private static final String BEGINNING = "# Created by Octave 7.3.0, Sat Nov 28 02:46:18 2026 UTC <me@here>\n";
    private static final String IMAGES = "# type: uint8 matrix\n# ndims: 2\n 2 3\n  0\n  255\n  1\n  2\n  3\n  4\n\n\n";
    private static final String LABELS = "# type: matrix\n# rows: 2\n# columns: 1\n 7\n 3\n\n\n";

    @TempDir
    private Path folder;

    private Path written(String variables) {
        try {
            return Files.writeString(folder.resolve("file.mat"), BEGINNING + variables);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private DataSet read(String variables) {
        return DataFiles.open(written(variables)).train();
    }

    private static List<String> labels(DataSet set) {
        Labels labels = set.labels().orElseThrow();
        return List.of(labels.name(0), labels.name(1));
    }

    @Test
    void examplesAndLabelsAreFoundAmongOthers() {
        DataSet set = read("""
                # name: k
                # type: scalar
                3


                # name: word
                # type: sq_string
                # elements: 1
                # length: 4
                # no


                # name: c
                # type: cell
                # rows: 1
                # columns: 2
                # name: <cell-element>
                # type: matrix
                # rows: 1
                # columns: 2
                 5 6


                # name: <cell-element>
                # type: string
                # elements: 1
                # length: 1
                x



                """ + "# name: X\n" + IMAGES + "# name: y\n" + LABELS);
        assertThat(set.examples().data).containsExactly(0, 1 / 255f, 3 / 255f, 1, 2 / 255f, 4 / 255f);
        assertThat(labels(set)).containsExactly("7", "3");
        assertThat(set.interpretation().notes()).contains("X 2×3 was taken for the examples", "passed over: k 1×1");
    }

    @Test
    void fieldsOfStructsHaveTheirPaths() {
        String faces = "# name: faces\n# type: scalar struct\n# ndims: 2\n 1 1\n# length: 2\n# name: images\n" + IMAGES
                + "# name: labels\n" + LABELS + "\n\n";
        assertThat(labels(read(faces))).containsExactly("7", "3");
        Path file = written(faces + "# name: X\n" + IMAGES);
        assertThat(DataFiles.open(file, "faces.images", Reading.BY_CONTENT).train().size()).isEqualTo(2);
        assertThat(DataFiles.open(file, "X'", Reading.BY_CONTENT).train().size()).isEqualTo(3);
    }

    @Test
    void picturesStandBehindOneAnother() {
        DataSet set = read("# name: I\n# type: matrix\n# ndims: 3\n 2 2 1\n 1\n 2\n 3\n 4\n\n\n");
        assertThat(set.shape().height()).isEqualTo(2);
        assertThat(set.examples().data).containsExactly(1, 3, 2, 4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', commentCharacter = '~', value = {
            "# name: X\\n# type: matrix\\n# rows: 1\\n# columns: 2\\n 1 NaN|'NaN' in line 6, in X 1×2, expected a number",
            "# name: X\\n# type: matrix\\n# rows: 1\\n# columns: 2\\n 1|ends after 1 numbers of X 1×2, expected all",
            "# name: X\\n# type: matrix\\n# rows: 1\\n# columns: 2\\n 1 2 3|'3' in line 6 after the numbers of X 1×2",
            "# name: X\\n# type: matrix\\n# rows: 1\\n# columns: 2\\n 1 2\\n3|'3' in line 7 after the numbers of X 1×2",
            "# name: X\\n# type: matrix\\n# rows: -1\\n# columns: 2\\n|'-1' in line 4, expected a size",
            "# name: X\\n# type: matrix\\n# columns: 2\\n|'# columns: 2' in line 4, expected # rows:",
            "# name: X\\n# type: matrix\\n# rows: 99999999999\\n# columns: 9\\n|an array of 99999999999×9, which takes",
            "# name: X\\n# type: complex matrix\\n# rows: 1\\n# columns: 1\\n (1,2)|no array of numbers (X is of complex",
            "# name: r\\n# type: double_range\\n# base, limit, increment\\n0 9 1|no array of numbers (r is a double range)",
            "# name: S\\n# type: sparse matrix\\n# nnz: 1\\n# rows: 1\\n# columns: 1\\n2 1 5|index 2.0 of S 1×1, expected",
            "# name: S\\n# type: sparse matrix\\n# nnz: 1\\n# rows: 2\\n# columns: 1\\n1.5 1 5|index 1.5 of S 2×1, expected",
            "# name: c\\n# type: cell\\n# rows: 1\\n# columns: 2\\n|ends within a struct or cell, expected all of its"})
    void whatIsNoArrayOfNumbersIsRefusedInOneLine(String variables, String message) {
        assertThatThrownBy(() -> read(variables.replace("\\n", "\n"))).isInstanceOf(BadInput.class).message()
                .hasLineCount(1).startsWith(folder.resolve("file.mat") + ": " + message);
    }
}
