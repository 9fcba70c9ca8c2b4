package reverie.viz.export;

import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The 255 colours of a film, by median cut (Heckbert 1982): the box of colours that differ most is halved at the median of its pixels
 * until there are enough. One palette for all frames, so that what stands still does not flicker. Colours count as one where their
 * five highest bits are the same; a colour that is alone there is kept exactly.
 */
public final class GifPalette {

    /** Stands for a pixel that is as it was in the frame before. */
    static final int SAME = 255;

    private static final int COLOURS = 255;
    private static final int BITS = 5;
    private static final int CELLS = 1 << 3 * BITS;
    private static final int CHANNELS = 3;

    private final byte[][] channels = new byte[CHANNELS][COLOURS + 1];
    private final byte[] nearest = new byte[CELLS];

    /** Colours of which pixels are alike, from the lowest to the highest of each channel. */
    private record Box(int[] cells, int axis, int reach) {

        static Box of(int[] cells) {
            int axis = 0;
            int reach = -1;
            for (int channel = 0; channel < CHANNELS; channel++) {
                int least = Integer.MAX_VALUE;
                int most = 0;
                for (int cell : cells) {
                    least = Math.min(least, channel(cell, channel));
                    most = Math.max(most, channel(cell, channel));
                }
                if (most - least > reach) {
                    reach = most - least;
                    axis = channel;
                }
            }
            return new Box(cells, axis, reach);
        }
    }

    /** @param frames of a film, or some of them: ARGB pixels, of which alpha is not looked at */
    public GifPalette(List<int[]> frames) {
        long[] count = new long[CELLS];
        long[][] sums = new long[CHANNELS][CELLS];
        for (int[] frame : frames) {
            for (int argb : frame) {
                int cell = cell(argb);
                count[cell]++;
                sums[0][cell] += argb >> 16 & 0xFF;
                sums[1][cell] += argb >> 8 & 0xFF;
                sums[2][cell] += argb & 0xFF;
            }
        }
        List<Box> boxes = boxes(count);
        for (int i = 0; i < boxes.size(); i++) {
            long all = 0;
            for (int cell : boxes.get(i).cells()) {
                all += count[cell];
            }
            for (int channel = 0; channel < CHANNELS; channel++) {
                long sum = 0;
                for (int cell : boxes.get(i).cells()) {
                    sum += sums[channel][cell];
                }
                channels[channel][i] = (byte) Math.round(sum / (double) all);
            }
        }
        for (int cell = 0; cell < CELLS; cell++) {
            nearest[cell] = (byte) nearest(cell, boxes.size());
        }
    }

    private static List<Box> boxes(long[] count) {
        int[] all = IntStream.range(0, CELLS).filter(cell -> count[cell] > 0).toArray();
        var boxes = new ArrayList<>(List.of(Box.of(all)));
        while (boxes.size() < COLOURS) {
            Box widest = boxes.stream().max(Comparator.comparingInt(Box::reach)).orElseThrow();
            if (widest.reach() <= 0) {
                return boxes;
            }
            boxes.remove(widest);
            int[] sorted = Arrays.stream(widest.cells()).boxed()
                    .sorted(Comparator.comparingInt((Integer cell) -> channel(cell, widest.axis())))
                    .mapToInt(Integer::intValue).toArray();
            int cut = median(sorted, count);
            boxes.add(Box.of(Arrays.copyOf(sorted, cut)));
            boxes.add(Box.of(Arrays.copyOfRange(sorted, cut, sorted.length)));
        }
        return boxes;
    }

    /** How many of the cells, in their order, have half of the pixels; at least one is on each side. */
    private static int median(int[] cells, long[] count) {
        long all = 0;
        for (int cell : cells) {
            all += count[cell];
        }
        long until = 0;
        int cut = 0;
        while (cut < cells.length - 1 && 2 * until < all) {
            until += count[cells[cut]];
            cut++;
        }
        return Math.max(1, cut);
    }

    private static int cell(int argb) {
        return (argb >> 19 & 0x1F) << 2 * BITS | (argb >> 11 & 0x1F) << BITS | argb >> 3 & 0x1F;
    }

    /** The middle of a cell in one channel, 0 to 255. */
    private static int channel(int cell, int channel) {
        return (cell >> (2 - channel) * BITS & 0x1F) << 3 | 4;
    }

    private int nearest(int cell, int colours) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours; i++) {
            int distance = 0;
            for (int channel = 0; channel < CHANNELS; channel++) {
                int difference = (channels[channel][i] & 0xFF) - channel(cell, channel);
                distance += difference * difference;
            }
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    /** The number of the colour that a pixel gets, 0 to 254. */
    byte of(int argb) {
        return nearest[cell(argb)];
    }

    /** Its colours and, as {@link #SAME}, one that is not seen. */
    IndexColorModel model() {
        return new IndexColorModel(8, COLOURS + 1, channels[0], channels[1], channels[2], SAME);
    }
}
