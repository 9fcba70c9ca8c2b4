package reverie.model.board;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.evaluate.Estimate;
import reverie.model.train.Measurement;

/**
 * A row of the board.
 *
 * @param name    of the model
 * @param kind    of the model
 * @param figures by column; nothing where there is no such figure
 * @param shown   its first few samples, D×n, read only by convention; empty where it draws none
 * @param details further numbers, by their names in reports
 * @param doubts  why its likelihood is a guess, a sentence each without its full stop; none where it may be trusted
 * @param notes   why figures are missing, and what else there is to know of it, likewise
 */
public record Verdict(String name, String kind, Map<Column, Estimate> figures, Optional<R032Store> shown,
        Measurement details, List<String> doubts, List<String> notes) {

    public Verdict {
        var sorted = new EnumMap<Column, Estimate>(Column.class);
        sorted.putAll(figures);
        figures = Collections.unmodifiableMap(sorted);
        doubts = List.copyOf(doubts);
        notes = List.copyOf(notes);
    }

    /** The figure of a column; empty where there is none. */
    public Optional<Estimate> figure(Column column) {
        return Optional.ofNullable(figures.get(column));
    }

    /** Whether the figure of a column is a guess. */
    public boolean isGuess(Column column) {
        return column.isLikelihood() && !doubts.isEmpty();
    }
}
