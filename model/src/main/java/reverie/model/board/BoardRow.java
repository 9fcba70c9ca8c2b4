package reverie.model.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import reverie.model.evaluate.Estimate;

/**
 * A row of a board that fills in.
 *
 * @param name   of the model
 * @param newest what was found in the last round in which it was judged; empty before the first
 * @param rounds its figures in each round in which it was judged
 */
public record BoardRow(String name, Optional<Verdict> newest, List<Map<Column, Estimate>> rounds) {

    public BoardRow {
        rounds = List.copyOf(rounds);
    }
}
