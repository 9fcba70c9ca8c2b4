package reverie.app.room.evaluation;

import java.util.List;
import reverie.app.panel.Content;
import reverie.model.board.Ranking;
import reverie.viz.tiles.Tiles;

/**
 * A table of figures with samples in its rows.
 *
 * @param by    the column that orders the rows
 * @param lines from the top down
 */
record BoardContent(Ranking by, List<Line> lines) implements Content.Own {

    BoardContent {
        lines = List.copyOf(lines);
    }

    /**
     * A row.
     *
     * @param name    of the model
     * @param remarks on it, in sentences; empty where there are none
     * @param figures one for each {@link Ranking}
     * @param samples none where there are none yet
     */
    record Line(String name, String remarks, List<Figure> figures, Tiles samples) {

        Line {
            figures = List.copyOf(figures);
        }
    }

    /**
     * A cell.
     *
     * @param value  the figure itself, in as many digits as can be trusted
     * @param below  how far it may be off, and what kind of figure it is
     * @param place  in the order of its column, from 1; 0 where it has none
     * @param remark a sentence or two; empty where there is nothing to say
     */
    record Figure(String value, String below, int place, String remark) {

        static final Figure NOT_YET = new Figure("", "", 0, "");
    }
}
