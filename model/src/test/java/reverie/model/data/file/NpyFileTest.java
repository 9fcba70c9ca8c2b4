package reverie.model.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reverie.model.data.file.Written.gzip;
import static reverie.model.data.file.Written.images;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;

class NpyFileTest {

    @TempDir
    private Path folder;

    @Test
    void bytesAreWhatTheFormatSays() throws IOException {
        Path file = folder.resolve("codes.npy");
        NpyFile.write(file, R032Store.wrap(new float[]{1, 2, 3, 4, 5, 6}, 3));

        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.getShort(8)).as("numbers begin at a multiple of 64").isEqualTo((short) (128 - 10));
        assertThat(new String(bytes.array(), 1, 5, StandardCharsets.ISO_8859_1)).isEqualTo("NUMPY");
        assertThat(new String(bytes.array(), 10, 118, StandardCharsets.ISO_8859_1))
                .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }  ").endsWith(" \n");
        assertThat(bytes.array()).hasSize(128 + 6 * 4);
        for (int i = 0; i < 6; i++) {
            assertThat(bytes.getFloat(128 + 4 * i)).isEqualTo(i + 1);
        }
    }

    @Test
    void blocksOfColumnsBecomeRowsInTurn() {
        Random random = new Random(1);
        for (int round = 0; round < 20; round++) {
            int values = 1 + random.nextInt(300);
            int count = 1 + random.nextInt(300);
            R032Store columns = R032Store.FACTORY.make(values, count);
            for (int i = 0; i < columns.data.length; i++) {
                columns.data[i] = random.nextFloat() - 0.5f;
            }
            int split = random.nextInt(count);
            Path file = folder.resolve("m.npy");
            NpyFile.write(file, count, values, sink -> {
                sink.add(columns, 0, split);
                sink.add(columns, split, count);
            });
            DataSet read = NpyFile.read(file);
            assertThat(read.examples().data).isEqualTo(columns.data);
            assertThat(read.shape()).isEqualTo(ImageShape.ofValues(values));
        }
    }

    @Test
    void wrongNumberOfRowsOrValuesLeavesNoFile() {
        R032Store columns = R032Store.FACTORY.make(3, 2);
        Path file = folder.resolve("m.npy");
        assertThatThrownBy(() -> NpyFile.write(file, 3, 3, sink -> sink.add(columns, 0, 2)))
                .isInstanceOf(IllegalStateException.class).hasMessage("2 rows instead of 3");
        assertThatThrownBy(() -> NpyFile.write(file, 2, 4, sink -> sink.add(columns, 0, 2)))
                .isInstanceOf(IllegalStateException.class).hasMessage("3 values in a row instead of 4");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyNumPyFilesAreRead() throws IOException {
        Path file = Files.write(folder.resolve("m.npy"), gzip(images(1, 2, 2)));
        assertThatThrownBy(() -> NpyFile.read(file)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith(file + ": begins with 00 00 08 03").message()
                .endsWith(", expected NumPy .npy");
        assertThat(IdxFile.images(file).size()).isEqualTo(1);
    }
}
