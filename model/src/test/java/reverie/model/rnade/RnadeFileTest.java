package reverie.model.rnade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Workers;
import reverie.model.nade.Ordering;
import reverie.model.store.DataOrigin;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;

class RnadeFileTest {

    private static final ImageShape SHAPE = new ImageShape(3, 2);

    private static Provenance provenance(Family family) {
        return new Provenance("test", RnadeFile.MODEL, Map.of("family", family.toString()), 1,
                new DataOrigin("test", "0".repeat(64), 1, SHAPE), 0, 0);
    }

    @Test
    void aFileHoldsAllOfIt() {
        R032Store x = TinyRnade.examples(SHAPE.pixels(), 20);
        for (Family family : Family.values()) {
            for (int hidden : new int[]{0, 9}) {
                Rnade model = TinyRnade.of(SHAPE, Ordering.Kind.SPIRAL, hidden, family);
                Rnade again = RnadeFile.model(RnadeFile.of(model, Optional.empty(), provenance(family)));
                try (Workers workers = Workers.of(1)) {
                    assertThat(again.logDensities(x, workers)).isEqualTo(model.logDensities(x, workers));
                }
            }
        }
    }

    @Test
    void tensorsHaveAPixelAndAComponentALine() {
        Rnade model = TinyRnade.of(SHAPE, Ordering.Kind.ROWS, 9, Family.GAUSSIAN);
        ModelFile file = RnadeFile.of(model, Optional.empty(), provenance(Family.GAUSSIAN));
        assertThat(file.tensors().keySet()).containsExactly("W", "V_pi", "b_pi", "V_mu", "b_mu", "V_sigma", "b_sigma",
                "c", "rho", "sigma_min", "ordering");
        assertThat(file.tensor("V_mu", 6, 3, 9).values()[(4 * 3 + 2) * 9 + 5])
                .isEqualTo(model.heads().get(4).weights().matrix().data[(3 + 2) * 9 + 5]);
        assertThat(file.tensor("b_sigma", 6, 3).values()[4 * 3 + 1]).isEqualTo(model.heads().get(4).c().data[6 + 1]);
    }

    private static void assertRefused(String symbol, Tensor tensor, String message) {
        var tensors = new LinkedHashMap<>(RnadeFile.of(TinyRnade.of(SHAPE, Ordering.Kind.ROWS, 2, Family.GAUSSIAN),
                Optional.empty(), provenance(Family.GAUSSIAN)).tensors());
        tensors.put(symbol, tensor);
        assertThatThrownBy(() -> RnadeFile.model(new ModelFile(provenance(Family.GAUSSIAN), tensors)))
                .isInstanceOf(BadInput.class).hasMessage(message);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertRefused("ordering", new Tensor(new int[]{1, 6}, new float[]{0, 1, 2, 3, 4, 4}),
                "ordering: pixel 4 twice, expected every pixel once");
        assertRefused("W", new Tensor(new int[]{6, 1}, new float[6]),
                "rnade: W of shape [6, 1], expected W of shape [6, 2]");
        assertRefused("sigma_min", Tensor.of(0), "sigma_min: 0.0, expected a standard deviation above 0");
    }
}
