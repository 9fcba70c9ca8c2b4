package reverie.app.shell;

import static reverie.app.text.Texts.tr;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.stage.Window;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.room.FilePicker.Wanted;
import reverie.app.room.Reason;
import reverie.app.room.Room;
import reverie.app.room.RoomServices;
import reverie.app.room.Runs;
import reverie.app.shell.banner.Notice;
import reverie.app.settings.Numbers;
import reverie.model.file.AtomicFile;

/** What people take home of the open room: a picture, numbers, a film. On the FX thread; files are written in the background. */
final class LabExports {

    private static final Wanted PICTURE = new Wanted(tr("Save a picture of the lab"), tr("Pictures"), List.of("*.png"));
    private static final Wanted NUMBERS = new Wanted(tr("Save the curves as numbers"), tr("Tables"), List.of("*.csv"));
    private static final Wanted FILM = new Wanted(tr("Save a film of this run"), tr("Films"), List.of("*.gif"));

    private final Lab lab;
    private final RoomServices services;
    private final ObjectProperty<Notice> notice;
    private final StringProperty filming = new SimpleStringProperty(this, "filming", "");
    private volatile boolean cancelled;

    LabExports(Lab lab, RoomServices services, ObjectProperty<Notice> notice) {
        this.lab = lab;
        this.services = services;
        this.notice = notice;
    }

    /** Asks where, and saves what the window shows, in its colours. */
    void savePicture(int scale) {
        place(PICTURE, ".png").ifPresent(file -> {
            LabPicture picture = LabPicture.take(lab, scale);
            save(() -> {
                picture.write(file);
                return tr("{0}, {1}×{2} pixels", file, picture.width(), picture.height());
            });
        });
    }

    /** Asks where, and saves what was measured of the run. */
    void saveNumbers() {
        Optional<? extends Runs<?, ?>> runs = lab.room().flatMap(it -> it.session().runsProperty().get());
        runs.ifPresent(it -> place(NUMBERS, ".csv").ifPresent(file -> save(() -> {
            byte[] table = CurveTable.of(it.curves()).getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(file, out -> out.write(table));
            return file.toString();
        })));
    }

    /** Asks where, and films the run from one epoch to another. */
    void saveFilm(Optional<String> panel, double from, double to, int momentsPerSecond) {
        Experiment experiment = lab.experiment().orElseThrow();
        Room room = lab.room().orElseThrow();
        place(FILM, ".gif").ifPresent(file -> {
            cancelled = false;
            filming.set(tr("beginning"));
            var wish = new Film.Wish(experiment.title(), panel, from, to, momentsPerSecond,
                    (int) lab.scene().getWidth(), (int) lab.scene().getHeight(), 1, lab.themeProperty().get());
            save(() -> {
                try {
                    int moments = Film.write(experiment, room, wish, file, this::goOn);
                    return file + ", " + Numbers.counted(moments, tr("{0} moment"), tr("{0} moments"));
                } finally {
                    Platform.runLater(() -> filming.set(""));
                }
            });
        });
    }

    private boolean goOn(double done) {
        Platform.runLater(() -> filming.set(Math.round(100 * done) + " %"));
        return !cancelled;
    }

    /** Leaves no film. */
    void cancel() {
        cancelled = true;
    }

    /** How far the film is; empty where none is made. */
    StringProperty filmingProperty() {
        return filming;
    }

    /** Writes something, and says what. */
    @FunctionalInterface
    private interface Writing {
        String write();
    }

    private void save(Writing writing) {
        services.exports().execute(() -> {
            Notice said;
            try {
                said = new Notice(tr("Saved"), writing.write(), true);
            } catch (CancellationException e) {
                said = Notice.NONE;
            } catch (RuntimeException e) {
                said = new Notice(tr("Not saved"), Reason.of(e), false);
            }
            Notice news = said;
            Platform.runLater(() -> notice.set(news));
        });
    }

    private Optional<Path> place(Wanted wanted, String suffix) {
        Window window = Objects.requireNonNull(lab.scene().getWindow(), "no window to ask in");
        FilePicker picker = services.files();
        return picker.place(window, wanted, lab.experiment().map(Experiment::id).orElse("") + suffix);
    }
}
