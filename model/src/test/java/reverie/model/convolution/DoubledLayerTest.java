package reverie.model.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;

/** Layers that learn alone for an undirected net, and what is made of them. */
class DoubledLayerTest {

    private static final ConvolutionShape LOWER = TinyNets.shape(1, 4, 3, 2, 2, 1);
    private static final float[] IMAGE = TinyNets.visibleState(12, 0b101110010111);

    private final ConvolutionalRbm plain = TinyNets.random(LOWER, ImageUnits.BERNOULLI, 1, 5);
    private final ConvolutionalRbm above = TinyNets.random(LOWER.above(3, 2, 1), ImageUnits.BERNOULLI, 1, 6);

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }

    @Test
    void aDoubledLayerHearsOneSideTwice() {
        LayerState state = LayerState.of(LOWER, 1);
        System.arraycopy(IMAGE, 0, state.v().data, 0, 12);
        state.up(plain.doubled(2, 1), 0, 1);
        for (int n = 0; n < LOWER.positions(); n++) {
            double x = TinyNets.input(plain, IMAGE, 0, 1, LOWER.left(n), LOWER.top(n));
            assertThat(logit(state.h().data[2 * n + 1])).isCloseTo(2 * x + plain.b()[1], within(1e-3));
        }
        float[] once = down(plain);
        float[] twice = down(plain.doubled(1, 2));
        float c = plain.c()[0];
        for (int i = 0; i < 12; i++) {
            assertThat(logit(twice[i]) - c).isCloseTo(2 * (logit(once[i]) - c), within(1e-3));
        }
    }

    private static float[] down(ConvolutionalRbm layer) {
        LayerState state = LayerState.of(LOWER, 1);
        for (int i = 0; i < state.h().data.length; i++) {
            state.h().data[i] = i * 7 % 3 == 0 ? 1 : 0;
        }
        state.down(layer, 0, 1);
        return state.v().data;
    }

    /** Blocks of one unit are their pooling units: these hear the mean of what each neighbour alone has told them twice. */
    @Test
    void composedLayersHearTheMeanOfWhatBothSaidAlone() {
        ConvolutionalNet net = new ConvolutionalNet(List.of(plain.doubled(2, 1), above.doubled(1, 2)), Optional.empty())
                .composed();
        var inference = new HierarchicalInference(net, 1);
        System.arraycopy(IMAGE, 0, inference.visible().data, 0, 12);
        for (int i = 0; i < inference.hidden(1).data.length; i++) {
            inference.hidden(1).data[i] = i % 2;
        }
        LayerState fromBelow = LayerState.of(LOWER, 1);
        System.arraycopy(IMAGE, 0, fromBelow.v().data, 0, 12);
        fromBelow.up(plain.doubled(2, 1), 0, 1);
        LayerState fromAbove = LayerState.of(above.shape(), 1);
        System.arraycopy(inference.hidden(1).data, 0, fromAbove.h().data, 0, inference.hidden(1).data.length);
        fromAbove.down(above.doubled(1, 2), 0, 1);
        inference.expectOthers(0, 1);
        int places = LOWER.positions();
        for (int n = 0; n < places; n++) {
            for (int k = 0; k < 2; k++) {
                double below = logit(fromBelow.h().data[2 * n + k]);
                double high = logit(fromAbove.v().data[k * places + n]);
                assertThat(logit(inference.hidden(0).data[2 * n + k])).isCloseTo((below + high) / 2, within(1e-3));
            }
        }
        net.bottom().w().data[0] += 1;
        assertThat(plain.w().data[0]).as("a copy").isNotEqualTo(net.bottom().w().data[0]);
        assertThat(net.top().c()).containsOnly(0);
    }

    /** Once mean field has settled, a turn by hand of every layer changes nothing. */
    @Test
    void meanFieldSettlesWhereEveryLayerAgreesWithItsNeighbours() {
        ConvolutionalNet net = new ConvolutionalNet(List.of(plain, above), Optional.empty());
        var inference = new HierarchicalInference(net, 1);
        System.arraycopy(IMAGE, 0, inference.visible().data, 0, 12);
        inference.settle(inference.roomForHeard(), 100, 0, 1);
        float[] lower = inference.hidden(0).data.clone();
        float[] upper = inference.hidden(1).data.clone();
        inference.meanField(0, 1);
        assertThat(inference.hidden(0).data).containsExactly(lower, within(1e-5f));
        assertThat(inference.hidden(1).data).containsExactly(upper, within(1e-5f));
    }

    @Test
    void theNumberOfThreadsLeavesNoTraceInWhatIsMadeOfImages() {
        ConvolutionalNet net = new ConvolutionalNet(List.of(plain, above), Optional.empty());
        R032Store images = R032Store.FACTORY.make(12, 45);
        for (int i = 0; i < images.data.length; i++) {
            images.data[i] = i * 31 % 7 / 6f;
        }
        try (Workers one = Workers.of(1); Workers two = Workers.of(2)) {
            assertThat(new UndirectedScores(net, two).encode(images).data)
                    .isEqualTo(new UndirectedScores(net, one).encode(images).data);
            assertThat(new UndirectedScores(net, two).reconstruct(images).data)
                    .isEqualTo(new UndirectedScores(net, one).reconstruct(images).data);
        }
    }
}
