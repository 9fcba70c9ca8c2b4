package reverie.viz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import reverie.viz.chart.Curve;
import reverie.viz.chart.CurveChart;
import reverie.viz.chart.Histogram;
import reverie.viz.chart.HistogramChart;
import reverie.viz.tiles.Arrangement;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.TileGrid;
import reverie.viz.tiles.Tiles;

/**
 * Run by hand: what a window with four grids and three charts costs when all of it changes fifteen times a second, as processor
 * time of the FX thread and of the render thread for each change.
 */
final class DrawingCost {

    private static final int CHANGES_A_SECOND = 15;
    private static final int WARM_UP = 1500;
    private static final int MEASURED = 300;
    private static final int VARIANTS = 8;

    private final TileGrid filters = sized(new TileGrid(), 600, 495);
    private final TileGrid fantasies = sized(new TileGrid(), 262, 262);
    private final TileGrid unit = sized(new TileGrid(), 115, 115);
    private final TileGrid rows = sized(new TileGrid(), 360, 64);
    private final CurveChart curves = sized(new CurveChart(), 280, 130);
    private final HistogramChart weights = sized(new HistogramChart(), 150, 130);
    private final HistogramChart hidden = sized(new HistogramChart(), 150, 130);
    private final List<Runnable> changes = new ArrayList<>();

    private DrawingCost(String parts) {
        Random random = new Random(1);
        filters.shadingProperty().set(Shading.PER_TILE);
        filters.smallestTileProperty().set(28);
        unit.shadingProperty().set(Shading.PER_TILE);
        rows.arrangementProperty().set(new Arrangement.Rows(12, 2));
        for (int variant = 0; variant < VARIANTS; variant++) {
            Tiles someFilters = Sketches.filters(500, random);
            Tiles oneFilter = Sketches.filters(1, random);
            Tiles chains = Sketches.strokes(64, random);
            Tiles pairs = Sketches.strokes(24, random);
            List<Curve> learning = curves(400 + variant, random);
            Histogram sigma = Histogram.aroundZero(someFilters.values(), 40);
            Histogram activity = Histogram.of(chains.values(), 0, 1, 30);
            changes.add(() -> {
                if (parts.contains("f")) {
                    filters.show(someFilters);
                }
                if (parts.contains("g")) {
                    fantasies.show(chains);
                    unit.show(oneFilter);
                    rows.show(pairs);
                }
                if (parts.contains("c")) {
                    curves.show(learning);
                }
                if (parts.contains("h")) {
                    weights.show(sigma);
                    hidden.show(activity);
                }
            });
        }
    }

    private static <R extends Region> R sized(R region, double width, double height) {
        region.setPrefSize(width, height);
        return region;
    }

    private static List<Curve> curves(int points, Random random) {
        double[] x = new double[points];
        double[] falling = new double[points];
        double[] rising = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = i / 100.0;
            falling[i] = Math.exp(-x[i]) + 0.01 * random.nextGaussian();
            rising[i] = -falling[i] + 0.01 * random.nextGaussian();
        }
        return List.of(new Curve("reconstruction error", x, falling), new Curve("pseudo-likelihood", x, rising));
    }

    private void open() {
        Stage stage = new Stage();
        stage.setScene(
                new Scene(new FlowPane(8, 8, filters, fantasies, unit, rows, curves, weights, hidden), 980, 900));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private double[] change(int count, int from, int aSecond) throws InterruptedException {
        double[] milliseconds = new double[count];
        for (int i = 0; i < count; i++) {
            long next = System.nanoTime() + 1_000_000_000L / aSecond;
            Runnable change = changes.get((from + i) % VARIANTS);
            milliseconds[i] = Toolkit.on(() -> {
                long start = System.nanoTime();
                change.run();
                return (System.nanoTime() - start) / 1e6;
            });
            Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
        }
        return milliseconds;
    }

    private static double processorMilliseconds(String threadName) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.dumpAllThreads(false, false))
                .filter(thread -> thread.getThreadName().startsWith(threadName))
                .mapToDouble(thread -> threads.getThreadCpuTime(thread.getThreadId()) / 1e6)
                .sum();
    }

    /** @param arguments which parts change: any of f(ilters), g(rids that are smaller), c(urves), h(istograms); all if none */
    public static void main(String[] arguments) throws Exception {
        Toolkit.start();
        DrawingCost cost = Toolkit.on(() -> new DrawingCost(arguments.length == 0 ? "fgch" : arguments[0]));
        Toolkit.run(cost::open);
        cost.change(WARM_UP, 0, 4 * CHANGES_A_SECOND);
        double fx = processorMilliseconds("JavaFX Application Thread");
        double render = processorMilliseconds("QuantumRenderer");
        double[] show = cost.change(MEASURED, WARM_UP, CHANGES_A_SECOND);
        fx = (processorMilliseconds("JavaFX Application Thread") - fx) / MEASURED;
        render = (processorMilliseconds("QuantumRenderer") - render) / MEASURED;
        Arrays.sort(show);
        System.out.printf(Locale.ROOT,
                "show median %.2f, 99 %% %.2f ms; FX thread %.2f, render thread %.2f ms a change%n",
                show[MEASURED / 2], show[MEASURED * 99 / 100], fx, render);
        Platform.exit();
    }
}
