package reverie.app.shell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import reverie.app.room.Activity;
import reverie.app.room.Experiment;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.model.train.Progress;
import reverie.viz.export.PngFile;

/**
 * What the lab's window shows, as pixels.
 *
 * @param argb   row by row
 * @param width  in pixels
 * @param height in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // a picture on its way to a file
public record LabPicture(int[] argb, int width, int height) {

    private static final long MILLIS_BETWEEN_PICTURES = 60;
    private static final int SETTLING = 3;

    /** For how long an experiment learns before a picture of it is taken. */
    public sealed interface Length {

        /** @param seconds of learning, 0 or more: where the run then is hangs on the machine */
        record Seconds(double seconds) implements Length {}

        /**
         * Always the same picture: what is worked out aside is waited for, and what tells of the machine is left out.
         *
         * @param epochs passes over the data, in all stages together, 0 or more
         */
        record Epochs(double epochs) implements Length {}
    }

    /**
     * How the picture is to be.
     *
     * @param length  of the learning before it is taken
     * @param width   of the window, in units of length
     * @param height  of the window
     * @param scale   pixels for a unit of length, above 0
     * @param projected whether it is in projector mode
     */
    public record Wish(Experiment experiment, Start start, Length length, int width, int height, double scale,
            Theme theme, boolean projected) {

        /** As the window is at first. */
        public Wish(Experiment experiment, Start start, Length length, int width, int height, double scale,
                Theme theme) {
            this(experiment, start, length, width, height, scale, theme, false);
        }

        /** The same after another length. */
        public Wish after(Length other) {
            return new Wish(experiment, start, other, width, height, scale, theme, projected);
        }
    }

    /**
     * Lets an experiment learn for a while and takes a picture of it. The toolkit has been started; not on the FX thread.
     *
     * @param threads are left open
     * @throws RuntimeException what kept the run from beginning, such as {@code BadInput}
     */
    public static LabPicture of(Wish wish, LabThreads threads) throws InterruptedException {
        return afterLearning(wish, threads, _ -> {}, lab -> take(lab, wish.scale()));
    }

    /**
     * As {@link #of}, for whatever is to be taken from the lab in the end.
     *
     * @param watch is told about the learning from time to time, on the FX thread
     * @param take  looks at the lab once it has learned, on the FX thread
     */
    public static <T> T afterLearning(Wish wish, LabThreads threads, Consumer<Progress<?>> watch,
            Function<Lab, T> take) throws InterruptedException {
        return withLab(wish, threads, watch, lab -> OffScreen.call(() -> take.apply(lab)));
    }

    /**
     * As {@link #of}, with data shown over the room before they are used.
     *
     * @param data name or path, with how they are taken
     */
    public static LabPicture previewing(Wish wish, LabThreads threads, String data) throws InterruptedException {
        return withLab(wish, threads, _ -> {}, lab -> previewing(lab, wish.scale(), data));
    }

    static LabPicture previewing(Lab lab, double scale, String data) throws InterruptedException {
        OffScreen.call(() -> {
            lab.preview().open(data);
            return Optional.empty();
        });
        while (OffScreen.call(() -> {
            lab.refresh();
            return lab.preview().readingProperty().get();
        })) {
            Thread.sleep(MILLIS_BETWEEN_PICTURES);
        }
        return OffScreen.call(() -> take(lab, scale));
    }

    /** Uses a lab, and may wait for it. */
    @FunctionalInterface
    interface Use<T> {

        /** What is made of it. */
        T of(Lab lab) throws InterruptedException;
    }

    /** As {@link #afterLearning}, but what uses the lab is not on the FX thread. */
    static <T> T withLab(Wish wish, LabThreads threads, Consumer<Progress<?>> watch, Use<T> use)
            throws InterruptedException {
        Lab lab = OffScreen.call(() -> {
            var fresh = new Lab(threads.services(), wish.width(), wish.height());
            fresh.themeProperty().set(wish.theme());
            fresh.projector().onProperty().set(wish.projected());
            fresh.open(wish.experiment(),
                    wish.length() instanceof Length.Epochs ? wish.start().paused() : wish.start());
            // Nobody watches, so there is no reason to be slow.
            fresh.room().orElseThrow().session().paceProperty().set(Double.POSITIVE_INFINITY);
            return fresh;
        });
        try {
            switch (wish.length()) {
                case Length.Seconds(double seconds) -> learn(lab, wish.start().running(), seconds, watch);
                case Length.Epochs(double epochs) -> new SteadyLearning(lab, threads).learn(epochs, watch);
            }
            return use.of(lab);
        } finally {
            OffScreen.call(() -> {
                lab.close();
                return Optional.empty();
            });
        }
    }

    private static void learn(Lab lab, boolean running, double seconds, Consumer<Progress<?>> watch)
            throws InterruptedException {
        while (!OffScreen.call(() -> hasLearned(lab, running, seconds, watch))) {
            Thread.sleep(MILLIS_BETWEEN_PICTURES);
        }
        for (int i = 0; i < SETTLING; i++) {
            OffScreen.call(() -> hasLearned(lab, false, 0, _ -> {}));
            Thread.sleep(MILLIS_BETWEEN_PICTURES);
        }
    }

    private static boolean hasLearned(Lab lab, boolean running, double seconds, Consumer<Progress<?>> watch) {
        lab.wantPicture();
        lab.refresh();
        Session<?, ?> session = lab.room().orElseThrow().session();
        session.failure().ifPresent(LabPicture::rethrow);
        session.progressProperty().get().ifPresent(watch);
        Activity activity = session.activityProperty().get();
        double learned = session.progressProperty().get().map(Progress::learningSeconds).orElse(0.0);
        return switch (activity) {
            case LOADING -> false;
            // A room may come to an end by itself.
            case PAUSED -> !running || !session.runs();
            case RUNNING -> learned >= seconds;
            case DIVERGED, FAILED -> true;
        };
    }

    static void rethrow(Throwable failure) {
        switch (failure) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    /**
     * Takes a picture of the lab as it is now, on a stage or not. On the FX thread.
     *
     * @param scale pixels for a unit of length; tiles stay sharp
     */
    public static LabPicture take(Lab lab, double scale) {
        String sharp = styleSheet(sharpTiles(scale * lab.projector().factorProperty().get()));
        lab.scene().getStylesheets().add(sharp);
        LabPicture picture = take(lab.scene(), scale);
        lab.scene().getStylesheets().remove(sharp);
        return picture;
    }

    /**
     * The same.
     *
     * @param allLessons whether the page of all lessons is shown in the place of the room
     */
    public static LabPicture take(Lab lab, double scale, boolean allLessons) {
        lab.lessons().showPage(allLessons);
        return take(lab, scale);
    }

    /** As {@link #take(Lab, double)}, of a scene that has the style sheet {@link #sharpTiles}. */
    static LabPicture take(Scene scene, double scale) {
        Parent root = scene.getRoot();
        // What is shown may depend on how much room there is, so the second layout settles what the first one found out.
        for (int i = 0; i < 2; i++) {
            root.applyCss();
            root.layout();
        }
        var parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        var image = root.snapshot(parameters, new WritableImage((int) Math.round(scene.getWidth() * scale),
                (int) Math.round(scene.getHeight() * scale)));
        return pixels(image);
    }

    private static LabPicture pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new LabPicture(argb, width, height);
    }

    /** The open room's grids of tiles as pictures of their own, by their id. On the FX thread, after {@link #take}. */
    public static SequencedMap<String, LabPicture> grids(Lab lab) {
        var pictures = new LinkedHashMap<String, LabPicture>();
        for (Node node : lab.scene().getRoot().lookupAll(".tile-grid")) {
            if (node.getId() != null) {
                pictures.put(node.getId(), pixels(node.snapshot(new SnapshotParameters(), null)));
            }
        }
        return pictures;
    }

    /** The rule by which tiles stay sharp at a scale. */
    static String sharpTiles(double scale) {
        return ".tile-grid, .pad { -reverie-pixel-scale: " + scale + "; }";
    }

    /** Rules as a style sheet that is in no file. */
    static String styleSheet(String rules) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }

    /** A part of it, of which at least one pixel lies inside. */
    LabPicture part(int left, int top, int partWidth, int partHeight) {
        int[] part = new int[partWidth * partHeight];
        for (int row = 0; row < partHeight; row++) {
            System.arraycopy(argb, (top + row) * width + left, part, row * partWidth, partWidth);
        }
        return new LabPicture(part, partWidth, partHeight);
    }

    /** Writes it as PNG, whole or not at all. */
    public void write(Path file) {
        PngFile.write(file, argb, width, height);
    }
}
