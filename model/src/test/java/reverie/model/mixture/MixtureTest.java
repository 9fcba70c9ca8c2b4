package reverie.model.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.completion.ConditionalSampler;
import reverie.model.completion.ExactConditional;
import reverie.model.completion.PartialImage;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Workers;
import reverie.model.store.DataOrigin;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.trained.Chosen;

class MixtureTest {

    private static final ImageShape SHAPE = new ImageShape(3, 4);
    private final TinyMixture tiny = TinyMixture.random(SHAPE.pixels(), 5, 3);

    @Test
    void probabilitiesOfAllImagesAreThoseOfTheDefinitionAndSumToOne() {
        try (Workers workers = Workers.of(2)) {
            double[] logP = tiny.mixture().logLikelihoods(tiny.images(), workers);
            double[] expected = tiny.probabilities();
            double sum = 0;
            for (int v = 0; v < logP.length; v++) {
                assertThat(Math.exp(logP[v])).isCloseTo(expected[v], within(1e-5 * expected[v]));
                sum += Math.exp(logP[v]);
            }
            assertThat(sum).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void responsibilitiesSumToOneAndMixTheComponents() {
        try (Workers workers = Workers.of(1)) {
            R032Store images = tiny.images();
            R032Store r = tiny.mixture().encode(images, workers);
            R032Store again = tiny.mixture().reconstruct(images, workers);
            for (int v = 0; v < images.getColDim(); v += 100) {
                double sum = 0;
                double first = 0;
                for (int k = 0; k < 5; k++) {
                    sum += r.data[v * 5 + k];
                    first += (double) r.data[v * 5 + k] * tiny.mixture().theta().data[k * SHAPE.pixels()];
                }
                assertThat(sum).isCloseTo(1, within(1e-6));
                assertThat((double) again.data[v * SHAPE.pixels()]).isCloseTo(first, within(1e-6));
            }
        }
    }

    /** Also where an image is far from every component: 2,000 pixels of 14 nats each, summed in 32 bits. */
    @Test
    void unlikelyImagesHaveFiniteLogarithms() {
        R032Store theta = R032Store.FACTORY.make(2000, 2);
        Arrays.fill(theta.data, 1e-6f);
        R032Store white = R032Store.FACTORY.make(2000, 1);
        Arrays.fill(white.data, 1);
        try (Workers workers = Workers.of(1)) {
            double logP = new Mixture(new float[]{0.5f, 0.5f}, theta).logLikelihoods(white, workers)[0];
            assertThat(logP).isCloseTo(2000 * Math.log(1e-6), within(0.3));
        }
    }

    @Test
    void completesByTheExactConditional() {
        boolean[] hidden = new boolean[SHAPE.pixels()];
        Arrays.fill(hidden, 7, 12, true);
        var image = new PartialImage(SHAPE, new float[]{1, 0, 0, 1, 1, 0, 1, 0, 0, 0, 0, 0}, hidden);
        try (Workers workers = Workers.of(2)) {
            ConditionalSampler sampler = new TrainedMixture(tiny.mixture()).completing(20_000, Chosen.NOTHING, workers);
            sampler.clamp(image);
            sampler.scatter(4, 0);
            var exact = new ExactConditional(tiny.probabilities(), image);
            for (int step = 1; step <= 3; step++) {
                sampler.step(4, step, 1);
                assertThat(exact.fits(sampler.states())).isTrue();
                exact.assertPairsAgree(sampler.states());
            }
            assertThat(sampler.hotSteps(100)).isZero();
        }
    }

    /** Of 40,000 draws, each marginal within five standard errors. */
    @Test
    void samplesAreDrawnFromTheMixture() {
        double[] p = tiny.probabilities();
        R032Store drawn = new MixtureDraws(tiny.mixture(), 40_000, 2).pixels();
        for (int i = 0; i < SHAPE.pixels(); i++) {
            double expected = 0;
            for (int v = 0; v < p.length; v++) {
                expected += (v >> i & 1) * p[v];
            }
            double seen = 0;
            for (int n = 0; n < drawn.getColDim(); n++) {
                seen += drawn.data[n * SHAPE.pixels() + i];
            }
            assertThat(seen / drawn.getColDim()).isCloseTo(expected,
                    within(5 * Math.sqrt(expected * (1 - expected) / drawn.getColDim())));
        }
    }

    @Test
    void aFileHoldsAllOfIt() {
        var provenance = new Provenance("test", MixtureFile.MODEL, Map.of(), 1,
                new DataOrigin("test", "0".repeat(64), 1, SHAPE), 0, 0);
        ModelFile file = MixtureFile.of(tiny.mixture(), provenance);
        assertThat(file.tensors().keySet()).containsExactly("pi", "theta");
        Mixture again = MixtureFile.mixture(file);
        assertThat(again.pi()).isEqualTo(tiny.mixture().pi());
        assertThat(again.theta().data).isEqualTo(tiny.mixture().theta().data);
    }

    @Test
    void numbersThatAreNoProbabilitiesAreRefused() {
        R032Store theta = R032Store.FACTORY.make(2, 2);
        assertThatThrownBy(() -> new Mixture(new float[]{1}, theta)).isInstanceOf(BadInput.class)
                .hasMessage("pi: 1 components, expected 2 as in theta, 1 or more");
        assertThatThrownBy(() -> new Mixture(new float[2], theta)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new Mixture(new float[]{1, -1}, theta)).isInstanceOf(BadInput.class);
        theta.data[3] = 1.5f;
        assertThatThrownBy(() -> new Mixture(new float[]{1, 1}, theta)).isInstanceOf(BadInput.class)
                .hasMessage("theta: 1.5, expected values from 0 to 1");
    }
}
