package reverie.viz;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The FX thread, and pictures of scenes that no window shows. */
public final class Toolkit {

    private Toolkit() {
    }

    /** Starts the toolkit, unless it runs. */
    public static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    /** Does something on the FX thread and waits for it; what it throws is thrown here. */
    public static <T> T on(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    /** As {@link #on(Callable)}. */
    public static void run(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    /** What a scene looks like, as ARGB row by row. */
    public static Picture picture(Scene scene, double scale) {
        return on(() -> {
            Parent root = scene.getRoot();
            root.applyCss();
            root.layout();
            int width = (int) Math.round(scene.getWidth() * scale);
            int height = (int) Math.round(scene.getHeight() * scale);
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            parameters.setViewport(new Rectangle2D(0, 0, width, height));
            parameters.setFill(scene.getFill() instanceof Color colour ? colour : Color.WHITE);
            WritableImage image = root.snapshot(parameters, new WritableImage(width, height));
            int[] argb = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
            return new Picture(argb, width, height);
        });
    }

    /** Pixels row by row. */
    public record Picture(int[] argb, int width, int height) {
        public int at(int x, int y) {
            return argb[y * width + x];
        }
    }

    /** Opens a window in the upper left corner of the screen, without a frame, and waits until it is there. */
    public static Stage open(Scene scene) {
        Stage stage = on(() -> {
            Stage fresh = new Stage(StageStyle.UNDECORATED);
            fresh.setScene(scene);
            fresh.setX(0);
            fresh.setY(0);
            fresh.show();
            return fresh;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return stage;
    }

    /** What the screen shows where a window opened by {@link #open} is. */
    public static Picture screen(int width, int height) {
        WaitForAsyncUtils.waitForFxEvents();
        awaitDrawing();
        return on(() -> {
            WritableImage image = new Robot().getScreenCapture(null, 0, 0, width, height);
            int[] argb = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
            return new Picture(argb, width, height);
        });
    }

    /**
     * Waits until what the scene now holds is on the screen. The toolkit draws on a thread of its own, for which a pulse waits only
     * where it has something new for it; a picture that is asked for is made by the same thread, and therefore later than what the
     * pulses before have handed over.
     */
    private static void awaitDrawing() {
        var pulses = new CountDownLatch(3);
        AnimationTimer timer = on(() -> {
            var counting = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulses.countDown();
                }
            };
            counting.start();
            return counting;
        });
        try {
            if (!pulses.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no pulses");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            run(timer::stop);
        }
        run(() -> new Group().snapshot(null, null));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Moves the mouse to a place on the screen. */
    public static void pointAt(double x, double y) {
        run(() -> new Robot().mouseMove(x, y));
        WaitForAsyncUtils.waitForFxEvents(2);
    }

    /** Moves the mouse to a place on the screen and clicks. The headless robot forgets where it is, so one does it all. */
    public static void clickAt(double x, double y) {
        Robot robot = on(Robot::new);
        List<Runnable> steps = List.of(() -> robot.mouseMove(x, y), () -> robot.mousePress(MouseButton.PRIMARY),
                () -> robot.mouseRelease(MouseButton.PRIMARY));
        for (Runnable step : steps) {
            run(step);
            WaitForAsyncUtils.waitForFxEvents(2);
        }
    }
}
