package reverie.model.board;

import java.util.List;
import java.util.Optional;

/**
 * A board at one moment.
 *
 * @param rows   in the order in which they are judged, that of the held-out images first
 * @param rounds how it fills in
 * @param heldOut images that there are, which may be fewer than rounds ask for
 */
public record BoardSnapshot(List<BoardRow> rows, Rounds rounds, int heldOut) {

    public BoardSnapshot {
        rows = List.copyOf(rows);
    }

    /** The rows that were judged already, as they are now. */
    public List<Verdict> verdicts() {
        return rows.stream().flatMap(it -> it.newest().stream()).toList();
    }

    /** The round of the row that is judged next, or the last one where all is done. */
    public int round() {
        return Math.min(rows.getLast().rounds().size(), rounds.count() - 1);
    }

    /** Held-out images by which models are judged in that round. */
    public int images() {
        return Math.min(heldOut, samples());
    }

    /** Samples that each draws in that round. */
    public int samples() {
        return rounds.images(round());
    }

    /** The row that is judged next; empty where all is done. */
    public Optional<BoardRow> next() {
        return rows.stream().filter(it -> it.rounds().size() <= rows.getLast().rounds().size())
                .filter(it -> it.rounds().size() < rounds.count()).findFirst();
    }
}
