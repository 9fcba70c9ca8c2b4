package reverie.model.evaluate;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;

/** Makes features of examples. */
@FunctionalInterface
public interface Encoder {

    /** The values themselves. */
    Encoder PIXELS = (examples, _) -> R032Store.wrap(examples.data.clone(), examples.getRowDim());

    /**
     * @param examples D×N, left as they are
     * @return F×N, a matrix of its own
     */
    R032Store encode(R032Store examples, Workers workers);

    /** The features of a whole data set, F×N, for which no more than {@code block} examples are looked at a time. */
    default R032Store encodeAll(DataSet data, int block, Workers workers) {
        int d = data.values();
        float[] all = {};
        for (int start = 0; start < data.size(); start += block) {
            int count = Math.min(block, data.size() - start);
            R032Store part = R032Store.FACTORY.make(d, count);
            System.arraycopy(data.examples().data, start * d, part.data, 0, count * d);
            R032Store features = encode(part, workers);
            int f = features.getRowDim();
            all = start == 0 ? new float[f * data.size()] : all;
            System.arraycopy(features.data, 0, all, start * f, count * f);
        }
        return R032Store.wrap(all, all.length / data.size());
    }
}
