package reverie.model.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.evaluate.Estimate;
import reverie.model.matrix.Workers;
import reverie.model.train.Cost;
import reverie.model.train.Learner;
import reverie.model.train.Measurement;
import reverie.model.train.State;
import reverie.model.trained.Chosen;

/**
 * A board that fills in while one looks on. It is driven as if it learned: a step judges one row in one round, and an epoch is a step. Which
 * row and round it is follows from the step, and steps behind the last round do nothing. The baselines are learned within their steps,
 * from more training images in every round.
 */
public final class BoardLearner implements Learner<Effort, BoardSnapshot> {

    /** Training images that baselines learn from, for each held-out image. */
    private static final int TRAINING_IMAGES = 32;
    /** Both ends of a figure, its standard error, and whether there is one. */
    private static final int NUMBERS = 4;
    private static final Column[] COLUMNS = Column.values();

    private final DataSet train;
    private final DataSet heldOut;
    private final Rounds rounds;
    private final Workers workers;
    private final List<Row> rows;
    private final double[] figures;
    private final int[] judged;
    private final int[] samples;
    private final float[] shown;
    private final Words doubts;
    private final Words notes;
    private final State state;
    private Optional<RoundJudge> judge = Optional.empty();

    /**
     * Something that can be judged.
     *
     * @param kind as verdicts have it
     */
    private record Row(String name, String kind, Opinion opinion) {}

    /** How a row is judged. */
    @FunctionalInterface
    private interface Opinion {
        Verdict by(Judge judge, DataSet training, Chosen chosen);
    }

    private record RoundJudge(int round, Judge judge) {}

    /**
     * @param data    the training part, and held-out images, from which no model has learned
     * @param models  that are judged beside the baselines
     * @param workers share the work; not closed here
     * @throws reverie.model.BadInput where there are not two held-out images, or a model is of another size
     */
    public BoardLearner(Splits data, List<Contender> models, Rounds rounds, Workers workers) {
        train = data.train();
        this.rounds = rounds;
        this.workers = workers;
        heldOut = Judge.heldOut(data);
        rows = rows(models);
        int d = train.values();
        figures = new double[rounds.count() * rows.size() * COLUMNS.length * NUMBERS];
        judged = new int[rows.size()];
        samples = new int[rows.size()];
        shown = new float[rows.size() * Judge.SHOWN * d];
        doubts = new Words(rows.size());
        notes = new Words(rows.size());
        state = State.builder().part("figures", figures).part("judged", judged).part("samples", samples)
                .part("shown", shown).part("doubts", doubts.units()).part("notes", notes.units()).build();
    }

    private List<Row> rows(List<Contender> models) {
        long seed = rounds.seed();
        var all = new ArrayList<Row>();
        all.add(new Row("held-out images", "data", (by, _, _) -> by.ofHeldOut()));
        all.add(new Row("copies", "copies", (by, _, _) -> by.of(Baselines.copies(train))));
        all.add(new Row("k-means", "kmeans",
                (by, training, _) -> by.of(Baselines.kMeans(training, seed, workers))));
        if (train.kind().isProbability()) {
            all.add(new Row("mixture", "mixture", (by, training, _) -> by
                    .of(Baselines.mixture(training, seed, workers).orElseThrow())));
        }
        models.forEach(it -> all.add(
                new Row(it.name(), it.kind(), (by, _, chosen) -> by.of(it.choosing(chosen)))));
        return List.copyOf(all);
    }

    @Override
    public int batchesPerEpoch() {
        return 1;
    }

    @Override
    public int examplesPerEpoch() {
        return 1;
    }

    /** Judges one row in one round. Behind the last round it does nothing, and allocates nothing. */
    @Override
    public void learn(long step, Effort effort) {
        if (step < (long) rounds.count() * rows.size()) {
            int round = (int) (step / rows.size());
            int row = (int) (step % rows.size());
            DataSet training = train.atMost(TRAINING_IMAGES * rounds.images(round));
            write(round, row, rows.get(row).opinion().by(judge(round), training, effort.in(rounds, round)));
        }
    }

    private Judge judge(int round) {
        RoundJudge present = judge.filter(it -> it.round() == round).orElseGet(() -> {
            int images = rounds.images(round);
            var held = new Splits(train, Optional.of(heldOut.atMost(images)));
            return new RoundJudge(round, new Judge(held, images, rounds.seed(), workers));
        });
        judge = Optional.of(present);
        return present.judge();
    }

    private void write(int round, int row, Verdict verdict) {
        verdict.figures().forEach((column, figure) -> {
            int at = at(round, row, column);
            figures[at] = figure.lower();
            figures[at + 1] = figure.upper();
            figures[at + 2] = figure.standardError();
            figures[at + 3] = 1;
        });
        judged[row] = round + 1;
        verdict.shown().ifPresent(it -> {
            samples[row] = it.getColDim();
            System.arraycopy(it.data, 0, shown, row * Judge.SHOWN * train.values(), it.data.length);
        });
        doubts.write(row, verdict.doubts());
        notes.write(row, verdict.notes());
    }

    private int at(int round, int row, Column column) {
        return ((round * rows.size() + row) * COLUMNS.length + column.ordinal()) * NUMBERS;
    }

    private Map<Column, Estimate> figures(int round, int row) {
        var all = new EnumMap<Column, Estimate>(Column.class);
        for (Column column : COLUMNS) {
            int at = at(round, row, column);
            if (figures[at + 3] != 0) {
                all.put(column, new Estimate(figures[at], figures[at + 1], figures[at + 2]));
            }
        }
        return all;
    }

    /**
     * Every figure that there is by {@code ranking.row}, with hyphens in the place of spaces; where it has two ends that is the lower
     * one, and the other one, unless nothing is known of it, stands in {@code ranking.row.upper}.
     */
    @Override
    public Measurement measure() {
        var all = new LinkedHashMap<String, Double>();
        for (Ranking ranking : Ranking.values()) {
            for (int row = 0; row < rows.size(); row++) {
                String name = ranking.id() + "." + rows.get(row).name().toLowerCase(Locale.ROOT).replace(' ', '-');
                row(row).newest().flatMap(ranking::figure).ifPresent(it -> {
                    all.put(name, it.lower());
                    if (it.upper() > it.lower() && Double.isFinite(it.upper())) {
                        all.put(name + ".upper", it.upper());
                    }
                });
            }
        }
        return new Measurement(all);
    }

    private BoardRow row(int row) {
        var all = new ArrayList<Map<Column, Estimate>>();
        for (int round = 0; round < judged[row]; round++) {
            all.add(figures(round, row));
        }
        return new BoardRow(rows.get(row).name(), all.isEmpty() ? Optional.empty() : Optional.of(verdict(row, all)),
                all);
    }

    private Verdict verdict(int row, List<Map<Column, Estimate>> all) {
        int d = train.values();
        int first = row * Judge.SHOWN * d;
        Optional<R032Store> images = samples[row] == 0 ? Optional.empty()
                : Optional.of(R032Store.wrap(Arrays.copyOfRange(shown, first, first + samples[row] * d), d));
        return new Verdict(rows.get(row).name(), rows.get(row).kind(), all.getLast(), images, Measurement.of(),
                doubts.read(row), notes.read(row));
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    /** Beside judging everything else is cheap. */
    @Override
    public Cost cost() {
        return new Cost(1, 0, 0);
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public BoardSnapshot snapshot() {
        var all = new ArrayList<BoardRow>();
        for (int row = 0; row < rows.size(); row++) {
            all.add(row(row));
        }
        return new BoardSnapshot(all, rounds, heldOut.size());
    }
}
