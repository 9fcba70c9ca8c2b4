package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import reverie.app.data.DataLibrary;
import reverie.app.data.FewExamples;
import reverie.app.room.FilePicker;
import reverie.app.room.Start;
import reverie.model.BadInput;

/** A run as an animated GIF, without a display. */
class FilmFileTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private int film(int count, Optional<String> panel, double from, Path file) throws InterruptedException {
        try (var threads = new LabThreads(count, FewExamples.of(DataLibrary.library()), FilePicker.NONE, false)) {
            var learning = new LabPicture.Wish(Lab.experiment("rbm"),
                    Start.of("small-digits").with("hidden=36&batch=20"),
                    new LabPicture.Length.Epochs(2), 800, 600, 1, Theme.LIGHT);
            return Film.of(learning, it -> new Film.Wish(it.title(), panel, from, Double.MAX_VALUE, 10, 800, 600, 1,
                    Theme.DARK), threads, file);
        }
    }

    private static int[] size(Path file) throws Exception {
        var image = ImageIO.read(file.toFile());
        return new int[]{image.getWidth(), image.getHeight()};
    }

    @Test
    void theSameRunIsTheSameFilmAtAnyNumberOfThreads() throws Exception {
        Path one = folder.resolve("one.gif");
        assertThat(film(1, Optional.empty(), 0, one)).as("0, 1, 2, 4, 8, 9, 10 and 16 mini-batches, and more")
                .isBetween(7, 9);
        assertThat(size(one)).containsExactly(800, 600);
        film(2, Optional.empty(), 0, folder.resolve("two.gif"));
        assertThat(Files.readAllBytes(folder.resolve("two.gif"))).isEqualTo(Files.readAllBytes(one));
    }

    @Test
    void aPanelAloneFromAnEpochOn() throws Exception {
        Path file = folder.resolve("filters.gif");
        assertThat(film(2, Optional.of("filters"), 1.2, file)).isEqualTo(1);
        assertThat(size(file)[0]).isBetween(200, 700);
        assertThatThrownBy(() -> film(2, Optional.of("filter"), 0, folder.resolve("no.gif")))
                .isInstanceOf(BadInput.class).hasMessageStartingWith("panel: 'filter', expected one of filters,");
        assertThatThrownBy(() -> film(2, Optional.empty(), 50, folder.resolve("no.gif")))
                .isInstanceOf(BadInput.class).hasMessageContaining("no moment between epochs");
        assertThat(folder.resolve("no.gif")).doesNotExist();
    }
}
