package reverie.app.room.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.panel.Content;
import reverie.app.panel.ViewState;
import reverie.app.room.Shown;
import reverie.app.room.evaluation.BoardContent.Figure;
import reverie.app.room.evaluation.BoardContent.Line;
import reverie.model.board.BoardRow;
import reverie.model.board.BoardSnapshot;
import reverie.model.board.Column;
import reverie.model.board.Rounds;
import reverie.model.board.Verdict;
import reverie.model.data.ImageShape;
import reverie.model.evaluate.Estimate;
import reverie.model.train.Measurement;

/** A board of two rounds, of which the second has come to the copies. */
class EvaluationReadingTest {

    private static final ImageShape SHAPE = new ImageShape(2, 1);
    private static final Estimate UNSEEN = new Estimate(672, Double.POSITIVE_INFINITY, Double.NaN);

    private static final List<BoardRow> ROWS = List.of(
            row("held-out images", "data", 2,
                    Map.of(Column.DISTINCT, UNSEEN, Column.NEAREST, Estimate.of(4.755, 0.03))),
            row("copies", "copies", 1, Map.of(Column.PARZEN, Estimate.of(200.63, 6), Column.DISTINCT,
                    Estimate.of(9910, 150), Column.NEAREST, Estimate.of(0, 0))),
            row("k-means", "kmeans", 1, Map.of(Column.PARZEN, Estimate.of(218.61, 5.24), Column.DISTINCT,
                    Estimate.of(502, 2), Column.NEAREST, Estimate.of(3.59, 0.01))),
            row("RBM", "rbm", 1, Map.of(Column.ESTIMATED, new Estimate(-103.1, -101.64, 1.26), Column.PARZEN,
                    Estimate.of(108.85, 3.74), Column.DISTINCT, UNSEEN, Column.NEAREST, Estimate.of(5.15, 0.01))),
            new BoardRow("NADE", Optional.empty(), List.of()));
    private static final BoardSnapshot SNAPSHOT = new BoardSnapshot(ROWS, new Rounds(64, 128, 1), 100);

    private static BoardRow row(String name, String kind, int rounds, Map<Column, Estimate> figures) {
        var verdict = new Verdict(name, kind, figures, Optional.of(R032Store.wrap(new float[]{0, 1, 1, 0}, 2)),
                Measurement.of(), kind.equals("rbm") ? List.of("two chains carry all the weight") : List.of(),
                kind.equals("copies") ? List.of("no likelihood") : List.of());
        return new BoardRow(name, Optional.of(verdict), rounds == 1 ? List.of(figures) : List.of(figures, figures));
    }

    private static Shown by(String column) {
        return new Shown(EvaluationReading.of(SNAPSHOT, SHAPE, ViewState.FIRST.switching("by", column)));
    }

    private static BoardContent board(String column) {
        return by(column).content("board", BoardContent.class);
    }

    private static List<String> names(String column) {
        return board(column).lines().stream().map(Line::name).toList();
    }

    /** Held-out images stand above all, who is not judged yet below. */
    @Test
    void theChosenColumnOrdersTheRows() {
        assertThat(names("likelihood")).containsExactly("held-out images", "RBM", "copies", "k-means", "NADE");
        assertThat(names("parzen")).containsExactly("held-out images", "k-means", "copies", "RBM", "NADE");
        assertThat(names("distinct")).containsExactly("held-out images", "RBM", "copies", "k-means", "NADE");
        assertThat(names("nearest")).containsExactly("held-out images", "copies", "k-means", "RBM", "NADE");
    }

