package reverie.model.board;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import reverie.model.evaluate.Estimate;

/** By what rows of a board can be put in an order, as somebody would who takes figures at their word. */
public enum Ranking {
    /** The higher the better, whether exact, estimated from both sides or a bound: the lower end is what counts. */
    LIKELIHOOD("likelihood", it -> -it.lower(), Column.EXACT, Column.ESTIMATED, Column.BOUND),
    /** The higher the better. */
    PARZEN("parzen", it -> -it.lower(), Column.PARZEN),
    /** The more different images the better; those of which no two are the same are before all others. */
    DISTINCT("distinct", it -> -it.upper(), Column.DISTINCT),
    /** The nearer to training images the better. */
    NEAREST("nearest", Estimate::lower, Column.NEAREST);

    private final String id;
    private final ToDoubleFunction<Estimate> badness;
    private final List<Column> columns;

    Ranking(String id, ToDoubleFunction<Estimate> badness, Column... columns) {
        this.id = id;
        this.badness = badness;
        this.columns = List.of(columns);
    }

    /** One word. */
    public String id() {
        return id;
    }

    /** The column of these in which a row has a figure. */
    public Optional<Column> column(Verdict verdict) {
        return column(verdict.figures());
    }

    private Optional<Column> column(Map<Column, Estimate> figures) {
        return columns.stream().filter(figures::containsKey).findFirst();
    }

    /** The figure of a row; empty where there is none. */
    public Optional<Estimate> figure(Verdict verdict) {
        return figure(verdict.figures());
    }

    /** That of these figures by which it ranks; empty where there is none. */
    public Optional<Estimate> figure(Map<Column, Estimate> figures) {
        return column(figures).map(figures::get);
    }

    /** The best first, and last, in the order in which they are given, those that have no figure. */
    public List<Verdict> order(List<Verdict> verdicts) {
        return Stream.concat(
                verdicts.stream().filter(it -> figure(it).isPresent()).sorted(comparingDouble(this::badness)),
                verdicts.stream().filter(it -> figure(it).isEmpty())).toList();
    }

    /** Of a row with a figure its place in that order, from 1; rows that are equally good share one. Empty where it has no figure. */
    public OptionalInt place(Verdict verdict, List<Verdict> verdicts) {
        return figure(verdict).isEmpty() ? OptionalInt.empty() : OptionalInt.of(1 + (int) verdicts.stream()
                .filter(it -> figure(it).isPresent() && badness(it) < badness(verdict)).count());
    }

    private double badness(Verdict verdict) {
        return badness.applyAsDouble(figure(verdict).orElseThrow());
    }
}
