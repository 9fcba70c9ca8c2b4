package reverie.model.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojalgo.matrix.store.R032Store;

class ConvolutionalRbmTest {

    /** Two channels of 5×4 pixels; the map is 4×3, of which the last row belongs to no block. */
    private static final ConvolutionShape SHAPE = TinyNets.shape(2, 5, 4, 2, 2, 2);

    private static R032Store images(int count, int values, boolean binary) {
        var random = new SplittableRandom(3);
        R032Store v = R032Store.FACTORY.make(values, count);
        for (int i = 0; i < v.data.length; i++) {
            v.data[i] = binary ? random.nextInt(2) : (float) random.nextDouble();
        }
        return v;
    }

    @Test
    void theMapHasWholeBlocksOnly() {
        assertThat(SHAPE.map().toString()).isEqualTo("4×2");
        assertThat(SHAPE.pooledMap().toString()).isEqualTo("2×1");
        assertThat(SHAPE.pooled()).isEqualTo(4);
    }

    @Test
    void inputsAreTheConvolutionAndOutputsItsTranspose() {
        ConvolutionShape shape = TinyNets.shape(3, 11, 9, 5, 3, 2);
        ConvolutionalRbm layer = TinyNets.random(shape, ImageUnits.BERNOULLI, 1, 1);
        R032Store v = images(3, shape.visible(), false);
        LayerState state = LayerState.of(shape, 3);
        layer.input(v, state.patches(), state.h(), 0, 3);
        for (int image = 0; image < 3; image++) {
            for (int n = 0; n < shape.positions(); n++) {
                for (int k = 0; k < shape.filters(); k++) {
                    assertThat((double) state.h().data[(image * shape.positions() + n) * shape.filters() + k])
                            .isCloseTo(TinyNets.input(layer, v.data, image * shape.visible(), k, shape.left(n),
                                    shape.top(n)), within(1e-5));
                }
            }
        }
        // xᵀ(Aᵀh) = hᵀ(Ax) for every image x that has one pixel.
        R032Store h = images(3, shape.positions() * shape.filters(), false);
        R032Store states = R032Store.wrap(h.data.clone(), shape.filters());
        R032Store out = R032Store.FACTORY.make(shape.visible(), 3);
        layer.output(states, state.patches(), out, 0, 3);
        for (int i = 0; i < shape.visible(); i++) {
            float[] pixel = new float[shape.visible()];
            pixel[i] = 1;
            double sum = 0;
            for (int n = 0; n < shape.positions(); n++) {
                for (int k = 0; k < shape.filters(); k++) {
                    sum += TinyNets.input(layer, pixel, 0, k, shape.left(n), shape.top(n))
                            * states.data[(2 * shape.positions() + n) * shape.filters() + k];
                }
            }
            assertThat((double) out.data[2 * shape.visible() + i]).isCloseTo(sum, within(1e-4));
        }
    }

    @ParameterizedTest
    @EnumSource(ImageUnits.class)
    void hiddenProbabilitiesAndFreeEnergyAreThoseOfTheEnergy(ImageUnits units) {
        ConvolutionalRbm layer = TinyNets.random(SHAPE, units, 1.5, 2);
        R032Store images = images(3, SHAPE.visible(), units == ImageUnits.BERNOULLI);
        LayerState state = LayerState.of(SHAPE, 3);
        System.arraycopy(images.data, 0, state.v().data, 0, images.data.length);
        double[] energy = new double[3];
        layer.freeEnergy(state.v(), state.patches(), state.h(), state.pooled(), energy, 0, 3);
        state.up(layer, 0, 3);
        for (int image = 0; image < 3; image++) {
            float[] v = Arrays.copyOfRange(images.data, image * SHAPE.visible(), (image + 1) * SHAPE.visible());
            double mass = 0;
            double[] on = new double[SHAPE.filters() * SHAPE.positions()];
            for (int number = 0; number < TinyNets.hiddenStates(SHAPE); number++) {
                float[] h = TinyNets.hiddenState(SHAPE, number);
                double p = Math.exp(-TinyNets.hiddenEnergy(layer, v, h));
                mass += p;
                for (int i = 0; i < on.length; i++) {
                    on[i] += p * h[i];
                }
            }
            for (int i = 0; i < on.length; i++) {
                assertThat((double) state.h().data[image * on.length + i]).isCloseTo(on[i] / mass, within(1e-5));
            }
            for (int i = 0; i < SHAPE.pooled(); i++) {
                double any = 0;
                for (int n = 0; n < SHAPE.blockSize(); n++) {
                    any += on[(i / 2 * SHAPE.blockSize() + n) * 2 + i % 2];
                }
                assertThat((double) state.pooled().data[image * SHAPE.pooled() + i]).isCloseTo(any / mass,
                        within(1e-5));
            }
            assertThat(energy[image]).isCloseTo(TinyNets.visibleEnergy(layer, v) - Math.log(mass), within(1e-4));
        }
    }

    @ParameterizedTest
    @EnumSource(ImageUnits.class)
    void visibleExpectationsAreThoseOfTheEnergy(ImageUnits units) {
        ConvolutionalRbm layer = TinyNets.random(SHAPE, units, 1.5, 4);
        float[] h = TinyNets.hiddenState(SHAPE, 412);
        LayerState state = LayerState.of(SHAPE, 1);
        System.arraycopy(h, 0, state.h().data, 0, h.length);
        state.down(layer, 0, 1);
        for (int i = 0; i < SHAPE.visible(); i++) {
            float[] off = new float[SHAPE.visible()];
            float[] on = off.clone();
            on[i] = 1;
            double gap = total(layer, off, h) - total(layer, on, h);
            // A Gaussian unit's energy is (v − mean)²/2 and a constant: between 0 and 1 it falls by mean − ½.
            double expected = units == ImageUnits.BERNOULLI ? 1 / (1 + Math.exp(-gap)) : gap + 0.5;
            assertThat((double) state.v().data[i]).isCloseTo(expected, within(1e-5));
        }
    }

    private static double total(ConvolutionalRbm layer, float[] v, float[] h) {
        return TinyNets.hiddenEnergy(layer, v, h) + TinyNets.visibleEnergy(layer, v);
    }

    @Test
    void aPoolingUnitIsOnWhereAnyUnitOfItsBlockIs() {
        ConvolutionalRbm layer = TinyNets.random(SHAPE, ImageUnits.BERNOULLI, 1, 5);
        for (int number : new int[]{0, 1, 77, 310, 624}) {
            LayerState state = LayerState.of(SHAPE, 1);
            float[] h = TinyNets.hiddenState(SHAPE, number);
            System.arraycopy(h, 0, state.h().data, 0, h.length);
            layer.pool(state.h(), state.pooled(), 0, 1);
            layer.toImages(state.pooled(), R032Store.wrap(state.v().data, SHAPE.visible()), 0, 1);
            int rest = number;
            for (int block = 0; block < SHAPE.blocks(); block++) {
                for (int k = 0; k < SHAPE.filters(); k++, rest /= 5) {
                    assertThat(state.v().data[k * SHAPE.blocks() + block]).isEqualTo(rest % 5 > 0 ? 1 : 0);
                }
            }
        }
    }
}
