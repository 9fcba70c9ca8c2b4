package reverie.app.room.evaluation;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import reverie.app.room.evaluation.BoardContent.Figure;
import reverie.model.board.Ranking;
import reverie.viz.tiles.TileGrid;

/** The nodes of one row of the table. */
final class BoardLine {

    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
    /** Between a place and its figure. */
    private static final double SPACE = 5;
    private static final double BETWEEN_ROWS = 3;

    private final Label name = new Label();
    private final Region rule = new Region();
    private final TileGrid samples = new TileGrid();
    private final Map<Ranking, Cell> cells = new EnumMap<>(Ranking.class);

    /** The nodes of one figure. */
    private static final class Cell {

        private final Label place = label("board-place");
        private final Label value = label("board-value");
        private final Label below = label("board-below");

        double width() {
            return Math.max(place.prefWidth(-1) + SPACE + value.prefWidth(-1), below.prefWidth(-1));
        }

        void put(double x, double y, double width, double height) {
            double first = value.prefHeight(-1);
            double second = below.prefHeight(-1);
            boolean both = first + second <= height;
            below.setVisible(both);
            double top = y + Math.max(0, (height - first - (both ? second : 0)) / 2);
            double wide = value.prefWidth(-1);
            value.resizeRelocate(Math.round(x + width - wide), Math.round(top), Math.ceil(wide), first);
            below.resizeRelocate(Math.round(x), Math.round(top + first), Math.ceil(width), second);
            place.resizeRelocate(Math.round(x), Math.round(top), Math.ceil(place.prefWidth(-1)), first);
        }

        private static Label label(String style) {
            var label = new Label();
            label.getStyleClass().add(style);
            label.setAlignment(Pos.CENTER_RIGHT);
            label.setMinWidth(0);
            return label;
        }
    }

    BoardLine() {
        name.getStyleClass().add("board-name");
        rule.getStyleClass().add("board-rule");
        samples.selectableProperty().set(false);
        for (Ranking each : Ranking.values()) {
            cells.put(each, new Cell());
        }
    }

    /** All of them. */
    List<Node> nodes() {
        var all = new ArrayList<Node>(List.of(rule, name, samples));
        cells.values().forEach(it -> all.addAll(List.of(it.place, it.value, it.below)));
        return all;
    }

    void show(BoardContent.Line line) {
        name.setText(line.name());
        name.setTooltip(line.remarks().isEmpty() ? null : new Tooltip(line.remarks()));
        samples.show(line.samples());
        samples.setAccessibleText(tr("Samples of {0}", line.name()));
        for (Ranking each : Ranking.values()) {
            Figure figure = line.figures().get(each.ordinal());
            Cell cell = cells.get(each);
            if (cell != null) {
                cell.place.setText(figure.place() == 0 ? "" : Integer.toString(figure.place()));
                cell.value.setText(figure.value());
                cell.below.setText(figure.below());
                cell.value.setTooltip(figure.remark().isEmpty() ? null : new Tooltip(figure.remark()));
                cell.value.pseudoClassStateChanged(FIRST, figure.place() == 1);
                cell.place.pseudoClassStateChanged(FIRST, figure.place() == 1);
            }
        }
    }

    double nameWidth() {
        return Math.ceil(name.prefWidth(-1));
    }

    double width(Ranking ranking) {
        Cell cell = cells.get(ranking);
        return cell == null ? 0 : Math.ceil(cell.width());
    }

    void place(Ranking ranking, double x, double y, double width, double height) {
        Cell cell = cells.get(ranking);
        if (cell != null) {
            cell.put(x, y, width, height);
        }
    }

    void placeName(double y, double width, double height, double whole) {
        name.resizeRelocate(0, Math.round(y), width, Math.round(height));
        rule.resizeRelocate(0, Math.round(y), whole, 1);
    }

    void placeSamples(double x, double y, double width, double height) {
        samples.setVisible(width > 0);
        samples.resizeRelocate(x, 0, width, Math.max(0, Math.floor(height - 2 * BETWEEN_ROWS)));
        samples.layout();
        samples.relocate(x, Math.round(y + (height - samples.currentLayout().height() / samples.scale()) / 2));
    }
}