    @Test
    void everyFigureHasItsErrorItsPlaceAndItsDoubt() {
        List<Line> lines = board("likelihood").lines();
        assertThat(lines.get(1).figures()).containsExactly(
                new Figure("−103.1 … −101.6 ?", "± 1.3 · both sides", 1,
                        "A guess: two chains carry all the weight."),
                new Figure("108.9", "± 3.7", 3, ""), new Figure("> 672", "", 1, ""),
                new Figure("5.15", "± 0.01", 3, ""));
        assertThat(lines.get(2).figures()).containsExactly(new Figure("—", "", 0, "no likelihood."),
                new Figure("200.6", "± 6.0", 2, ""), new Figure("9,910", "± 150", 2, ""),
                new Figure("0.00", "± 0.00", 1, ""));
        assertThat(lines.getFirst().figures()).allMatch(it -> it.place() == 0);
        assertThat(lines.getLast().figures()).containsOnly(Figure.NOT_YET);
        assertThat(lines.getLast().samples().count()).isZero();
        assertThat(lines.get(1).samples().count()).isEqualTo(2);
    }

    @Test
    void theWinnerIsNamedAndWhyItNeedNotMeanMuch() {
        assertThat(opinion("likelihood").headline()).isEqualTo("RBM wins, −103.1 … −101.6 ?");
        assertThat(opinion("likelihood").text()).contains("The ? doubts log Z");
        assertThat(opinion("parzen").headline()).isEqualTo("K-means wins, 218.6");
        assertThat(opinion("parzen").text()).startsWith("It puts k-means above RBM.").contains("In 2 dimensions");
        assertThat(opinion("distinct").headline()).isEqualTo("RBM wins, > 672");
        assertThat(opinion("distinct").text()).contains("k-means: 502");
        assertThat(opinion("nearest").headline()).isEqualTo("Copies win, 0.00");
        assertThat(opinion("nearest").text()).startsWith("Learned by heart. Held-out images lie 4.76 away");
        assertThat(by("nearest").facts("winner")).isEqualTo("copies");
    }

    private static Opinion opinion(String column) {
        return by(column).content("opinion", Opinion.class);
    }

    @Test
    void theFactsSayHowFarItIs() {
        assertThat(by("parzen").facts("board")).isEqualTo("round 1 of 2 · 64 images and samples · judging NADE");
        var done = new BoardSnapshot(ROWS.subList(0, 1), new Rounds(64, 128, 1), 100);
        assertThat(new Shown(EvaluationReading.of(done, SHAPE, ViewState.FIRST)).facts("board"))
                .isEqualTo("all judged by 100 images, 128 samples");
    }

    /** A board on which nothing was judged says so in every panel. */
    @Test
    void anEmptyBoardWaits() {
        var empty = new BoardSnapshot(List.of(new BoardRow("held-out images", Optional.empty(), List.of()),
                new BoardRow("copies", Optional.empty(), List.of())), new Rounds(64, 128, 1), 100);
        var shown = new Shown(EvaluationReading.of(empty, SHAPE, ViewState.FIRST));
        assertThat(List.of("opinion", "winner", "rounds")).allMatch(shown::waits);
        assertThat(shown.content("board", BoardContent.class).lines()).extracting(Line::name)
                .containsExactly("held-out images", "copies");
    }

    /** Numbers of images that differ by factors are drawn as powers of ten; where no pair was the same, there is no point. */
    @Test
    void curvesGoFromRoundToRound() {
        List<BoardRow> twice = List.of(ROWS.getFirst(),
                row("copies", "copies", 2, Map.of(Column.DISTINCT, Estimate.of(1000, 1))),
                row("RBM", "rbm", 2, Map.of(Column.DISTINCT, UNSEEN)));
        var shown = new Shown(EvaluationReading.of(new BoardSnapshot(twice, new Rounds(64, 128, 1), 100), SHAPE,
                ViewState.FIRST.switching("by", "distinct")));
        Content.Lines lines = shown.content("rounds", Content.Lines.class);
        assertThat(lines.curves()).hasSize(1);
        assertThat(lines.curves().getFirst().x()).containsExactly(64, 128);
        assertThat(lines.curves().getFirst().y()).containsExactly(3, 3);
    }
}
