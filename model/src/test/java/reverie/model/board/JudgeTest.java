package reverie.model.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.data.ValueNeeds;
import reverie.model.evaluate.Estimate;
import reverie.model.matrix.Workers;
import reverie.model.tempering.Swaps;
import reverie.model.trained.Chosen;
import reverie.model.trained.Sampler;
import reverie.model.trained.Samples;

/** Grey images of 16 pixels about three centres, of which any number can be had. */
class JudgeTest {

    private static final int D = 16;

    private final Workers workers = Workers.of(2);

    @AfterEach
    void close() {
        workers.close();
    }

    private static R032Store images(int count, long seed) {
        var random = new SplittableRandom(seed);
        R032Store x = R032Store.FACTORY.make(D, count);
        for (int n = 0; n < count; n++) {
            int kind = random.nextInt(3);
            for (int i = 0; i < D; i++) {
                x.data[n * D + i] = (float) Math.clamp((i % 3 == kind ? 0.8 : 0.2) + 0.1 * random.nextGaussian(), 0, 1);
            }
        }
        return x;
    }

    private static DataSet set(String name, R032Store images) {
        return DataSet.of(name, ValueKind.UNIT_INTERVAL, new ImageShape(4, 4), images);
    }

    private static Splits splits() {
        return new Splits(set("train", images(400, 1)), Optional.of(set("test", images(400, 2))));
    }

    private Judge judge(int samples) {
        return new Judge(splits(), samples, 1, workers);
    }

    private static Contender drawing(Sampler sampler) {
        return new Contender("it", "kind", Optional.of(sampler), Optional.empty(), "silent", ValueNeeds.PROBABILITIES,
                Chosen.NOTHING);
    }

    @Test
    void copiesAreAsNearAsCanBeAndAsManyAsTheTrainingImages() {
        Verdict verdict = judge(2000).of(Baselines.copies(splits().train()));
        assertThat(verdict.figures()).containsOnlyKeys(Column.PARZEN, Column.DISTINCT, Column.NEAREST);
        assertThat(verdict.figure(Column.NEAREST).orElseThrow()).isEqualTo(Estimate.of(0, 0));
        Estimate distinct = verdict.figure(Column.DISTINCT).orElseThrow();
        assertThat(distinct.lower()).as("below 400 where training images are near each other")
                .isBetween(250.0, 400 + 3 * distinct.standardError());
        assertThat(verdict.notes()).anyMatch(it -> it.startsWith("no likelihood"));
    }

    /** Samples of the truth are as near to training images as held-out ones, within three standard errors of both. */
    @Test
    void samplesOfTheTruthAreAsFarAsHeldOutImages() {
        Judge judge = judge(1000);
        Estimate heldOut = judge.ofHeldOut().figure(Column.NEAREST).orElseThrow();
        Estimate truth = judge.of(drawing((count, _, _, _) -> new Samples(images(count, 77), Swaps.NONE)))
                .figure(Column.NEAREST).orElseThrow();
        assertThat(truth.lower()).isCloseTo(heldOut.lower(),
                within(3 * Math.hypot(heldOut.standardError(), truth.standardError())));
        assertThat(heldOut.lower()).isGreaterThan(0.1);
    }

    @Test
    void aSamplerOfThreeImagesIsFoundOut() {
        Verdict verdict = judge(500).of(drawing((count, _, _, _) -> {
            R032Store three = images(3, 5);
            R032Store x = R032Store.FACTORY.make(D, count);
            for (int i = 0; i < x.data.length; i++) {
                x.data[i] = three.data[i % three.data.length];
            }
            return new Samples(x, Swaps.NONE);
        }));
        assertThat(verdict.figure(Column.DISTINCT).orElseThrow().lower()).isBetween(2.9, 3.1);
    }

    /** A mixture has a likelihood and samples, and k-means samples alone. */
    @Test
    void baselinesHaveWhatTheirKindsHave() {
        Judge judge = judge(300);
        Verdict mixture = judge.of(Baselines.mixture(splits().train(), 1, workers).orElseThrow());
        assertThat(mixture.figures()).containsOnlyKeys(Column.EXACT, Column.PARZEN, Column.DISTINCT, Column.NEAREST);
        assertThat(mixture.figure(Column.EXACT).orElseThrow().lower()).isBetween(-D * Math.log(2), -7.0);
        Verdict kMeans = judge.of(Baselines.kMeans(splits().train(), 1, workers));
        assertThat(kMeans.figures()).containsOnlyKeys(Column.PARZEN, Column.DISTINCT, Column.NEAREST);
        assertThat(judge.hasDrawn()).isTrue();
    }

    @Test
    void whatCannotBeSampledSaysSo() {
        Verdict verdict = judge(10).of(new Contender("it", "autoencoder", Optional.empty(), Optional.empty(), "silent",
                ValueNeeds.PROBABILITIES, Chosen.NOTHING));
        assertThat(verdict.figures()).isEmpty();
        assertThat(verdict.shown()).isEmpty();
        assertThat(verdict.notes()).containsExactly("silent", "a model of kind autoencoder draws no samples");
    }

    /** The width is chosen by a quarter of the held-out images; to change those changes nothing but the width. */
    @Test
    void whoChoosesTheWidthIsNotJudged() {
        R032Store changed = images(400, 2);
        System.arraycopy(images(100, 9).data, 0, changed.data, 0, 100 * D);
        Sampler sampler = (count, _, _, _) -> new Samples(images(count, 3), Swaps.NONE);
        var other = new Judge(new Splits(splits().train(), Optional.of(set("test", changed))), 200, 1, workers);
        Verdict one = judge(200).of(drawing(sampler));
        Verdict two = other.of(drawing(sampler));
        assertThat(two.details().of("parzenSigma")).isEqualTo(one.details().of("parzenSigma"));
        assertThat(two.figure(Column.PARZEN).orElseThrow()).isEqualTo(one.figure(Column.PARZEN).orElseThrow());
        assertThat(other.choosingImages()).isEqualTo(100);
    }

    @Test
    void threadsLeaveNoTrace() {
        try (Workers one = Workers.of(1)) {
            for (Contender each : Baselines.all(splits().train(), 1, workers)) {
                Verdict two = judge(300).of(each);
                Verdict alone = new Judge(splits(), 300, 1, one).of(each);
                assertThat(alone.figures()).isEqualTo(two.figures());
                assertThat(alone.details()).isEqualTo(two.details());
            }
        }
    }

    @Test
    void refusesWhatCannotBeJudged() {
        assertThatThrownBy(() -> judge(1)).isInstanceOf(BadInput.class).hasMessage("samples: 1, expected 2 or more");
        assertThatThrownBy(() -> judge(2_000_000_000)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith("samples: 2000000000, expected at most");
        assertThatThrownBy(() -> new Judge(Splits.of(splits().train()), 10, 1, workers)).isInstanceOf(BadInput.class)
                .hasMessage("data: no test part in train, expected data with images that no model has learned from");
    }
}
