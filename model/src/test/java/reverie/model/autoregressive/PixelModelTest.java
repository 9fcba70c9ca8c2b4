package reverie.model.autoregressive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Workers;
import reverie.model.store.ModelFile;
import reverie.model.store.Tensor;

class PixelModelTest {

    private static final ImageShape WIDE = new ImageShape(9, 7);

    /** 2^12 images of black and white, or 3^6 of three levels. */
    @ParameterizedTest
    @CsvSource({"GATED,0", "PLAIN,0", "ROW_LSTM,0", "GATED,3", "PLAIN,3", "ROW_LSTM,3"})
    void probabilitiesOfAllImagesSumToOne(TinyFamily family, int levels) {
        ImageShape shape = levels == 0 ? TinyPixelModel.SHAPE : new ImageShape(2, 3);
        PixelModel model = TinyPixelModel.of(shape, family, 9, 3, levels);
        try (Workers workers = Workers.of(2)) {
            double[] logP = model.logLikelihoods(
                    TinyPixelModel.images(shape.pixels(), model.output().levels()), workers);
            double[] p = Arrays.stream(logP).map(Math::exp).toArray();
            assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-5));
            assertThat(Arrays.stream(p).max().orElseThrow()).isGreaterThan(3.0 / p.length);
        }
    }

    @ParameterizedTest
    @CsvSource({"GATED,0", "PLAIN,0", "ROW_LSTM,0", "GATED,3", "PLAIN,3", "ROW_LSTM,3"})
    void pixelsAreToldAsTheFormulasSay(TinyFamily family, int levels) {
        PixelModel model = TinyPixelModel.of(WIDE, family, 9, 3, levels);
        R032Store v = TinyPixelModel.grey(WIDE.pixels(), 2, 3);
        R032Store numbers = TinyPixelModel.numbers(model, v);
        double[][] expected = new WrittenOut(TinyPixelModel.file(family, model), WIDE)
                .numbers(Arrays.copyOfRange(v.data, WIDE.pixels(), 2 * WIDE.pixels()));
        int each = model.output().numbers();
        for (int i = 0; i < WIDE.pixels(); i++) {
            for (int o = 0; o < each; o++) {
                assertThat((double) numbers.data[(WIDE.pixels() + i) * each + o]).isCloseTo(expected[i][o],
                        within(1e-4));
            }
        }
    }

    /** Changing a pixel leaves what is told of it and of those before it as it is, to the last bit. */
    @ParameterizedTest
    @CsvSource({"GATED,0", "PLAIN,0", "ROW_LSTM,0", "GATED,3", "PLAIN,3", "ROW_LSTM,3"})
    void aPixelDoesNotDependOnItselfOrLaterOnes(TinyFamily family, int levels) {
        PixelModel model = TinyPixelModel.of(WIDE, family, 9, 3, levels);
        int d = WIDE.pixels();
        R032Store v = R032Store.FACTORY.make(d, d + 1);
        for (int n = 0; n <= d; n++) {
            System.arraycopy(TinyPixelModel.grey(d, 1, 4).data, 0, v.data, n * d, d);
            if (n < d) {
                v.data[n * d + n] = 1 - v.data[n * d + n];
            }
        }
        R032Store numbers = TinyPixelModel.numbers(model, v);
        int each = model.output().numbers();
        for (int n = 0; n < d; n++) {
            int length = (n + 1) * each;
            assertThat(Arrays.copyOfRange(numbers.data, n * d * each, n * d * each + length))
                    .isEqualTo(Arrays.copyOfRange(numbers.data, d * d * each, d * d * each + length));
        }
    }

    /** Two stacks see every pixel before that lies within so many rows and columns; a plain one is blind to the right. */
    @Test
    void onlyThePlainStackHasABlindSpot() {
        ImageShape shape = new ImageShape(11, 11);
        int pixel = 8 * 11 + 5;
        boolean[] gated = seen(TinyPixelModel.sideBySide(shape, TinyFamily.GATED, 3, 3), pixel);
        boolean[] plain = seen(TinyPixelModel.sideBySide(shape, TinyFamily.PLAIN, 3, 3), pixel);
        int blind = 0;
        for (int i = 0; i < shape.pixels(); i++) {
            int up = 8 - i / 11;
            int right = i % 11 - 5;
            boolean before = up > 0 || up == 0 && right < 0;
            assertThat(gated[i]).as("two stacks, %d up, %d right", up, right)
                    .isEqualTo(before && up <= 3 && Math.abs(right) <= 3);
            // Each square goes one row up and one column to the right at most.
            assertThat(plain[i]).as("plain, %d up, %d right", up, right)
                    .isEqualTo(before && up <= 3 && right >= -3 && right <= up);
            blind += gated[i] && !plain[i] ? 1 : 0;
        }
        assertThat(blind).isEqualTo(3);
    }

    /** However far up, and to the right as far as the kernels carry a state from row to row; blocks widen it to the left alone. */
    @ParameterizedTest
    @CsvSource({"3,1", "3,2", "5,1", "5,2"})
    void aRowLstmSeesTheTriangleAbove(int kernel, int blocks) {
        ImageShape shape = new ImageShape(11, 8);
        int row = 6;
        int column = 4;
        int reach = kernel / 2;
        PixelModel model = TinyPixelModel.sideBySide(shape, TinyFamily.ROW_LSTM, blocks, kernel);
        boolean[] seen = seen(model, row * 11 + column);
        for (int i = 0; i < shape.pixels(); i++) {
            int up = row - i / 11;
            int right = i % 11 - column;
            boolean before = up > 0 || up == 0 && right < 0;
            // The square below the first block reads one pixel to each side, the input of each block its reach to the left.
            int most = up == 0 ? -1 : reach * (up - 1) + Math.max(1, reach - 1);
            assertThat(seen[i]).as("%d up, %d right", up, right)
                    .isEqualTo(before && right <= most && right >= -(1 + reach * (up + blocks)));
        }
    }

    private static boolean[] seen(PixelModel model, int pixel) {
        int d = model.pixels();
        try (Workers workers = Workers.of(2)) {
            R032Store fields = new ReceptiveFields(model, pixel, TinyPixelModel.grey(d, 12, 2)).all(workers);
            boolean[] seen = new boolean[d];
            for (int i = 0; i < d; i++) {
                seen[i] = fields.data[model.layers().blocks() * d + i] > 0;
            }
            return seen;
        }
    }

    /** The receptive field of each block is one column and one row wider than that below. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ROW_LSTM")
    void theReceptiveFieldGrowsWithDepth(TinyFamily family) {
        PixelModel model = TinyPixelModel.sideBySide(new ImageShape(11, 11), family, 4, 3);
        int pixel = 8 * 11 + 5;
        try (Workers workers = Workers.of(1)) {
            R032Store fields = new ReceptiveFields(model, pixel, TinyPixelModel.grey(121, 12, 2)).all(workers);
            for (int l = 0; l < 4; l++) {
                int at = l * 121 + pixel;
                assertThat(fields.data[at - 1 - l]).isPositive();
                assertThat(fields.data[at - 2 - l]).isZero();
                assertThat(fields.data[at - 11 * (l + 1)]).isPositive();
                assertThat(fields.data[at - 11 * (l + 2)]).isZero();
            }
        }
    }

    /** With gaps 1, 2 and 4 more, and none in between that is not seen. */
    @Test
    void dilatedStacksSeeFarAndWithoutHoles() {
        ImageShape shape = new ImageShape(19, 12);
        int row = 10;
        int column = 9;
        boolean[] seen = seen(TinyPixelModel.of(shape, TinyFamily.GATED, 9, 4, 0), row * 19 + column);
        for (int i = 0; i < shape.pixels(); i++) {
            int up = row - i / 19;
            int right = i % 19 - column;
            boolean before = up > 0 || up == 0 && right < 0;
            assertThat(seen[i]).as("%d up, %d right", up, right)
                    .isEqualTo(before && up <= 8 && Math.abs(right) <= 8);
        }
    }

    /** Of what is told of a pixel, by differences of doubles. */
    @ParameterizedTest
    @EnumSource
    void theReceptiveFieldIsTheGradient(TinyFamily family) {
        PixelModel model = TinyPixelModel.of(WIDE, family, 9, 2, 0);
        int d = WIDE.pixels();
        int pixel = 4 * 9 + 4;
        float[] v = TinyPixelModel.grey(d, 1, 6).data;
        var written = new WrittenOut(TinyPixelModel.file(family, model), WIDE);
        try (Workers workers = Workers.of(1)) {
            R032Store fields = new ReceptiveFields(model, pixel, R032Store.wrap(v, d)).all(workers);
            float step = 1f / 512;
            for (int i = 0; i < pixel; i++) {
                float[] more = v.clone();
                more[i] += step;
                float[] less = v.clone();
                less[i] -= step;
                double slope = (written.numbers(more)[pixel][0] - written.numbers(less)[pixel][0])
                        / ((double) more[i] - less[i]);
                assertThat((double) fields.data[2 * d + i]).isCloseTo(Math.abs(slope), within(2e-3));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"GATED,0", "PLAIN,0", "ROW_LSTM,0", "GATED,3", "PLAIN,3", "ROW_LSTM,3"})
    void whatIsKeptOfEarlierPixelsTellsTheSame(TinyFamily family, int levels) {
        PixelModel model = TinyPixelModel.of(WIDE, family, 9, 3, levels);
        int d = WIDE.pixels();
        R032Store v = TinyPixelModel.grey(d, 3, 8);
        R032Store all = TinyPixelModel.numbers(model, v);
        int each = model.output().numbers();
        var walk = new PixelWalk(model, 3);
        for (int i = 0; i < d; i++) {
            float[] numbers = walk.numbers(i).data;
            for (int n = 0; n < 3; n++) {
                assertThat(Arrays.copyOfRange(numbers, n * each, (n + 1) * each))
                        .isEqualTo(Arrays.copyOfRange(all.data, (n * d + i) * each, (n * d + i + 1) * each));
                walk.see(i, n, v.data[n * d + i]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"GATED,0", "PLAIN,0", "ROW_LSTM,0", "GATED,3", "PLAIN,3", "ROW_LSTM,3"})
    void aFileHoldsTheModel(TinyFamily family, int levels) {
        PixelModel model = TinyPixelModel.of(WIDE, family, 9, 3, levels);
        R032Store v = TinyPixelModel.grey(WIDE.pixels(), 2, 3);
        assertThat(TinyPixelModel
                .numbers(((TrainedPixelModel) family.format.read(TinyPixelModel.file(family, model))).model(), v).data)
                .isEqualTo(TinyPixelModel.numbers(model, v).data);
    }

    @ParameterizedTest
    @CsvSource({"0,1,1", "1,1.5,1", "1,1,1e9", "1,1,NaN"})
    void gapsThatAreNoneAreRefused(float first, float second, float third) {
        ModelFile file = TinyPixelModel.file(TinyFamily.GATED, TinyPixelModel.of(WIDE, TinyFamily.GATED, 4, 3, 0));
        var tensors = new LinkedHashMap<>(file.tensors());
        for (Tensor wrong : new Tensor[]{Tensor.of(first, second, third), Tensor.of(1, 1)}) {
            tensors.put("dilation", wrong);
            assertThatExceptionOfType(BadInput.class)
                    .isThrownBy(() -> TinyFamily.GATED.format.read(new ModelFile(file.provenance(), tensors)))
                    .withMessageContaining("dilation: ").withMessageContaining("one for each block");
        }
    }
}
