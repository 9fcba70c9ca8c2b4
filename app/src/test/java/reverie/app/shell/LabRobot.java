package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.util.WaitForAsyncUtils;
import reverie.app.data.DataLibrary;
import reverie.app.recording.Recordings;
import reverie.app.room.Activity;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.model.train.MetricHistory.Series;
import reverie.model.train.Progress;
import reverie.viz.tiles.TileGrid;

/** Uses the lab with mouse and keys, and looks at it. */
public final class LabRobot extends FxRobot {

    private static final double PATIENCE_SECONDS = 60;
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 800;

    private Optional<Path> chosen = Optional.empty();
    private Optional<Lab> lab = Optional.empty();
    private Optional<LabWindow> window = Optional.empty();
    private Optional<Stage> stage = Optional.empty();
    private Optional<RoomServices> services = Optional.empty();

    /** Opens the window with a room on digits, which begins to learn. On the FX thread. */
    public void open(Stage stage, String id, String settings) {
        open(stage, id, "digits", settings);
    }

    /** The same with other data. On the FX thread. */
    public void open(Stage stage, String id, String data, String settings) {
        var threads = new LabThreads(1, DataLibrary.library(), picker);
        services = Optional.of(threads.services());
        var window = new LabWindow(threads);
        lab = Optional.of(window.lab());
        Experiment experiment = Lab.experiment(id);
        place(stage);
        window.show(stage, experiment, Start.of(data).with(settings));
    }

    /** Where the window will be opened. */
    void hasStage(Stage shown) {
        stage = Optional.of(shown);
    }

    /** Opens the window as it was left, or with an RBM on digits. */
    void openAsLeft(LabStore store) {
        openAsLeft(store, Recordings.USUAL_BOUND);
    }

    /** @param recorded bytes of recordings that stay in memory */
    void openAsLeft(LabStore store, long recorded) {
        interact(() -> openAsLeft(stage.orElseThrow(), store, recorded));
    }

    LabWindow window() {
        return window.orElseThrow();
    }

    RoomServices services() {
        return services.orElseThrow();
    }

    private void openAsLeft(Stage stage, LabStore store, long recorded) {
        var threads = new LabThreads(1, DataLibrary.library(), picker, true, recorded);
        services = Optional.of(threads.services());
        var opened = new LabWindow(threads, Optional.of(store), () -> {});
        window = Optional.of(opened);
        lab = Optional.of(opened.lab());
        place(stage);
        opened.show(stage, Optional.empty(), Lab.experiment("rbm"));
    }

    private static void place(Stage stage) {
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
    }

    private final FilePicker picker = new FilePicker() {
        @Override
        public Optional<Path> file(Window owner, Wanted wanted) {
            return chosen;
        }

        @Override
        public Optional<Path> place(Window owner, Wanted wanted, String name) {
            return chosen;
        }

        @Override
        public Optional<Path> folder(Window owner, String title) {
            return chosen;
        }
    };

    /** Turns to bundled data of that name, with the mouse. */
    public void choose(String data) {
        clickOn("#data").clickOn((Node node) -> node instanceof ListCell<?> cell && data.equals(cell.getText())
                && cell.getScene() != lab().scene());
    }

    /** Opens a menu and clicks on an entry, once it is there. */
    public void menu(String menu, String entry) {
        // A click would be taken by another menu that is just closing.
        interact(() -> lookup(menu).queryAs(MenuButton.class).show());
        await(entry, () -> lookup(entry).tryQuery().isPresent());
        clickOn(entry);
    }

    /** What is chosen from now on when the window asks for a file or folder. */
    public void hasChosen(Path fileOrFolder) {
        chosen = Optional.of(fileOrFolder);
    }

    /**
     * Clicks where the node is once everything stands where it will stand: what was done just before may have moved it, and on a busy machine
     * it is laid out later than its place is asked for.
     */
    @Override
    public LabRobot clickOn(String query, MouseButton... buttons) {
        awaitLayout();
        super.clickOn(query, buttons);
        return this;
    }

