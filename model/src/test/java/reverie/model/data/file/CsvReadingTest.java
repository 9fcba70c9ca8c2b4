package reverie.model.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Labels;
import reverie.model.data.NamedValues;
import reverie.model.data.file.raw.Reading;

/** Texts as other programs write them: nothing is dropped or invented, and what was taken for what is said. */
class CsvReadingTest {

    @TempDir
    private Path folder;

    private DataSet read(String text) {
        return read(text, Reading.BY_CONTENT);
    }

    private DataSet read(String text, Reading reading) {
        try {
            return DataFiles.open(Files.writeString(folder.resolve("file"), text), reading).train();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void refused(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith(folder.resolve("file") + ": " + message).message().hasLineCount(1);
    }

    private static Reading saying(@Nullable Boolean header, @Nullable String label, @Nullable String columns) {
        return new Reading(Optional.ofNullable(header), Optional.ofNullable(label), Optional.ofNullable(columns),
                Optional.empty(), Optional.empty());
    }

    private static String note(DataSet set) {
        return String.join("; ", set.interpretation().notes());
    }

    @Test
    void aMissingNumberInTheFirstRowIsNoHeader() {
        refused("?,2,3\n4,5,6\n7,8,9\n", "'?' in line 1, column 1, expected a number");
        refused("NA,2,3\n4,5,6\n", "'NA' in line 1, column 1, expected a number");
        refused(",2,3\n4,5,6\n", "nothing in line 1, column 1, expected a number");
        refused("?,?,?\n4,5,6\n", "'?' in line 1, column 1, expected a number");
        refused("x,2,3\n4,5,6\n", "'4' in line 2, column 1, expected a word, as 'x' above it, or --header or");
    }

    @Test
    void aMissingNumberMakesNoLabels() {
        refused("a,b,c\n?,2,3\n4,5,6\n7,8,9\n", "'?' in line 2, column 1, expected a number");
        refused("a,b,c\n1,2,3\n4,?,6\n", "'?' in line 3, column 2, expected a number");
        refused("a,kind\n1,x\n4,?\n", "'?' in line 3, column 2, expected a label");
        refused("a,kind\n1,x\n4,5\n", "'5' in line 3, column 2, expected a word, as 'x' above it");
    }

    /** As spreadsheets write them where a comma is what others have a point for. */
    @Test
    void commasAreDecimalPointsWhereSomethingElseStandsBetweenFields() {
        DataSet set = read("height;width;kind\n0,5;1,25;a\n-2;1e-1;b\n");
        assertThat(set.examples().data).containsExactly(0.5f, 1.25f, -2, 0.1f);
        assertThat(note(set)).contains("commas in numbers were taken for decimal points");
        assertThat(read("\"a\";\"b\"\n\"0,5\";\"1\"\n\"2\";\"1,5\"\n").examples().data).containsExactly(0.5f, 1, 2,
                1.5f);
        assertThat(note(read("0.5;1\n2;3\n"))).doesNotContain("commas");
        refused("a;b\n0,5;1.5\n2;3\n", "'2' in line 3, column 1, expected a word, as '0,5' above it");
    }

    @ParameterizedTest
    @ValueSource(strings = {",label,a,b\n0,7,1,2\n1,8,3,4\n2,7,5,6\n",
            "Unnamed: 0,label,a,b\n4,7,1,2\n2,8,3,4\n9,7,5,6\n",
            "\"\",\"label\",\"a\",\"b\"\n\"1\",7,1,2\n\"2\",8,3,4\n\"3\",7,5,6\n",
            "id;label;a;b\n1;7;1;2\n2;8;3;4\n3;7;5;6\n",
            "\"label\" \"a\" \"b\"\n\"1\" 7 1 2\n\"2\" 8 3 4\n\"3\" 7 5 6\n",
            "label a b\nrow1 7 1 2\nrow2 8 3 4\nrow3 7 5 6\n"})
    void numbersOfRowsAreNoValues(String text) {
        DataSet set = read(text);
        assertThat(set.examples().data).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(set.labels().orElseThrow().names()).containsExactly("7", "8");
        assertThat(note(set)).contains("column 1").contains("left out");
    }

    @Test
    void aNamelessColumnThatDoesNotNumberRowsIsKeptAndSaid() {
        DataSet set = read(",a\n0.5,1\n0.5,2\n");
        assertThat(set.examples().data).containsExactly(0.5f, 1, 0.5f, 2);
        assertThat(note(set)).contains("column 1 was taken for values, though it has no name");
        assertThat(note(read("0,5\n1,6\n2,9\n"))).contains("column 1 was taken for values, though it counts the rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"  1.5    2.25\n  0.0   -4\n", "1.5\t2.25\n0\t-4\n",
            "   1.5000000e+00   2.2500000e+00\n 0 -4  \n",
            "# a b\n1.5 2.25\n0.0 -4\n", "# a,b\n1.5,2.25\n0,-4\n", "# made by a program\n#\n1.5 2.25\n0 -4\n",
            "% of MATLAB\n1.5 2.25\n0 -4\n", "sep=;\n1.5;2.25\n0;-4\n", "1.5|2.25\n0|-4\n", "1.5, 2.25\n0, -4\n",
            "1.5,2.25,\n0,-4,\n", "a,b,\n1.5,2.25,\n0,-4,\n", "a b\n1.5   2.25\n  0    -4", "1.5;2.25\r0;-4\r",
            "\ufeff\"a\";\"b\"\r\n1.5;2.25\r\n0;-4\r\n"})
    void whatOtherProgramsPutBetweenAndBeforeNumbers(String text) {
        DataSet set = read(text);
        assertThat(set.examples().data).containsExactly(1.5f, 2.25f, 0, -4);
        assertThat(set.labels()).isEmpty();
    }

    @Test
    void namesInACommentAreAHeader() {
        DataSet set = read("# label x\n1 2\n3 4\n");
        assertThat(set.labels().orElseThrow().names()).containsExactly("1", "3");
        assertThat(note(set)).contains("the comment before line 2 was taken for a header");
        assertThat(note(read("1 2\n# half\n3 4\n"))).contains("1 line that begins with # passed over");
    }

    @Test
    void namedColumnsAreNoPicture() {
        DataSet flowers = read(
                "sepal length,sepal width,petal length,petal width,species\n1,2,3,254,rose\n4,5,6,0,lily\n");
        assertThat(flowers.layout())
                .isEqualTo(new NamedValues(List.of("sepal length", "sepal width", "petal length", "petal width")));
        assertThat(flowers.shape()).isEqualTo(new ImageShape(4, 1));
        assertThatThrownBy(flowers::imageShape).isInstanceOf(BadInput.class).hasMessage(
                "file: 4 values of a table (sepal length, sepal width, petal length, petal width), expected images");
        // What is plainly a picture is one, whatever its columns are called.
        assertThat(read("label,a,b,c,d\n7,0,0,1,255\n").layout()).isEqualTo(new ImageShape(2, 2));
        assertThat(read("label,pixel0,pixel1,pixel2,pixel3\n7,0,0,1,255\n").layout()).isEqualTo(new ImageShape(2, 2));
        assertThat(read("label,1x1,1x2,2x1,2x2\n7,0,0,1,255\n8,1,0,0,0\n").layout()).isEqualTo(new ImageShape(2, 2));
    }

    @Test
    void numbersThatCountColumnsAreAHeader() {
        String counted = IntStream.range(0, 9).mapToObj(Integer::toString).collect(Collectors.joining(","));
        DataSet set = read(counted + "\n" + "5,".repeat(8) + "5\n");
        assertThat(set.size()).isEqualTo(1);
        assertThat(note(set)).contains("its numbers count the columns");
        assertThat(read(counted + "\n" + "5,".repeat(8) + "5\n", saying(false, null, null)).size()).isEqualTo(2);
        assertThat(read("label,1,2,3\n7,0,0,1\n").size()).isEqualTo(1);
        assertThat(read("0,1,2\n3,4,5\n").size()).isEqualTo(2);
    }

    @Test
    void anUnnamedLabelBesideASquareImageIsFound() {
        String image = ",0".repeat(63) + ",255\n";
        DataSet first = read("7" + image + "2" + image + "7" + image);
        assertThat(first.shape()).isEqualTo(new ImageShape(8, 8));
        assertThat(first.labels().orElseThrow().names()).containsExactly("2", "7");
        assertThat(first.examples().data[63]).isEqualTo(1);
        assertThat(note(first)).contains("column 1 was taken for labels").contains("divided by 255");
        String greys = "0,".repeat(63) + "16,";
        assertThat(read(greys + "3\n" + greys + "4\n").labels().orElseThrow().names()).containsExactly("3", "4");
        assertThat(read("7" + image + "2" + image, saying(null, "none", null)).values()).isEqualTo(65);
        DataSet ambiguous = read("1" + ",0".repeat(64) + "\n" + "1" + ",0".repeat(64) + "\n");
        assertThat(ambiguous.values()).isEqualTo(65);
        assertThat(note(ambiguous)).contains("--label-column names one");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"c|a,b|1 2 4 5", "3|1-2|1 2 4 5", "none|2-3|2 3 5 6", "a|c|3 6",
            "A|b-c|2 3 5 6"})
    void columnsAreWhatOneSays(String label, String columns, String values) {
        DataSet set = read("a,b,c\n1,2,3\n4,5,6\n", saying(null, label, columns));
        assertThat(IntStream.range(0, set.examples().data.length).mapToObj(i -> "" + (int) set.examples().data[i])
                .collect(Collectors.joining(" "))).isEqualTo(values);
        assertThat(set.labels().isPresent()).isEqualTo(!label.equals("none"));
    }

    @Test
    void columnsThatAreNotThereAreRefused() {
        assertThatThrownBy(() -> read("a,b\n1,2\n", saying(null, "d", null))).isInstanceOf(BadInput.class)
                .hasMessage("label-column: no column d, expected numbers from 1 to 2, or of a, b");
        assertThatThrownBy(() -> read("1,2\n", saying(null, null, "1-3"))).isInstanceOf(BadInput.class)
                .hasMessage("columns: no column 1-3, expected numbers from 1 to 2");
        assertThat(read("x,2,3\n4,5,6\n", saying(true, null, null)).size()).isEqualTo(1);
        Path other = folder.resolve("a.npy");
        assertThatThrownBy(() -> {
            Files.write(other, Written.npy(1, Written.header("|u1", false, "1, 2"), new byte[2]));
            DataFiles.open(other, saying(true, null, null));
        }).isInstanceOf(BadInput.class).hasMessageEndingWith("is a NumPy file, expected a CSV file");
    }

    @Test
    void theTestPartIsReadAsTheOneToLearnFrom() throws IOException {
        Path train = Files.writeString(folder.resolve("a_train.csv"), "a,b,c,d,label\n0,255,51,0,x\n0,0,0,0,y\n");
        Path test = Files.writeString(folder.resolve("a_test.csv"), "label,d,c,b,a\ny,1,2,4,0\n");
        DataSet others = DataFiles.open(train).test().orElseThrow();
        assertThat(others.examples().data).as("the same columns, divided by 255, too").containsExactly(0, 4 / 255f,
                2 / 255f, 1 / 255f);
        assertThat(others.labels().map(Labels::names).orElseThrow()).isEqualTo(List.of("x", "y"));
        Files.writeString(test, "a,b,c,d\n1,2,3,4\n");
        assertThat(DataFiles.open(train).test().orElseThrow().labels()).isEmpty();
        Files.writeString(test, "1,2,3,4\n");
        assertThat(DataFiles.open(train).test().orElseThrow().examples().data[0]).isEqualTo(1 / 255f);
        Files.writeString(test, "a,b,c,e\n1,2,3,4\n");
        assertThatThrownBy(() -> DataFiles.open(train)).isInstanceOf(BadInput.class)
                .hasMessage(test + ": no column 'd', expected the columns of " + train);
        Files.writeString(train, "0,254,51,0\n0,0,0,0\n");
        Files.writeString(test, "0,255,51,0\n");
        assertThat(DataFiles.open(train).test().orElseThrow().examples().data).containsExactly(0, 255, 51, 0);
        Files.writeString(test, "a,b,c,d\n0,255,51,0\n");
        assertThatThrownBy(() -> DataFiles.open(train)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith(test + ": 'a' in line 1, column 1");
    }
}
