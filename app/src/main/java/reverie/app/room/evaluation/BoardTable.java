package reverie.app.room.evaluation;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import reverie.model.board.Ranking;

/**
 * A table of figures with samples in its rows. A click on a column's head chooses the column. Where there is little room samples go first,
 * then what stands below the figures.
 */
final class BoardTable extends Region {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double HEAD = 26;
    /** Between two columns at least, and at most. */
    private static final double GAP = 10;
    private static final double WIDEST_GAP = 40;
    private static final double TALLEST = 72;
    /** Narrower, and there is no room for a single sample. */
    private static final double SAMPLES = 30;
    /** Samples have of the room that is left at least so much. */
    private static final double SAMPLES_SHARE = 0.75;

    private final Map<Ranking, Button> heads = new EnumMap<>(Ranking.class);
    private final Label samples = new Label(tr("samples"));
    private final Region band = new Region();
    private final List<BoardLine> lines = new ArrayList<>();
    private Ranking by = Ranking.LIKELIHOOD;

    /** @param chosen is told about a column whose head was clicked */
    BoardTable(Consumer<Ranking> chosen) {
        getStyleClass().add("board");
        band.getStyleClass().add("board-band");
        samples.getStyleClass().add("board-head-text");
        getChildren().addAll(band, samples);
        EvaluationReading.BY.options().forEach(option -> {
            var head = new Button(option.label());
            head.setId("head-" + option.id());
            head.getStyleClass().add("board-head");
            head.setTooltip(new Tooltip(tr("Order the rows by this column. {0}", option.help())));
            head.setOnAction(_ -> chosen.accept(option.value()));
            heads.put(option.value(), head);
            getChildren().add(head);
        });
    }

    /** Shows a table, at once; on the FX thread. */
    void show(BoardContent board) {
        by = board.by();
        heads.forEach((ranking, head) -> head.pseudoClassStateChanged(CHOSEN, ranking == by));
        while (lines.size() > board.lines().size()) {
            getChildren().removeAll(lines.removeLast().nodes());
        }
        while (lines.size() < board.lines().size()) {
            var line = new BoardLine();
            lines.add(line);
            getChildren().addAll(line.nodes());
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).show(board.lines().get(i));
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double height = Math.min(TALLEST, (getHeight() - HEAD) / Math.max(1, lines.size()));
        double name = lines.stream().mapToDouble(BoardLine::nameWidth).max().orElse(0);
        Map<Ranking, Double> widths = new EnumMap<>(Ranking.class);
        heads.forEach((ranking, head) -> widths.put(ranking, Math.max(head.prefWidth(-1),
                lines.stream().mapToDouble(it -> it.width(ranking)).max().orElse(0))));
        double needed = name + widths.values().stream().mapToDouble(Double::doubleValue).sum();
        double free = getWidth() - needed;
        double gap = snapSizeX(Math.clamp(free * (1 - SAMPLES_SHARE) / heads.size(), GAP, WIDEST_GAP));
        double x = name;
        for (Ranking ranking : Ranking.values()) {
            x += gap;
            double width = widths.getOrDefault(ranking, 0.0);
            Button head = heads.get(ranking);
            if (head != null) {
                head.resizeRelocate(snapPositionX(x), 0, snapSizeX(width), HEAD);
            }
            if (ranking == by) {
                band.resizeRelocate(snapPositionX(x - GAP / 2), 0, snapSizeX(width + GAP),
                        snapSizeY(HEAD + height * lines.size()));
            }
            for (int i = 0; i < lines.size(); i++) {
                lines.get(i).place(ranking, x, HEAD + i * height, width, height);
            }
            x += width;
        }
        x = snapPositionX(x + gap);
        boolean room = getWidth() - x >= SAMPLES;
        samples.setVisible(room);
        samples.resizeRelocate(x, 0, Math.max(0, getWidth() - x), HEAD);
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).placeName(HEAD + i * height, name, height, getWidth());
            lines.get(i).placeSamples(x, HEAD + i * height, room ? getWidth() - x : 0, height);
        }
    }
}
