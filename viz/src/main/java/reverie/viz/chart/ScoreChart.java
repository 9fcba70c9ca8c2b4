package reverie.viz.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Shares of a whole one below the other, each a bar in a track that stands for 100 %, with its number. The first is what the others
 * are held against: every track is marked where its bar ends, and beside every other number stands the difference.
 *
 * <p>CSS: style class {@code score-chart} and those variables of {@code curve-chart}; the bars have the colours of as many curves.
 * An ancestor with the class {@code dark} gives the dark set.
 */
public final class ScoreChart extends Region {

    private static final double THINNEST = 2;
    private static final double THICKEST = 14;
    private static final double BAR_SHARE = 0.3;
    private static final double SPACE = 3;
    private static final double TALLEST = 64;
    private static final double MARK = 2;

    private final List<Row> rows = new ArrayList<>();
    private List<Score> scores = List.of();

    /** The nodes of one line. */
    private static final class Row {

        private final ChartLabel name = new ChartLabel("score-name");
        private final ChartLabel value = new ChartLabel("score-value");
        private final ChartLabel difference = new ChartLabel("score-difference");
        private final Rectangle track = new Rectangle();
        private final Rectangle bar = new Rectangle();
        private final Rectangle mark = new Rectangle();

        Row(int number) {
            track.getStyleClass().add("score-track");
            bar.getStyleClass().addAll("curve-swatch", CurveStyle.of(number));
            mark.getStyleClass().add("score-mark");
            for (Rectangle each : List.of(track, bar, mark)) {
                each.setManaged(false);
                each.setMouseTransparent(true);
            }
        }
    }

    /** A chart without lines. */
    public ScoreChart() {
        getStyleClass().add("score-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /** Shows scores, at once; on the FX thread. Their number seldom changes. */
    public void show(List<Score> newScores) {
        if (newScores.equals(scores)) {
            return;
        }
        scores = List.copyOf(newScores);
        if (rows.size() != scores.size()) {
            fitRows();
        }
        for (int i = 0; i < scores.size(); i++) {
            Row row = rows.get(i);
            row.name.setText(scores.get(i).name());
            row.value.setText(scores.get(i).text());
            row.difference.setText(i == 0 ? "" : scores.get(i).against(scores.getFirst()));
        }
        arrange();
    }

    private void fitRows() {
        getChildren().clear();
        rows.clear();
        for (int i = 0; i < scores.size(); i++) {
            Row row = new Row(i);
            rows.add(row);
            getChildren().addAll(row.track, row.bar, row.mark, row.name, row.value, row.difference);
        }
        rows.getFirst().value.fontProperty().addListener((_, _, _) -> requestLayout());
        requestLayout();
    }

    /** How long the bar of a score is drawn, in units of length; 0 while there is none. */
    public double length(int score) {
        return score < rows.size() ? rows.get(score).bar.getWidth() : 0;
    }

    @Override
    public String getUserAgentStylesheet() {
        return ChartStylesheet.URL;
    }

    /** All names and numbers, for those who cannot see the bars. */
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && getAccessibleText() == null
                ? scores.stream().map(score -> score.name() + " " + score.text()).collect(Collectors.joining(", "))
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected void layoutChildren() {
        arrange();
    }

    private void arrange() {
        double height = Math.min(TALLEST, getHeight() / Math.max(1, rows.size()));
        double widest = rows.stream().mapToDouble(row -> row.difference.wantedWidth()).max().orElse(0);
        for (int i = 0; i < rows.size(); i++) {
            place(rows.get(i), scores.get(i), snapPositionY(i * height), height, widest);
        }
    }

    private void place(Row row, Score score, double top, double height, double widest) {
        double text = row.value.wantedHeight();
        // Where there is little room, no name lies over the bar of the line above.
        double space = Math.clamp((height - text - THINNEST) / 2, 0, SPACE);
        double thick = Math.max(THINNEST,
                Math.floor(Math.min(Math.min(height * BAR_SHARE, THICKEST), height - text - 2 * space)));
        double y = snapPositionY(top + text + space);
        double right = getWidth() - widest - (widest > 0 ? 2 * SPACE : 0);
        row.value.place(right - row.value.wantedWidth(), top);
        row.difference.place(getWidth() - row.difference.wantedWidth(),
                top + Math.max(0, text - row.difference.wantedHeight()) / 2);
        row.name.place(0, top, Math.max(0, right - row.value.wantedWidth() - SPACE));
        put(row.track, 0, y, getWidth(), thick);
        put(row.bar, 0, y, score.isKnown() ? Math.clamp(score.share(), 0.0, 1.0) * getWidth() : 0, thick);
        Score first = scores.getFirst();
        row.mark.setVisible(score != first && first.isKnown());
        put(row.mark, snapPositionX(Math.clamp(first.isKnown() ? first.share() : 0, 0.0, 1.0) * getWidth()) - MARK / 2,
                y - 1, MARK, thick + 2);
    }

    private static void put(Rectangle rectangle, double x, double y, double width, double height) {
        rectangle.setX(x);
        rectangle.setY(y);
        rectangle.setWidth(Math.max(0, width));
        rectangle.setHeight(height);
    }
}
