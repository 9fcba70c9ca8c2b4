package reverie.app.room.evaluation;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import reverie.app.layout.Cell;
import reverie.app.layout.Layout;
import reverie.app.layout.Length;
import reverie.app.panel.Content;
import reverie.app.panel.Panel;
import reverie.app.panel.Picture;
import reverie.app.panel.Switch;
import reverie.app.panel.ViewState;
import reverie.app.room.Reading;
import reverie.app.room.Run;
import reverie.app.room.evaluation.BoardContent.Figure;
import reverie.app.room.evaluation.BoardContent.Line;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Numbers;
import reverie.model.board.BoardRow;
import reverie.model.board.BoardSnapshot;
import reverie.model.board.Effort;
import reverie.model.board.Ranking;
import reverie.model.board.Verdict;
import reverie.model.data.ImageShape;
import reverie.model.evaluate.Estimate;
import reverie.model.train.Progress;
import reverie.viz.chart.Curve;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/** What the room shows of a board that fills in. */
final class EvaluationReading implements Reading<Effort, BoardSnapshot> {

    /** By which column rows are ordered. */
    static final Switch<Ranking> BY = Switch.of("by",
            new Option<>(Ranking.LIKELIHOOD, "likelihood", tr("Likelihood"),
                    tr("Who finds unseen images most probable: exactly, as estimated from both sides, or by a bound")),
            new Option<>(Ranking.PARZEN, "parzen", tr("Parzen"),
                    tr("About whose samples unseen images lie most densely")),
            new Option<>(Ranking.DISTINCT, "distinct", tr("Distinct"),
                    tr("Who draws the most images that can be told apart, by the birthday test")),
            new Option<>(Ranking.NEAREST, "nearest", tr("Nearest"),
                    tr("Whose samples lie nearest to training images")));

    private static final Length LOW = new Length.Share(0.33, 222);
    private static final Layout LAYOUT = Layout.column(Cell.of("board"),
            Layout.row(Cell.of("opinion").least(200, 158).wide(new Length.Share(0.36, 420)).high(LOW),
                    Cell.of("winner").least(120, 158).wide(new Length.Share(0.24, 300)).high(LOW),
                    Cell.of("rounds").least(140, 158).high(LOW)));

    @Override
    public Picture of(Run<Effort, BoardSnapshot> run, Progress<BoardSnapshot> progress, ViewState view) {
        return of(progress.snapshot(), run.data().train().shape(), view);
    }

    static Picture of(BoardSnapshot snapshot, ImageShape shape, ViewState view) {
        Ranking by = view.get(BY);
        Optional<Verdict> heldOut = snapshot.rows().getFirst().newest();
        List<Verdict> ranked = ranked(by, snapshot);
        Panel opinion = Panel.of("opinion", tr("By {0}", words(by)), EvaluationHelp.OPINION,
                heldOut.<Content>map(it -> Opinions.of(by, ranked, it, shape.pixels()))
                        .orElseGet(() -> new Content.Waiting(tr("Held-out images come first"))));
        return new Picture(List.of(
                Panel.of("board", tr("Board"), EvaluationHelp.BOARD, new BoardContent(by, lines(by, snapshot, shape)))
                        .facts(facts(snapshot)).with(BY),
                opinion, winner(by, ranked, shape), rounds(by, snapshot)), LAYOUT);
    }

    /** All models that were judged already, without the held-out images, which are none. */
    private static List<Verdict> ranked(Ranking by, BoardSnapshot snapshot) {
        return by.order(models(snapshot).stream().flatMap(it -> it.newest().stream()).toList());
    }

    private static List<BoardRow> models(BoardSnapshot snapshot) {
        return snapshot.rows().subList(1, snapshot.rows().size());
    }

    static String words(Ranking ranking) {
        return switch (ranking) {
            case LIKELIHOOD -> tr("log-likelihood");
            case PARZEN -> tr("Parzen window");
            case DISTINCT -> tr("distinct images");
            case NEAREST -> tr("nearest training image");
        };
    }

