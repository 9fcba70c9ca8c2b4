package reverie.model.autoregressive;

import java.util.Map;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.network.MaskedConvolution;
import reverie.model.network.Patches;
import reverie.model.network.Taps;

/** One convolution of whole images, there and back. Patches are cut again on the way back, since they take more memory than time. */
public final class ConvolutionPass {

    /**
     * Room that convolutions with as many inputs share.
     *
     * @param patches inputs × columns
     * @param errors  derivatives by these
     * @param packed  the same as patches, for products
     */
    public record Room(R032Store patches, R032Store errors, Packed packed) {

        static Room of(int inputs, int columns) {
            return new Room(R032Store.FACTORY.make(inputs, columns), R032Store.FACTORY.make(inputs, columns),
                    new Packed(inputs, columns));
        }
    }

    /** Patches of so many pixels are still in the first-level cache when they are multiplied. */
    private static final int AT_ONCE = 60;

    private final MaskedConvolution layer;
    private final Patches patches;
    private final Room room;
    private final int pixels;
    private final boolean isPoint;

    /** @param rooms by the number of inputs; one is added where there is none */
    public ConvolutionPass(MaskedConvolution layer, ImageShape shape, int images, Map<Integer, Room> rooms) {
        this.layer = layer;
        pixels = shape.pixels();
        patches = new Patches(shape, layer.channels(), layer.taps());
        room = rooms.computeIfAbsent(layer.inputs(), inputs -> Room.of(inputs, pixels * images));
        isPoint = layer.taps().equals(Taps.POINT) && layer.read() == layer.inputs();
    }

    /** Adds what it makes of maps to outputs, which hold its biases. */
    public void add(R032Store maps, R032Store outputs, int images) {
        forward(maps, maps, 1, outputs, images);
    }

    /** What it makes of maps and numbers of the pixel itself from elsewhere, without its biases. */
    public void forward(R032Store maps, R032Store linked, R032Store outputs, int images) {
        forward(maps, linked, 0, outputs, images);
    }

    private void forward(R032Store maps, R032Store linked, float keep, R032Store outputs, int images) {
        int columns = images * pixels;
        for (int from = 0; from < columns; from += AT_ONCE) {
            int to = Math.min(columns, from + AT_ONCE);
            layer.weights().up(1, inputs(maps, linked, from, to), keep, outputs, from, to);
        }
    }

    private R032Store inputs(R032Store maps, R032Store linked, int from, int to) {
        if (isPoint) {
            return maps;
        }
        patches.cut(maps, room.patches(), from, to);
        link(linked, room.patches(), from, to);
        return room.patches();
    }

    private void link(R032Store linked, R032Store into, int from, int to) {
        int read = layer.read();
        int ld = into.getRowDim();
        int length = ld - read;
        for (int n = from; n < to && length > 0; n++) {
            System.arraycopy(linked.data, n * length, into.data, n * ld + read, length);
        }
    }

    /** Hands on what weights and biases are to learn from the errors of the outputs. */
    public void learn(R032Store maps, R032Store linked, R032Store errors, int images, Gradients gradients) {
        int columns = images * pixels;
        for (int from = 0; from < columns; from += AT_ONCE) {
            int to = Math.min(columns, from + AT_ONCE);
            room.packed().fill(Op.NONE, inputs(maps, linked, from, to), 0, layer.inputs(), from, to);
        }
        gradients.add(layer, room.packed(), errors, columns);
    }

    /** Adds to the errors of maps what follows from those of the outputs. */
    public void back(R032Store errors, R032Store ofMaps, int images) {
        int columns = images * pixels;
        if (isPoint) {
            layer.weights().down(1, errors, 1, ofMaps, 0, columns);
            return;
        }
        for (int from = 0; from < columns; from += AT_ONCE) {
            int to = Math.min(columns, from + AT_ONCE);
            layer.weights().down(errors, room.errors(), from, to);
            patches.add(room.errors(), ofMaps, from, to);
        }
    }

    /** After {@link #back}, the errors of the numbers from elsewhere. */
    public void backToLinked(R032Store ofLinked, int images) {
        int read = layer.read();
        int ld = layer.inputs();
        for (int n = 0; n < images * pixels; n++) {
            System.arraycopy(room.errors().data, n * ld + read, ofLinked.data, n * (ld - read), ld - read);
        }
    }
}
