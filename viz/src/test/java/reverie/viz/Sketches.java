package reverie.viz;

import java.util.Random;
import reverie.viz.tiles.Tiles;

/** Tiles that look like what a model learns, without one. */
public final class Sketches {

    private static final int SIDE = 28;

    private Sketches() {
    }

    /** Waves under a bell, around zero. */
    public static Tiles filters(int count, Random random) {
        float[] values = new float[count * SIDE * SIDE];
        for (int tile = 0; tile < count; tile++) {
            double angle = random.nextDouble() * Math.PI;
            double phase = random.nextDouble() * 6;
            double x0 = 7 + random.nextDouble() * 14;
            double y0 = 7 + random.nextDouble() * 14;
            double width = 2.5 + random.nextDouble() * 3;
            for (int i = 0; i < SIDE * SIDE; i++) {
                double x = i % SIDE - x0;
                double y = i / SIDE - y0;
                double wave = Math.cos((x * Math.cos(angle) + y * Math.sin(angle)) / width * 2 + phase);
                values[tile * SIDE * SIDE + i] = (float) (wave * Math.exp(-(x * x + y * y) / (2 * width * width))
                        + 0.03 * random.nextGaussian());
            }
        }
        return new Tiles(values, SIDE, SIDE);
    }

    /** White arcs on black, from 0 to 1. */
    public static Tiles strokes(int count, Random random) {
        float[] values = new float[count * SIDE * SIDE];
        for (int tile = 0; tile < count; tile++) {
            double radius = 4 + random.nextDouble() * 5;
            double stretch = 0.5 + random.nextDouble();
            double start = random.nextDouble() * 6;
            double span = 2 + random.nextDouble() * 5;
            for (double t = 0; t < span; t += 0.02) {
                double x = 14 + radius * stretch * Math.cos(start + t);
                double y = 14 + radius * Math.sin(start + t);
                dab(values, tile * SIDE * SIDE, x, y);
            }
        }
        return new Tiles(values, SIDE, SIDE);
    }

    private static void dab(float[] values, int from, double x, double y) {
        for (int row = (int) Math.max(0, y - 2); row < Math.min(SIDE, y + 3); row++) {
            for (int column = (int) Math.max(0, x - 2); column < Math.min(SIDE, x + 3); column++) {
                int at = from + row * SIDE + column;
                double ink = Math.clamp(2 - Math.hypot(column - x, row - y), 0, 1);
                values[at] = (float) Math.max(values[at], ink);
            }
        }
    }
}
