package reverie.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.ImageShape;

class GaborFitTest {

    private static final ImageShape SHAPE = new ImageShape(12, 12);

    private static double[] gabor(SplittableRandom random, ImageShape shape) {
        double x0 = 3 + (shape.width() - 6) * random.nextDouble();
        double y0 = 3 + (shape.height() - 6) * random.nextDouble();
        double angle = Math.PI * random.nextDouble();
        double frequency = 0.08 + 0.2 * random.nextDouble();
        double phase = 2 * Math.PI * random.nextDouble();
        double[] image = new double[shape.pixels()];
        for (int i = 0; i < image.length; i++) {
            double dx = i % shape.width() - x0;
            double dy = i / shape.width() - y0;
            double across = dx * Math.cos(angle) + dy * Math.sin(angle);
            image[i] = Math.exp(-(dx * dx + dy * dy) / 8) * Math.cos(2 * Math.PI * frequency * across + phase);
        }
        return image;
    }

    private static double[] noise(SplittableRandom random, ImageShape shape) {
        return random.doubles(shape.pixels()).map(it -> it - 0.5).toArray();
    }

    @Test
    void gaborFunctionsAreFoundAndNoiseIsNotTakenForOne() {
        var random = new SplittableRandom(1);
        for (int trial = 0; trial < 30; trial++) {
            assertThat(new GaborFit(gabor(random, SHAPE), SHAPE).explained()).isBetween(0.9, 1 + 1e-9);
            assertThat(new GaborFit(noise(random, SHAPE), SHAPE).explained()).isLessThan(0.35);
        }
    }

    @Test
    void imagesNeedNotBeSquare() {
        var random = new SplittableRandom(2);
        var shape = new ImageShape(9, 16);
        for (int trial = 0; trial < 10; trial++) {
            assertThat(new GaborFit(gabor(random, shape), shape).explained()).isBetween(0.9, 1 + 1e-9);
        }
    }

    @Test
    void eachFilterIsFittedByItself() {
        var random = new SplittableRandom(3);
        R032Store filters = R032Store.FACTORY.make(SHAPE.pixels(), 3);
        double[] gabor = gabor(random, SHAPE);
        double[] noise = noise(random, SHAPE);
        for (int i = 0; i < SHAPE.pixels(); i++) {
            filters.data[i] = (float) noise[i];
            filters.data[SHAPE.pixels() + i] = (float) (-100 * gabor[i]);
        }
        double[] explained = GaborFit.explained(filters, SHAPE);
        assertThat(explained[0]).isBetween(0.01, 0.35);
        assertThat(explained[1]).isBetween(0.9, 1 + 1e-6);
        assertThat(explained[2]).as("an empty filter").isZero();
    }
}
