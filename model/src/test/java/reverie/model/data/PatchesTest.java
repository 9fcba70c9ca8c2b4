package reverie.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;

class PatchesTest {

    /** Every pixel tells its image, column and row. */
    private static GreyImage image(int number, int width, int height) {
        float[] values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = number * 10_000 + i % width * 100 + i / width;
        }
        return GreyImage.of("image " + number, new ImageShape(width, height), values);
    }

    private static final String SHA = "0".repeat(64);
    private static final GreyImages IMAGES = GreyImages.of(
            List.of(image(0, 40, 30), image(1, 25, 50), image(2, 20, 20)),
            SHA);

    @Test
    void patchesAreTrueToTheirImagesAndEveryImageGivesAsMany() {
        DataSet patches = new Patches(3, 300, 1).of("three", IMAGES).train();
        assertThat(patches.shape()).isEqualTo(new ImageShape(3, 3));
        for (int n = 0; n < 300; n++) {
            float first = patches.examples().get(0, n).floatValue();
            assertThat((int) first / 10_000).isEqualTo(n % 3);
            for (int i = 0; i < 9; i++) {
                assertThat(patches.examples().get(i, n).floatValue()).isEqualTo(first + i % 3 * 100 + i / 3);
            }
        }
    }

    @Test
    void noPixelIsBothLearnedFromAndTestedOn() {
        Splits splits = new Patches(3, 3000, 1).of("three", IMAGES);
        Set<Float> seen = new HashSet<>();
        for (float value : splits.train().examples().data) {
            seen.add(value);
        }
        DataSet test = splits.test().orElseThrow();
        assertThat(test.size()).isEqualTo(600);
        for (float value : test.examples().data) {
            assertThat(seen).doesNotContain(value);
        }
    }

    @Test
    void thereIsNoTestPartWhereItWouldBeLowerThanAPatch() {
        Splits splits = new Patches(5, 3000, 1).of("three", IMAGES);
        assertThat(splits.test()).isEmpty();
        assertThat(splits.train().examples().data).as("the lowest right corner").contains(2 * 10_000 + 19 * 100 + 19);
    }

    /** 17·13 places of 100 draws each; χ² with 220 degrees of freedom is above 300 with probability 3·10⁻⁴. */
    @Test
    void everyPlaceIsAsLikely() {
        DataSet patches = new Patches(8, 22_100, 5).of("one", GreyImages.of(List.of(image(0, 24, 20)), SHA)).train();
        int[] counts = new int[17 * 13];
        for (int n = 0; n < patches.size(); n++) {
            int place = (int) patches.examples().get(0, n).floatValue();
            counts[place / 100 * 13 + place % 100]++;
        }
        double chi = 0;
        for (int count : counts) {
            chi += (count - 100.0) * (count - 100.0) / 100;
        }
        assertThat(chi).isBetween(150.0, 300.0);
    }

    @Test
    void theSeedDecides() {
        float[] first = new Patches(3, 50, 1).of("three", IMAGES).train().examples().data;
        assertThat(new Patches(3, 50, 1).of("three", IMAGES).train().examples().data).isEqualTo(first);
        assertThat(new Patches(3, 50, 2).of("three", IMAGES).train().examples().data)
                .isNotEqualTo(first);
    }

    @Test
    void aDataSetGivesPatchesOfBothItsParts() {
        DataSet train = DataSet.of("tiny", ValueKind.REAL, new ImageShape(4, 3), R032Store.FACTORY.make(12, 5));
        Splits splits = new Patches(2, 10, 1).of(new Splits(train, Optional.of(train)));
        assertThat(splits.train().size()).isEqualTo(10);
        assertThat(splits.test().orElseThrow().size()).isEqualTo(2);
        assertThat(splits.train().sha256()).isEqualTo(train.sha256());
        assertThatThrownBy(() -> new Patches(4, 10, 1).of(Splits.of(train))).isInstanceOf(BadInput.class)
                .hasMessage("patch: 4, expected at most the sides of tiny, 4×3");
    }

    @Test
    void photographsToTestOnMayBeOthers() {
        GreyImages others = GreyImages.of(List.of(image(7, 9, 9), image(8, 30, 5)), "1".repeat(64));
        Splits splits = new Patches(5, 100, 1).of("three", IMAGES, others);
        assertThat(splits.train().sha256()).isEqualTo(SHA);
        DataSet test = splits.test().orElseThrow();
        assertThat(test.size()).isEqualTo(20);
        assertThat(test.sha256()).isEqualTo(others.sha256());
        for (int n = 0; n < test.size(); n++) {
            assertThat((int) test.examples().get(0, n).floatValue() / 10_000).isEqualTo(7 + n % 2);
        }
        assertThatThrownBy(() -> new Patches(6, 100, 1).of("three", IMAGES, others)).isInstanceOf(BadInput.class)
                .hasMessage("patch: 6, expected at most the sides of image 8, 30×5");
    }

    @Test
    void refusesWhatCannotBeCut() {
        assertThatThrownBy(() -> new Patches(21, 10, 1).of("three", IMAGES)).isInstanceOf(BadInput.class)
                .hasMessage("patch: 21, expected at most the sides of image 2, 20×20");
        assertThatThrownBy(() -> new Patches(0, 10, 1)).isInstanceOf(BadInput.class).hasMessageStartingWith("patch: 0");
        assertThatThrownBy(() -> new Patches(3, 0, 1)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith("patches: 0");
        assertThatThrownBy(() -> new Patches(3, Integer.MAX_VALUE, 1).of("three", IMAGES))
                .isInstanceOf(BadInput.class).hasMessageStartingWith("patches: 2147483647, expected at most ");
    }

    @Test
    void aMosaicOfUnchangedPatchesIsTheImage() {
        for (int stride : new int[]{1, 3, 7}) {
            float[] again = new OverlapAverage(7, stride).redraw(IMAGES.image(0), patches -> patches);
            for (int i = 0; i < again.length; i++) {
                assertThat(again[i]).isCloseTo(IMAGES.image(0).values()[i], within(1e-2f));
            }
        }
    }

    /** The patches are numbered row by row; a pixel is the mean of the numbers of those that hold it. */
    @Test
    void aMosaicTakesTheMeanWherePatchesOverlap() {
        float[] again = new OverlapAverage(2, 1).redraw(image(0, 3, 2), patches -> {
            R032Store numbers = R032Store.FACTORY.make(4, patches.getColDim());
            for (int i = 0; i < numbers.data.length; i++) {
                numbers.data[i] = i / 4;
            }
            return numbers;
        });
        assertThat(again).containsExactly(0, 0.5f, 1, 0, 0.5f, 1);
        assertThatThrownBy(() -> new OverlapAverage(3, 4)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith("stride: 4");
        assertThatThrownBy(() -> new OverlapAverage(3, 1).redraw(image(0, 3, 2), patches -> patches))
                .isInstanceOf(BadInput.class);
    }
}
