package reverie.app.room.evaluation;

import static reverie.app.text.Texts.tr;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import reverie.app.settings.Numbers;
import reverie.model.board.Ranking;
import reverie.model.board.Verdict;
import reverie.model.evaluate.Estimate;

/** Who wins by a column, and why it need not mean much, in words. */
final class Opinions {

    /** What makes up nothing of its own. */
    private static final Set<String> BY_HEART = Set.of("copies", "kmeans");

    private Opinions() {
    }

    /**
     * On a board as it is.
     *
     * @param ranked  models by the ranking, the best first, of which some may have no figure
     * @param heldOut the row of the held-out images
     * @param values  of an image
     */
    static Opinion of(Ranking ranking, List<Verdict> ranked, Verdict heldOut, int values) {
        List<Verdict> placed = ranked.stream().filter(it -> ranking.figure(it).isPresent()).toList();
        if (placed.isEmpty()) {
            return new Opinion(tr("Nobody yet"), tr("The first row with such a figure is still being judged."));
        }
        Verdict winner = placed.getFirst();
        List<String> winners = placed.stream().filter(it -> ranking.place(it, placed).orElseThrow() == 1)
                .map(it -> RowNames.of(it.name())).toList();
        boolean several = winners.size() > 1 || winner.kind().equals("copies");
        String who = capital(Figures.enumerated(winners));
        String by = Figures.of(ranking, winner, 1).value();
        return new Opinion(several ? tr("{0} win, {1}", who, by) : tr("{0} wins, {1}", who, by), switch (ranking) {
            case LIKELIHOOD -> likelihood(winner);
            case PARZEN -> parzen(placed, values);
            case DISTINCT -> distinct(placed);
            case NEAREST -> nearest(placed, heldOut);
        });
    }

    private static String likelihood(Verdict winner) {
        boolean guess = Ranking.LIKELIHOOD.column(winner).filter(winner::isGuess).isPresent();
        return tr("Nothing learned by heart helps to find unseen images probable.{0} How good samples look "
                + "it does not say.", guess ? tr(" The ? doubts log Z, and so who wins.") : "");
    }

    private static String parzen(List<Verdict> placed, int values) {
        Verdict bad = placed.stream().filter(Opinions::isByHeart).findFirst().orElse(placed.getFirst());
        List<String> behind = placed.subList(placed.indexOf(bad) + 1, placed.size()).stream()
                .filter(it -> !isByHeart(it)).map(it -> RowNames.of(it.name())).toList();
        return tr(
                "{0}In {1} dimensions no number of samples is enough, and what lies near the middle of "
                        + "many images is preferred to the truth (Theis, van den Oord and Bethge 2016).",
                isByHeart(bad) && !behind.isEmpty()
                        ? tr("It puts {0} above {1}. ", RowNames.of(bad.name()), Figures.enumerated(behind)) : "",
                Numbers.grouped(values));
    }

    private static String distinct(List<Verdict> placed) {
        Verdict fewest = placed.stream().min(Comparator.comparingDouble(Opinions::images)).orElseThrow();
        return tr(
                "Whether samples differ, not whether they are any good: noise would win (Arora, Zhang "
                        + "2017). It finds out who repeats a few, such as {0}: {1}.",
                RowNames.of(fewest.name()),
                Figures.value(Ranking.DISTINCT, Ranking.DISTINCT.figure(fewest).orElseThrow()));
    }

    private static double images(Verdict verdict) {
        return Ranking.DISTINCT.figure(verdict).orElseThrow().lower();
    }

    private static String nearest(List<Verdict> placed, Verdict heldOut) {
        String usual = Ranking.NEAREST.figure(heldOut).map(Estimate::lower).map(it -> Numbers.fixed(it, 2))
                .orElseThrow();
        return tr("{0}Held-out images lie {1} away: much nearer is by heart or too smooth, farther is "
                + "unlike images.", isByHeart(placed.getFirst()) ? tr("Learned by heart. ") : "", usual);
    }

    private static boolean isByHeart(Verdict verdict) {
        return BY_HEART.contains(verdict.kind());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
