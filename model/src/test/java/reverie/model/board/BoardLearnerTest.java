package reverie.model.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.evaluate.Estimate;
import reverie.model.matrix.Workers;
import reverie.model.rbm.RbmLearner;
import reverie.model.rbm.RbmSettings;
import reverie.model.rbm.trained.TrainedRbm;
import reverie.model.train.Measurement;
import reverie.model.train.SampleData;
import reverie.model.trained.Chosen;

class BoardLearnerTest {

    private static final Effort EFFORT = new Effort(5, 100);

    private final Workers workers = Workers.of(2);

    @AfterEach
    void close() {
        workers.close();
    }

    private BoardLearner after(int steps) {
        BoardLearner board = BoardSamples.board(workers);
        for (int step = 0; step < steps; step++) {
            board.learn(step, EFFORT);
        }
        return board;
    }

    @Test
    void roundsDoubleUpToTheLast() {
        var rounds = new Rounds(64, 1000, 1);
        assertThat(IntStream.range(0, rounds.count()).map(rounds::images)).containsExactly(64, 128, 256, 512, 1000);
        assertThat(new Rounds(64, 20, 1).count()).isEqualTo(1);
        assertThat(new Rounds(64, 20, 1).images(0)).isEqualTo(20);
        assertThatThrownBy(() -> new Rounds(64, 1, 1)).isInstanceOf(BadInput.class)
                .hasMessage("images: 1, expected 2 or more");
    }

    @Test
    void aStepFillsInOneRowAndTheNextIsTold() {
        BoardSnapshot first = after(3).snapshot();
        assertThat(first.verdicts()).extracting(Verdict::name).containsExactly("held-out images", "copies", "k-means");
        assertThat(first.next().orElseThrow().name()).isEqualTo("mixture");
        assertThat(first.round()).isZero();
        BoardSnapshot second = after(6).snapshot();
        assertThat(second.round()).isEqualTo(1);
        assertThat(second.next().orElseThrow().name()).isEqualTo("copies");
        assertThat(second.rows()).extracting(it -> it.rounds().size()).containsExactly(2, 1, 1, 1, 1);
        BoardSnapshot last = after(10).snapshot();
        assertThat(last.next()).isEmpty();
        assertThat(last.round()).isEqualTo(1);
        assertThat(last.images()).isEqualTo(16);
        assertThat(new BoardSnapshot(last.rows(), last.rounds(), 9).images()).isEqualTo(9);
        assertThat(last.samples()).isEqualTo(16);
    }

    /** What the board says is what `reverie judge` says of as many images. */
    @Test
    void theLastRoundIsTheJudgesOwnVerdict() {
        Splits data = SampleData.DATA;
        var judge = new Judge(new Splits(data.train(), Optional.of(data.test().orElseThrow().head(16))), 16, 3,
                workers);
        List<Verdict> board = after(10).snapshot().verdicts();
        assertSame(board.get(0), judge.ofHeldOut());
        assertSame(board.get(1), judge.of(Baselines.copies(data.train())));
        assertSame(board.get(2), judge.of(Baselines.kMeans(data.train(), 3, workers)));
        assertSame(board.get(3), judge.of(Baselines.mixture(data.train(), 3, workers).orElseThrow()));
        assertThat(board.get(4).figures()).containsOnlyKeys(Column.EXACT, Column.PARZEN, Column.DISTINCT,
                Column.NEAREST);
    }

    private static void assertSame(Verdict shown, Verdict truth) {
        assertThat(shown.figures()).isEqualTo(truth.figures());
        assertThat(shown.shown().orElseThrow().data).isEqualTo(truth.shown().orElseThrow().data);
        assertThat(shown.notes()).isEqualTo(truth.notes());
        assertThat(shown.doubts()).isEqualTo(truth.doubts());
    }

    /** Fewer temperatures than are worth anything are never asked for; with as many images as in the end there are as many as in the end. */
    @Test
    void earlierRoundsAnnealLess() {
        var rounds = new Rounds(64, 1024, 1);
        var effort = new Effort(100, 1000);
        assertThat(effort.in(rounds, 0).texts()).isEqualTo(Map.of("steps", "100", "temperatures", "100"));
        assertThat(effort.in(rounds, 3).texts()).containsEntry("temperatures", "500");
        assertThat(effort.in(rounds, 4).texts()).containsEntry("temperatures", "1000");
        assertThat(new Effort(1, 50).in(rounds, 0).texts()).containsEntry("temperatures", "50");
    }

