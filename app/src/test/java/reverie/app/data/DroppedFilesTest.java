package reverie.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reverie.model.BadInput;
import reverie.model.data.Splits;
import reverie.model.data.file.raw.ReadingProgress;

/** Several files and folders that are handed over at once, and reading of many files that somebody ends. */
class DroppedFilesTest {

    @TempDir
    private Path folder;

    @Test
    void picturesAreOneSetAndThoseBesideThemAreNot() {
        List<Path> some = List.of(picture("c.png", 1), picture("a.png", 2));
        picture("b.png", 3);
        DroppedFiles dropped = DroppedFiles.of(some);
        assertThat(dropped.place()).isEqualTo(folder + "|a.png|c.png");
        assertThat(dropped.left()).isEmpty();
        assertThat(dropped.isOneFile()).isFalse();
        Splits both = DataLibrary.open(dropped.place());
        assertThat(both.train().size()).isEqualTo(2);
        assertThat(both.train().labels()).isEmpty();
        assertThat(both.train().examples().data)
                .isEqualTo(DataLibrary.open(folder + "|a.png|c.png").train().examples().data);
        assertThat(DataLibrary.open(dropped.place() + "?size=3x3").train().shape().pixels()).isEqualTo(9);
    }

    @Test
    void foldersAreLabels() {
        picture("cats/1.png", 1);
        picture("cats/2.png", 2);
        picture("dogs/1.png", 3);
        picture("cows/1.png", 4);
        DroppedFiles dropped = DroppedFiles.of(List.of(folder.resolve("dogs"), folder.resolve("cats")));
        Splits two = DataLibrary.open(dropped.place());
        assertThat(two.train().size()).isEqualTo(3);
        assertThat(two.train().labels().orElseThrow().names()).containsExactly("cats", "dogs");
    }

    @Test
    void filesThatBelongTogetherAreOneSetWhicheverComesFirst() throws IOException {
        Path images = write("train-images-idx3-ubyte", 0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 1, 2, 3, 4);
        Path labels = write("train-labels-idx1-ubyte", 0, 0, 8, 1, 0, 0, 0, 2, 7, 9);
        Path test = write("t10k-images-idx3-ubyte", 0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 5, 6);
        Path testLabels = write("t10k-labels-idx1-ubyte", 0, 0, 8, 1, 0, 0, 0, 1, 7);
        for (List<Path> order : List.of(List.of(images, labels), List.of(labels, images),
                List.of(testLabels, test, labels, images))) {
            DroppedFiles dropped = DroppedFiles.of(order);
            assertThat(dropped.place()).isEqualTo(images.toString());
            assertThat(dropped.left()).isEmpty();
            assertThat(dropped.isOneFile()).isTrue();
        }
    }

    @Test
    void ofOthersOneIsOpenedAndTheRestIsNamed() throws IOException {
        Path one = Files.writeString(folder.resolve("a.csv"), "1\n");
        Path other = Files.writeString(folder.resolve("b.csv"), "2\n");
        DroppedFiles dropped = DroppedFiles.of(List.of(one, other));
        assertThat(List.of(one.toString(), other.toString())).contains(dropped.place());
        assertThat(dropped.left()).hasSize(1);
        assertThat(dropped.words()).startsWith(Path.of(dropped.place()).getFileName() + " of 2 files");
    }

    @Test
    void tooManyForANameAreRefused() {
        List<Path> many = new ArrayList<>();
        for (int i = 0; i < 301; i++) {
            many.add(picture(i + ".png", i));
        }
        assertThatThrownBy(() -> DroppedFiles.of(many)).isInstanceOf(BadInput.class)
                .hasMessageContaining("301 pictures and folders at once, expected up to 300, or the folder");
    }

    @Test
    void readingThatIsEndedStopsBeforeTheNextFileAndTheNextReadingDoesNot() {
        picture("a.png", 1);
        picture("b.png", 2);
        var progress = new ReadingProgress();
        assertThat(progress.of(() -> DataLibrary.open(folder.toString())).train().size()).isEqualTo(2);
        assertThat(progress.passed()).isEqualTo(new ReadingProgress.Files(1, 2));
        progress.end();
        assertThatThrownBy(() -> progress.of(() -> DataLibrary.open(folder.toString())))
                .isInstanceOf(CancellationException.class);
        assertThat(DataLibrary.open(folder.toString()).train().size()).isEqualTo(2);

        var midway = new ReadingProgress();
        assertThatThrownBy(() -> midway.of(() -> {
            ReadingProgress.files(1, 2);
            midway.end();
            return DataLibrary.open(folder.toString());
        })).isInstanceOf(CancellationException.class);
        assertThat(midway.passed()).isEqualTo(new ReadingProgress.Files(1, 2));
    }

    private Path picture(String name, int seed) {
        Path file = folder.resolve(name);
        DrawnPictures.write(file, 6, 5, seed);
        return file;
    }

    private Path write(String name, int... bytes) throws IOException {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return Files.write(folder.resolve(name), all);
    }
}
