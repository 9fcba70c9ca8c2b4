package reverie.model.nade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Workers;
import reverie.model.store.DataOrigin;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;
import reverie.model.trained.Features;

class NadeFileTest {

    private static final Provenance PROVENANCE = new Provenance("test", NadeFile.MODEL, Map.of(), 1,
            new DataOrigin("test", "0".repeat(64), 1, TinyNade.SHAPE), 0, 0);

    static Stream<Nade> models() {
        return Stream.of(TinyNade.of(Ordering.Kind.SPIRAL, true), TinyNade.of(Ordering.Kind.COLUMNS, false),
                TinyNade.orderless(Ordering.Kind.ROWS.of(TinyNade.SHAPE, 0),
                        Ordering.Kind.RANDOM.of(TinyNade.SHAPE, 1)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aFileHoldsAllOfIt(Nade nade) {
        Nade again = NadeFile.nade(NadeFile.of(nade, PROVENANCE));
        assertThat(again.isOrderless()).isEqualTo(nade.isOrderless());
        try (Workers workers = Workers.of(1)) {
            assertThat(again.logLikelihoods(TinyNade.images(), workers))
                    .isEqualTo(nade.logLikelihoods(TinyNade.images(), workers));
        }
    }

    @Test
    void tensorsHaveAPixelARow() {
        Nade nade = TinyNade.of(Ordering.Kind.ROWS, true);
        var hidden = (HiddenConditionals) nade.conditionals();
        ModelFile file = NadeFile.of(nade, PROVENANCE);
        assertThat(file.tensors().keySet()).containsExactly("W", "V", "b", "c", "ordering");
        Tensor w = file.tensor("W", TinyNade.D, TinyNade.HIDDEN);
        assertThat(w.values()[7 * TinyNade.HIDDEN + 2]).isEqualTo(hidden.w().data[7 * TinyNade.HIDDEN + 2]);
        assertThat(file.tensor("ordering", 1, TinyNade.D).values()[3]).isEqualTo(3);
    }

    @Test
    void withoutHiddenUnitsThereAreTheWeightsBetweenPixels() {
        Nade nade = TinyNade.of(Ordering.Kind.ROWS, false);
        assertThat(NadeFile.of(nade, PROVENANCE).tensors().keySet()).containsExactly("U", "b", "ordering");
        try (Workers workers = Workers.of(1)) {
            R032Store v = TinyNade.images();
            var features = new TrainedNade(nade).can(Features.class).orElseThrow();
            assertThat(features.features()).isEqualTo(TinyNade.D);
            assertThat((double) features.encode(v, workers).data[77 * TinyNade.D + 5]).isCloseTo(
                    TinyNade.conditional(nade.conditionals(), nade.orderings().getFirst(), 5,
                            Arrays.copyOfRange(v.data, 77 * TinyNade.D, 78 * TinyNade.D)),
                    within(1e-5));
        }
    }

    private static void assertRefused(String symbol, Tensor tensor, String message) {
        var tensors = new LinkedHashMap<>(
                NadeFile.of(TinyNade.of(Ordering.Kind.ROWS, !symbol.equals("U")), PROVENANCE).tensors());
        tensors.put(symbol, tensor);
        assertThatThrownBy(() -> NadeFile.nade(new ModelFile(PROVENANCE, tensors))).isInstanceOf(BadInput.class)
                .hasMessage(message);
    }

    @Test
    void orderingsThatAreNoneAreRefused() {
        int[] shape = {1, TinyNade.D};
        assertRefused("ordering", new Tensor(shape, new float[]{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10}),
                "ordering: pixel 10 twice, expected every pixel once");
        assertRefused("ordering", new Tensor(shape, new float[]{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, -1}),
                "ordering: pixel -1, expected pixels from 0 to 11");
        assertRefused("ordering", new Tensor(shape, new float[]{0.5f, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}),
                "ordering: pixel 0.5, expected whole numbers");
        assertRefused("ordering", new Tensor(new int[]{0, TinyNade.D}, new float[0]),
                "ordering: none, expected one or more");
        assertRefused("ordering", new Tensor(new int[]{1, 3}, new float[]{0, 1, 2}),
                "nade: ordering of shape [1, 3], expected ordering of shape [any, 12]");
    }

    @Test
    void tensorsThatDoNotFitAreRefused() {
        assertRefused("W", new Tensor(new int[]{TinyNade.D, 1}, new float[TinyNade.D]),
                "nade: W of shape [12, 1], expected W of shape [12, 70]");
        float[] u = new float[TinyNade.D * TinyNade.D];
        u[2 * TinyNade.D + 5] = 1;
        assertRefused("U", new Tensor(new int[]{TinyNade.D, TinyNade.D}, u),
                "U: a weight from pixel 5 to pixel 2, expected 0, since the ordering tells 2 first");
    }
}
