package reverie.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import reverie.app.data.DataLibrary;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.room.Start;
import reverie.app.shell.Lab;
import reverie.app.shell.LabPicture;
import reverie.app.shell.LabThreads;
import reverie.app.shell.OffScreen;
import reverie.app.shell.Theme;
import reverie.model.BadInput;
import reverie.model.train.Progress;

/** What the lab does where no window can be opened: it says so, learns for half a minute and writes its pictures. */
final class WithoutDisplay {

    private static final double SECONDS = 30;
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private final Experiment experiment;
    private final Start start;
    private final PrintWriter out;
    private final Path folder = Path.of("reverie-pictures").toAbsolutePath();
    private long lastLine = System.nanoTime();

    WithoutDisplay(Experiment experiment, Start start, PrintWriter out) {
        this.experiment = experiment;
        this.start = start;
        this.out = out;
    }

    int call() throws InterruptedException {
        makeFolder();
        out.printf(Locale.ROOT, "There is no display to open the lab on. Instead: %s on %s for %.0f seconds, pictures"
                + " in %s%n", experiment.title(), start.data(), SECONDS, folder);
        out.flush();
        OffScreen.start();
        try (var threads = new LabThreads(Runtime.getRuntime().availableProcessors(), DataLibrary.library(),
                FilePicker.NONE)) {
            var wish = new LabPicture.Wish(experiment, start, new LabPicture.Length.Seconds(SECONDS),
                    WIDTH, HEIGHT, 1, Theme.LIGHT);
            Map<String, LabPicture> pictures = LabPicture.afterLearning(wish, threads, this::tell,
                    WithoutDisplay::take);
            pictures.forEach(this::write);
        }
        return 0;
    }

    private void makeFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new BadInput(folder.toString(), "no folder can be made there",
                    "a place where pictures can be written", e);
        }
    }

    private void tell(Progress<?> progress) {
        long now = System.nanoTime();
        if (now - lastLine > 2_000_000_000L) {
            lastLine = now;
            out.printf(Locale.ROOT, "%3.0f of %.0f s  %s  %s%n", progress.learningSeconds(), SECONDS,
                    experiment.clock().position(progress), experiment.clock().speed(progress.examplesPerSecond()));
            out.flush();
        }
    }

    private static Map<String, LabPicture> take(Lab lab) {
        var pictures = new LinkedHashMap<String, LabPicture>();
        pictures.put("lab-light", LabPicture.take(lab, 1));
        lab.themeProperty().set(Theme.DARK);
        pictures.put("lab-dark", LabPicture.take(lab, 1));
        pictures.putAll(LabPicture.grids(lab));
        return pictures;
    }

    private void write(String name, LabPicture picture) {
        Path file = folder.resolve(name + ".png");
        picture.write(file);
        out.println("wrote " + file);
        out.flush();
    }
}
