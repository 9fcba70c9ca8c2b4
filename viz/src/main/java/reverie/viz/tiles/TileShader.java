package reverie.viz.tiles;

/**
 * Turns the values of one tile after another into colours. Its loops run over whole tiles and hold no branches, which lets the
 * compiler make vector instructions of them; a tile with a broken value, which is rare, is looked through a second time.
 */
final class TileShader {

    private static final float MID_GREY = 128.5f;
    private static final float HALF_RANGE = 127;
    /** Below this a range of values is taken as zero: its reciprocal would overflow. */
    private static final float NOTHING = 1e-30f;

    private final Tiles tiles;
    private final Shading shading;
    private final int broken;
    private final float shared;
    private final int[] colours;

    TileShader(Tiles tiles, Shading shading, int broken) {
        this.tiles = tiles;
        this.shading = shading;
        this.broken = broken;
        this.colours = new int[tiles.pixels()];
        this.shared = shading instanceof Shading.Signed(var scope) && scope == Shading.Scope.SHARED
                ? greatestFinite(tiles.values(), 0, tiles.values().length)
                : 0;
    }

    /** The colours of a tile's values; overwritten by the next call. */
    int[] shade(int tile) {
        int from = tile * tiles.pixels();
        float greatest = greatest(tiles.values(), from, tiles.pixels());
        switch (shading) {
            case Shading.Unit() -> fill(from, 255, 0.5f);
            case Shading.Signed(var scope) -> {
                float range = switch (scope) {
                    case PER_TILE -> Float.isFinite(greatest)
                            ? greatest
                            : greatestFinite(tiles.values(), from, tiles.pixels());
                    case SHARED -> shared;
                };
                fill(from, range < NOTHING ? 0 : HALF_RANGE / range, MID_GREY);
            }
            case Shading.Between(double low, double high) -> {
                double scale = 255 / (high - low);
                fill(from, (float) scale, (float) (0.5 - low * scale));
            }
        }
        if (!Float.isFinite(greatest)) {
            markBroken(from);
        }
        return colours;
    }

    private void fill(int from, float scale, float offset) {
        float[] values = tiles.values();
        int[] target = colours;
        for (int i = 0; i < target.length; i++) {
            int grey = Math.max(0, Math.min(255, (int) (values[from + i] * scale + offset)));
            target[i] = 0xFF000000 | grey << 16 | grey << 8 | grey;
        }
    }

    private void markBroken(int from) {
        for (int i = 0; i < colours.length; i++) {
            if (!Float.isFinite(tiles.values()[from + i])) {
                colours[i] = broken;
            }
        }
    }

    /** The greatest absolute value: NaN or infinite if there is such a one. */
    private static float greatest(float[] values, int from, int length) {
        float greatest = 0;
        for (int i = 0; i < length; i++) {
            greatest = Math.max(greatest, Math.abs(values[from + i]));
        }
        return greatest;
    }

    private static float greatestFinite(float[] values, int from, int length) {
        float greatest = 0;
        for (int i = from; i < from + length; i++) {
            float size = Math.abs(values[i]);
            if (size > greatest && size <= Float.MAX_VALUE) {
                greatest = size;
            }
        }
        return greatest;
    }
}
