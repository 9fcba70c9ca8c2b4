package reverie.app.shell;

import static reverie.app.text.Texts.tr;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.stage.Window;
import reverie.app.data.DroppedFiles;
import reverie.app.lesson.Lesson;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.room.KeptRun;
import reverie.app.room.Reason;
import reverie.app.room.RoomServices;
import reverie.app.settings.Numbers;
import reverie.app.shell.banner.Notice;
import reverie.app.shell.data.DataPicker;

/** Keeps runs and models of the open room in files, and opens such. On the FX thread; files are read and written aside. */
final class LabFiles {

    private static final List<String> PATTERNS = List.of("*.safetensors");
    private static final FilePicker.Wanted MODEL = new FilePicker.Wanted(tr("Save the model"), tr("Models"), PATTERNS);
    private static final FilePicker.Wanted RUN = new FilePicker.Wanted(tr("Save the run, to go on with it"), tr("Runs"),
            PATTERNS);
    private static final FilePicker.Wanted ANY = new FilePicker.Wanted(
            tr("A run to go on with, a model, a lesson, or data"),
            tr("Runs, models, lessons and data"),
            Stream.concat(Stream.of("*.safetensors", "*.md"), DataPicker.PATTERNS.stream()).toList());

    private final Lab lab;
    private final RoomServices services;
    private final ObjectProperty<Notice> notice;
    private final Queue<Runnable> arrived = new ConcurrentLinkedQueue<>();

    LabFiles(Lab lab, RoomServices services, ObjectProperty<Notice> notice) {
        this.lab = lab;
        this.services = services;
        this.notice = notice;
    }

    /** Takes in what was read and written since the last call. */
    void refresh() {
        for (Runnable news = arrived.poll(); news != null; news = arrived.poll()) {
            news.run();
        }
    }

    /** Asks where, and keeps the model as it is between two batches. */
    void saveModel() {
        save(MODEL, "", (kept, file) -> kept.model().orElseThrow().write(file));
    }

    /** Asks where, and keeps all that is needed to go on with the run. */
    void saveRun() {
        Optional<Experiment> experiment = lab.experiment();
        save(RUN, "-run", (kept, file) -> kept.write(experiment.orElseThrow(), file));
    }

    private void save(FilePicker.Wanted wanted, String suffix, BiConsumer<KeptRun, Path> write) {
        lab.room().filter(room -> room.session().canBeKept()).ifPresent(room -> {
            String name = lab.experiment().map(Experiment::id).orElse("") + suffix + ".safetensors";
            services.files().place(window(), wanted, name).ifPresent(file -> room.session()
                    .keep(kept -> services.aside().execute(() -> write(file, () -> write.accept(kept, file), kept))));
        });
    }

    /** Aside. */
    private void write(Path file, Runnable write, KeptRun kept) {
        Notice said;
        try {
            write.run();
            said = new Notice(tr("Saved"),
                    tr("{0}, after {1}", file,
                            Numbers.counted(kept.state().step(), tr("{0} mini-batch"), tr("{0} mini-batches"))),
                    true);
        } catch (RuntimeException e) {
            said = new Notice(tr("Not saved"), Reason.of(e), false);
        }
        Notice news = said;
        arrived.add(() -> notice.set(news));
    }

    /** Asks for a file, and opens it. */
    void open() {
        services.files().file(window(), ANY).ifPresent(this::open);
    }

    /** Opens what is dropped on the window, wherever in it. */
    void takeDrops(Scene scene) {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.setOnDragDropped(event -> {
            event.setDropCompleted(drop(event.getDragboard().getFiles()));
            event.consume();
        });
    }

    /** Opens what was dropped, and says whether there was anything. */
    boolean drop(List<File> files) {
        List<Path> paths = files.stream().map(File::toPath).toList();
        if (paths.size() == 1) {
            open(paths.getFirst());
        } else if (!paths.isEmpty()) {
            services.aside().execute(() -> openTogether(paths));
        }
        return !files.isEmpty();
    }

    /** Aside: they may be one set of data; else one of them is opened. */
    private void openTogether(List<Path> paths) {
        try {
            DroppedFiles dropped = DroppedFiles.of(paths);
            if (dropped.isOneFile()) {
                arrived.add(() -> open(Path.of(dropped.place())));
            } else {
                arrived.add(() -> lab.preview().open(dropped.place()));
            }
            if (!dropped.left().isEmpty()) {
                var news = new Notice(tr("One of them opened"), dropped.words(), true);
                arrived.add(() -> notice.set(news));
            }
        } catch (RuntimeException e) {
            var news = new Notice(tr("Not opened"), Reason.of(e), false);
            arrived.add(() -> notice.set(news));
        }
    }

    /**
     * Goes on with the run that a file holds, shows what its model completes, plays it where it is a lesson, and shows anything else
     * as data.
     */
    void open(Path file) {
        services.aside().execute(() -> {
            try {
                if (Lesson.isOne(file)) {
                    Lesson lesson = Lesson.read(file, Lab.experiments());
                    arrived.add(() -> lab.lessons().begin(lesson));
                    return;
                }
                if (!Opening.canBe(file)) {
                    arrived.add(() -> lab.preview().open(file.toString()));
                    return;
                }
                Opening opening = Opening.of(file, Lab.experiments());
                arrived.add(() -> {
                    opening.model().ifPresent(services.shelf()::use);
                    if (opening.model().isPresent()) {
                        lab.open(opening.experiment(), opening.start());
                    } else {
                        lab.turnTo(opening.experiment(), opening.start(), tr("Open"));
                    }
                });
            } catch (RuntimeException e) {
                var news = new Notice(tr("Not opened"), Reason.of(e), false);
                arrived.add(() -> notice.set(news));
            }
        });
    }

    private Window window() {
        return Objects.requireNonNull(lab.scene().getWindow(), "no window to ask in");
    }
}