    private static String facts(BoardSnapshot snapshot) {
        String images = snapshot.images() == snapshot.samples()
                ? tr("{0} images and samples", Numbers.grouped(snapshot.images()))
                : tr("{0} images, {1} samples", Numbers.grouped(snapshot.images()),
                        Numbers.grouped(snapshot.samples()));
        return snapshot.next()
                .map(it -> tr("round {0} of {1} · {2} · judging {3}", snapshot.round() + 1, snapshot.rounds().count(),
                        images, RowNames.of(it.name())))
                .orElse(tr("all judged by {0}", images));
    }

    private static List<Line> lines(Ranking by, BoardSnapshot snapshot, ImageShape shape) {
        List<Verdict> ranked = ranked(by, snapshot);
        var lines = new ArrayList<Line>();
        snapshot.rows().getFirst().newest().ifPresent(it -> lines.add(line(it, List.of(), shape)));
        ranked.forEach(it -> lines.add(line(it, ranked, shape)));
        snapshot.rows().stream().filter(it -> it.newest().isEmpty()).forEach(it -> lines.add(waiting(it, shape)));
        return lines;
    }

    /** @param models among which it has its places; none where it has no place */
    private static Line line(Verdict verdict, List<Verdict> models, ImageShape shape) {
        List<Figure> figures = Stream.of(Ranking.values()).map(each -> Figures.of(each, verdict,
                models.isEmpty() ? 0 : each.place(verdict, models).orElse(0))).toList();
        return new Line(RowNames.of(verdict.name()),
                verdict.notes().isEmpty() ? "" : String.join("; ", verdict.notes()) + ".",
                figures,
                samples(verdict, shape));
    }

    private static Line waiting(BoardRow row, ImageShape shape) {
        return new Line(RowNames.of(row.name()), "",
                List.of(Figure.NOT_YET, Figure.NOT_YET, Figure.NOT_YET, Figure.NOT_YET),
                new Tiles(new float[0], shape.width(), shape.height()));
    }

    private static Tiles samples(Verdict verdict, ImageShape shape) {
        return new Tiles(verdict.shown().map(it -> it.data).orElseGet(() -> new float[0]), shape.width(),
                shape.height());
    }

    private static Panel winner(Ranking by, List<Verdict> ranked, ImageShape shape) {
        Optional<Verdict> first = ranked.stream().findFirst().filter(it -> by.figure(it).isPresent());
        return Panel.of("winner", tr("Winner"), EvaluationHelp.WINNER,
                first.<Content>map(it -> new Content.Wall(samples(it, shape), Shading.UNIT))
                        .orElseGet(() -> new Content.Waiting(tr("Nobody has won yet"))))
                .facts(first.map(it -> RowNames.of(it.name())).orElse(""));
    }

    /** Figures by the images of their rounds; those that can be counted, and differ by factors, as powers of ten. */
    private static Panel rounds(Ranking by, BoardSnapshot snapshot) {
        List<Curve> curves = models(snapshot).stream().map(it -> curve(by, it, snapshot))
                .filter(it -> it.size() > 0).toList();
        return Panel.of("rounds", tr("Round by round"), EvaluationHelp.ROUNDS,
                curves.stream().noneMatch(it -> it.size() > 1)
                        ? new Content.Waiting(tr("Curves begin with the second round"))
                        : new Content.Lines(curves, tr("images and samples")))
                .facts(by == Ranking.DISTINCT ? tr("powers of ten") : "");
    }

    private static Curve curve(Ranking by, BoardRow row, BoardSnapshot snapshot) {
        var x = new ArrayList<Integer>();
        var y = new ArrayList<Double>();
        for (int round = 0; round < row.rounds().size(); round++) {
            Optional<Estimate> figure = by.figure(row.rounds().get(round)).filter(it -> Double.isFinite(it.upper()));
            if (figure.isPresent()) {
                x.add(snapshot.rounds().images(round));
                y.add(by == Ranking.DISTINCT ? Math.log10(figure.get().lower()) : figure.get().lower());
            }
        }
        return new Curve(RowNames.of(row.name()), words(by), x.stream().mapToDouble(Integer::doubleValue).toArray(),
                y.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
