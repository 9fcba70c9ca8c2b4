package reverie.app.cli.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.completion.Completion;
import reverie.model.completion.CompletionSummary;
import reverie.model.completion.ConditionalSampler;
import reverie.model.completion.PartialImage;
import reverie.model.data.ImageShape;
import reverie.model.store.Provenance;
import reverie.viz.tiles.Shading;

/**
 * Completions on their way into a file. A picture of one image has a first row with the image, what is known of it, the mean
 * completion and the entropy of each pixel, and then all chains; a picture of several has a row for each, of the image, what is
 * known of it, its chains, and their mean. An array has one row a chain, in the order of the images.
 */
final class CompletionSheet {

    private static final float UNKNOWN = 0.5f;
    /** The image, what is known of it, mean and entropy. */
    private static final int HEAD = 4;

    private final int images;
    private final List<float[]> tiles = new ArrayList<>();
    private final List<float[]> states = new ArrayList<>();

    /** @param images how many will be added */
    CompletionSheet(int images) {
        this.images = images;
    }

    /** Looks at the chains as they are now. */
    void add(PartialImage image, Completion completion) {
        ConditionalSampler chains = completion.chains();
        CompletionSummary summary = completion.summary();
        float[] known = image.values().clone();
        for (int i = 0; i < known.length; i++) {
            known[i] = image.hidden()[i] ? UNKNOWN : known[i];
        }
        tiles.addAll(List.of(image.values(), known));
        if (images == 1) {
            tiles.addAll(List.of(summary.mean(), summary.entropy()));
            float[] paper = new float[known.length];
            Arrays.fill(paper, 1);
            while (tiles.size() < columns(chains.chains())) {
                tiles.add(paper);
            }
            tiles.addAll(columnsOf(chains.means()));
        } else {
            tiles.addAll(columnsOf(chains.means()));
            tiles.add(summary.mean());
        }
        states.addAll(columnsOf(chains.states()));
    }

    private int columns(int chains) {
        return images == 1 ? Math.max(HEAD, (int) Math.ceil(Math.sqrt(chains))) : chains + 3;
    }

    void write(ImagesOut target, int chains, ImageShape shape, Provenance provenance) {
        if (target.isPicture()) {
            target.writeSheet(matrix(tiles), columns(chains), shape, provenance);
        } else {
            target.write(matrix(states), provenance, Shading.UNIT);
        }
    }

    private static List<float[]> columnsOf(R032Store matrix) {
        int rows = matrix.getRowDim();
        var columns = new ArrayList<float[]>();
        for (int n = 0; n < matrix.getColDim(); n++) {
            columns.add(Arrays.copyOfRange(matrix.data, n * rows, (n + 1) * rows));
        }
        return columns;
    }

    private static R032Store matrix(List<float[]> columns) {
        R032Store all = R032Store.FACTORY.make(columns.getFirst().length, columns.size());
        for (int n = 0; n < columns.size(); n++) {
            System.arraycopy(columns.get(n), 0, all.data, n * all.getRowDim(), all.getRowDim());
        }
        return all;
    }
}