    /** Tells it to be one: on a busy machine two clicks come so far apart that they are two. */
    @Override
    public LabRobot doubleClickOn(String query, MouseButton... buttons) {
        awaitLayout();
        Node node = lookup(query).query();
        Bounds bounds = node.getBoundsInLocal();
        Point2D there = node.localToScreen(bounds.getCenterX(), bounds.getCenterY());
        interact(() -> node.fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, bounds.getCenterX(), bounds.getCenterY(),
                there.getX(), there.getY(), MouseButton.PRIMARY, 2, false, false, false, false, false, false, false,
                true, false, true, null)));
        return this;
    }

    private static void awaitLayout() {
        var pulses = new CountDownLatch(2);
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.countDown();
                if (pulses.getCount() == 0) {
                    stop();
                }
            }
        }.start());
        try {
            assertThat(pulses.await((long) PATIENCE_SECONDS, TimeUnit.SECONDS)).as("the window is drawn").isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes the window. */
    public void close() {
        interact(() -> lab().scene().getWindow().hide());
    }

    public Lab lab() {
        return lab.orElseThrow();
    }

    public Session<?, ?> session() {
        return lab().room().orElseThrow().session();
    }

    public Activity activity() {
        return session().activityProperty().get();
    }

    public double epoch() {
        return session().progressProperty().get().map(Progress::epoch).orElse(0.0);
    }

    public long step() {
        return session().progressProperty().get().map(Progress::step).orElse(0L);
    }

    public double newest(String metric) {
        return series(metric).map(Series::newest).orElse(Double.NaN);
    }

    /** Whether a figure is now lower than when it was first measured: one read on the way may be as low as it gets. */
    public boolean hasFallen(String metric) {
        return series(metric).filter(series -> series.newest() < series.values()[0]).isPresent();
    }

    private Optional<Series> series(String metric) {
        return session().progressProperty().get().orElseThrow().metrics().series().stream()
                .filter(series -> series.name().equals(metric)).findFirst();
    }

    /** The grid of filters; an empty one until there is a picture. */
    public TileGrid filters() {
        return lookup("#filters").<TileGrid>tryQuery().orElseGet(TileGrid::new);
    }

    /** Whether a node is there and can be seen. */
    public boolean sees(String query) {
        return Platform.isFxApplicationThread() ? isVisible(query)
                : WaitForAsyncUtils.waitForAsyncFx(5000, () -> isVisible(query));
    }

    private boolean isVisible(String query) {
        return lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    public boolean text(String within, String part) {
        return Platform.isFxApplicationThread() ? hasText(within, part)
                : WaitForAsyncUtils.waitForAsyncFx(5000, () -> hasText(within, part));
    }

    /** On the FX thread: elsewhere the scene may change while it is looked through. */
    private boolean hasText(String within, String part) {
        return from(List.of(lookup(within).<Node>query())).lookup((Node node) -> node instanceof Label label
                && label.getText() != null && label.getText().contains(part)).tryQuery().isPresent();
    }

    /** Paused, and the last picture drawn. */
    public void awaitStill() {
        await("a pause", () -> activity() == Activity.PAUSED);
        // What is under way passes from the learning thread to the FX thread, to the pictures' thread and back.
        finish(services.orElseThrow().learning());
        interact(() -> lab().refresh());
        // The first picture may be one that was begun before the pause; the last is sent for when it is done.
        for (int picture = 0; picture < 2; picture++) {
            finish(services.orElseThrow().pictures());
            interact(() -> lab().refresh());
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void finish(Executor executor) {
        CompletableFuture.runAsync(() -> {}, executor).orTimeout((long) PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    public void await(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + (long) (PATIENCE_SECONDS * 1e9);
        while (!WaitForAsyncUtils.waitForAsyncFx(5000, () -> isSo(happened))) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(end);
            WaitForAsyncUtils.sleep(20, TimeUnit.MILLISECONDS);
        }
    }

    /** What is asked about a node that is not there yet is not so. */
    private static boolean isSo(BooleanSupplier happened) {
        try {
            return happened.getAsBoolean();
        } catch (EmptyNodeQueryException e) {
            return false;
        }
    }

    /** The pixels of a node, once it is there. */
    public int[] pixels(String query) {
        await(query, () -> sees(query));
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> snapshot(query));
    }

    public boolean shows(String query, int[] argb) {
        return Arrays.equals(Platform.isFxApplicationThread() ? snapshot(query) : pixels(query), argb);
    }

    private int[] snapshot(String query) {
        WritableImage image = lookup(query).query().snapshot(null, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return argb;
    }

    public long distinct(int[] argb) {
        return Arrays.stream(argb).distinct().count();
    }
}
