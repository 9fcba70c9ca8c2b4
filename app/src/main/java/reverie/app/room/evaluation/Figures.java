package reverie.app.room.evaluation;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import reverie.app.room.evaluation.BoardContent.Figure;
import reverie.app.settings.Numbers;
import reverie.model.board.Column;
import reverie.model.board.Ranking;
import reverie.model.board.Verdict;
import reverie.model.evaluate.Estimate;

/** Figures of a board as they are written. */
final class Figures {

    private static final String MISSING = "—";
    private static final String PLUS_MINUS = "± ";

    private Figures() {
    }

    /**
     * A cell.
     *
     * @param place in the order of its column, from 1; 0 where it has none
     */
    static Figure of(Ranking ranking, Verdict verdict, int place) {
        return ranking.column(verdict).map(column -> {
            Estimate figure = verdict.figure(column).orElseThrow();
            boolean guess = verdict.isGuess(column);
            return new Figure(value(ranking, figure) + (guess ? " ?" : ""), below(ranking, column, figure), place,
                    guess ? tr("A guess: {0}.", String.join("; ", verdict.doubts())) : "");
        }).orElseGet(() -> new Figure(MISSING, "", 0,
                verdict.notes().isEmpty() ? "" : String.join("; ", verdict.notes()) + "."));
    }

    /** In as many digits as are of use. */
    static String value(Ranking ranking, Estimate figure) {
        if (ranking == Ranking.DISTINCT) {
            return figure.upper() == Double.POSITIVE_INFINITY ? "> " + Numbers.restless(figure.lower())
                    : Numbers.restless(figure.lower());
        }
        int digits = digits(ranking);
        String lower = Numbers.fixed(figure.lower(), digits);
        return figure.isNumber() ? lower : lower + " … " + Numbers.fixed(figure.upper(), digits);
    }

    private static String below(Ranking ranking, Column column, Estimate figure) {
        var parts = new ArrayList<String>();
        if (!Double.isNaN(figure.standardError())) {
            parts.add(PLUS_MINUS + (ranking == Ranking.DISTINCT ? Numbers.restless(figure.standardError())
                    : Numbers.fixed(figure.standardError(), digits(ranking))));
        }
        if (column.isLikelihood()) {
            parts.add(column.toString());
        }
        return String.join(" · ", parts);
    }

    private static int digits(Ranking ranking) {
        return ranking == Ranking.NEAREST ? 2 : 1;
    }

    /** {@code RBM, DBN and DBM}. */
    static String enumerated(List<String> names) {
        return names.size() < 2 ? String.join("", names)
                : tr("{0} and {1}", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }
}
