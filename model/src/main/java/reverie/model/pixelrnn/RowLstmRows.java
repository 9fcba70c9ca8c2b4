package reverie.model.pixelrnn;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.autoregressive.Columns;
import reverie.model.data.ImageShape;
import reverie.model.matrix.LstmCells;
import reverie.model.network.MaskedConvolution;
import reverie.model.network.Patches;

/** The states of a row LSTM, row by row down the images, and errors row by row back up; all images side by side. Allocates nothing. */
final class RowLstmRows {

    private final MaskedConvolution stateToState;
    private final Patches above;
    private final int width;
    private final int pixels;
    private final int units;

    private final R032Store patches;
    private final R032Store heard;
    private final R032Store nothing;
    private final R032Store ofCells;
    private final R032Store ofRow;
    private final R032Store ofPatches;

    /** @param images there is room for */
    RowLstmRows(RowLstm model, ImageShape shape, int images) {
        stateToState = model.stateToState();
        above = new Patches(shape, model.units(), stateToState.taps());
        width = shape.width();
        pixels = shape.pixels();
        units = model.units();
        int row = width * images;
        patches = R032Store.FACTORY.make(stateToState.inputs(), row);
        heard = R032Store.FACTORY.make(stateToState.outputs(), row);
        nothing = R032Store.FACTORY.make(units, row);
        ofCells = R032Store.FACTORY.make(units, row);
        ofRow = R032Store.FACTORY.make(stateToState.outputs(), row);
        ofPatches = R032Store.FACTORY.make(stateToState.inputs(), row);
    }

    /** What the states of the row above say to the gates of a row that begins with this pixel: 4h × (width · images). */
    R032Store heard(R032Store outputs, int start, int images) {
        if (start == 0) {
            Arrays.fill(heard.data, 0);
        } else {
            above.cut(outputs, patches, images, start, start + width);
            stateToState.weights().up(patches, heard, 0, width * images);
        }
        return heard;
    }

    /** The states of all pixels; the gates hold what they hear of the inputs. */
    void forward(LstmCells.States states, int images) {
        for (int start = 0; start < pixels; start += width) {
            heard(states.outputs(), start, images);
            for (int n = 0; n < images; n++) {
                step(states, n, start, n * width, width);
            }
        }
    }

    /**
     * The states of some pixels of one row of an image.
     *
     * @param pixel   the first of them
     * @param heardAt where {@link #heard} speaks of it
     */
    void step(LstmCells.States states, int image, int pixel, int heardAt, int columns) {
        int at = image * pixels + pixel;
        boolean isFirst = pixel < width;
        LstmCells.step(states, at, heard, heardAt, isFirst ? nothing : states.cells(), isFirst ? 0 : at - width,
                columns);
    }

    /**
     * Errors of all gates' inputs.
     *
     * @param ofOutputs derivatives by h by all that reads it besides other states; used up
     * @param ofGates   receives derivatives by the inputs of the gates
     */
    void back(LstmCells.States states, R032Store ofOutputs, R032Store ofGates, int images) {
        Arrays.fill(ofCells.data, 0);
        for (int start = pixels - width; start >= 0; start -= width) {
            for (int n = 0; n < images; n++) {
                int at = n * pixels + start;
                LstmCells.back(states, at, start == 0 ? nothing : states.cells(), start == 0 ? 0 : at - width,
                        ofOutputs, ofCells, ofRow, n * width, width);
            }
            Columns.spread(ofRow, ofGates, images, pixels, start, width);
            if (start > 0) {
                stateToState.weights().down(ofRow, ofPatches, 0, width * images);
                above.add(ofPatches, ofOutputs, images, start, start + width);
            }
        }
    }
}