    @Test
    void everyFigureIsMeasuredUnderTheNameOfItsRow() {
        Measurement measured = after(10).measure();
        assertThat(measured.of("nearest.copies")).isZero();
        assertThat(measured.of("parzen.k-means")).isFinite();
        assertThat(measured.of("likelihood.rbm")).isNegative();
        assertThat(measured.values()).doesNotContainKeys("likelihood.copies", "parzen.held-out-images")
                .containsKey("nearest.held-out-images");
        assertThat(measured.values().keySet()).as("figures of one end, or of none known").noneMatch(
                it -> it.endsWith(".upper"));
    }

    /** As many units of both kinds as nobody sums over. */
    @Test
    void ofAnEstimateBothEndsAreMeasured() {
        var random = new SplittableRandom(1);
        R032Store x = R032Store.FACTORY.make(36, 40);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = random.nextInt(2);
        }
        DataSet data = DataSet.of("noise", ValueKind.UNIT_INTERVAL, new ImageShape(6, 6), x);
        var rbm = new TrainedRbm(RbmLearner.firstRbm(data, new RbmSettings(40, 10, 4), 0));
        var board = new BoardLearner(new Splits(data, Optional.of(data)),
                List.of(Contender.of("RBM", "rbm", rbm, Chosen.NOTHING)), new Rounds(8, 8, 3), workers);
        for (int step = 0; step < 5; step++) {
            board.learn(step, EFFORT);
        }
        Measurement measured = board.measure();
        assertThat(measured.of("likelihood.rbm")).isLessThan(measured.of("likelihood.rbm.upper"));
    }

    @Test
    void sentencesThatAreLongerThanTheirRoomAreCutOffAndOthersKept() {
        var words = new Words(2);
        words.write(1, List.of("eins", "zwei – drei"));
        assertThat(words.read(1)).containsExactly("eins", "zwei – drei");
        assertThat(words.read(0)).isEmpty();
        words.write(1, List.of("x".repeat(5000)));
        assertThat(words.read(1).getFirst()).hasSize(1200);
        words.write(1, List.of("kurz"));
        assertThat(words.read(1)).containsExactly("kurz");
    }

    @Test
    void rankingsTakeFiguresAtTheirWord() {
        Verdict low = verdict("low", Map.of(Column.BOUND, Estimate.of(-100, 1), Column.NEAREST, Estimate.of(2, 0)));
        Verdict high = verdict("high", Map.of(Column.EXACT, Estimate.of(-90, 1), Column.NEAREST, Estimate.of(3, 0)));
        Verdict between = verdict("between", Map.of(Column.ESTIMATED, new Estimate(-95, -80, 1)));
        List<Verdict> all = List.of(low, between, high);
        assertThat(Ranking.LIKELIHOOD.order(all)).containsExactly(high, between, low);
        assertThat(Ranking.NEAREST.order(all)).containsExactly(low, high, between);
        assertThat(Ranking.PARZEN.order(all)).isEqualTo(all);
        assertThat(Ranking.LIKELIHOOD.column(between)).contains(Column.ESTIMATED);
        assertThat(Ranking.LIKELIHOOD.place(high, all)).hasValue(1);
        assertThat(Ranking.LIKELIHOOD.place(low, all)).hasValue(3);
        assertThat(Ranking.NEAREST.place(between, all)).isEmpty();
    }

    /** Whoever repeats nothing is before everybody who does, and all such are equal. */
    @Test
    void whereNoTwoSamplesAreTheSameThePlaceIsShared() {
        var unseen = new Estimate(672, Double.POSITIVE_INFINITY, Double.NaN);
        Verdict many = verdict("many", Map.of(Column.DISTINCT, Estimate.of(9000, 5000)));
        Verdict one = verdict("one", Map.of(Column.DISTINCT, unseen));
        Verdict other = verdict("other", Map.of(Column.DISTINCT, unseen));
        List<Verdict> all = List.of(many, one, other);
        assertThat(Ranking.DISTINCT.order(all)).containsExactly(one, other, many);
        assertThat(Ranking.DISTINCT.place(other, all)).hasValue(1);
        assertThat(Ranking.DISTINCT.place(many, all)).hasValue(3);
    }

    private static Verdict verdict(String name, Map<Column, Estimate> figures) {
        return new Verdict(name, "kind", figures, Optional.empty(), Measurement.of(), List.of(), List.of());
    }

    @Test
    void dataWithoutATestPartAreRefused() {
        assertThatThrownBy(() -> new BoardLearner(Splits.of(SampleData.DATA.train()), List.of(), new Rounds(8, 16, 1),
                workers)).isInstanceOf(BadInput.class).hasMessageStartingWith("data: no test part in bars");
    }
}
