package reverie.app.room.evaluation;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.room.Explanation;
import reverie.app.room.Explanation.Suggestion;

/** What the room says about itself. */
final class EvaluationHelp {

    static final Explanation EXPLANATION = new Explanation(
            List.of("log p(x) = log [1/M Σ_m N(x; s_m, σ²I)]", "q = P(s = s')  ⟹  N = 1/q"),
            tr("Good samples do not make a good likelihood, nor the other way round, and a Parzen window about samples tells neither:"
                    + " it prefers centres of k-means to models of the truth (Theis, van den Oord and Bethge 2016). How many different images"
                    + " a model draws is told by how often two of its samples are the same, as by birthdays (Arora and Zhang 2017)."
                    + " Judge a model by what it is for."),
            List.of(new Suggestion(tr("Let chains walk for 5 steps only, and see who does not need any"),
                    settings -> settings.with(EvaluationParameters.STEPS, 5)),
                    new Suggestion(tr("Anneal ten times as slowly, and see which “?” go"),
                            settings -> settings.with(EvaluationParameters.TEMPERATURES, 10_000)),
                    new Suggestion(tr("Go on to 4,096 images: errors halve again, and so do they where they mislead"),
                            settings -> settings.with(EvaluationParameters.IMAGES, 4096))));

    static final String BOARD = tr(
            "One row for each model, with one standard error below each figure; small numbers are places. A click on a"
                    + " column's head, or on the buttons above, orders the rows by it. A ? marks a log Z in doubt; point at a figure or a name for"
                    + " more. Log-likelihood: in nats, exact, from … to as two estimates have it, or a bound from below. Parzen: mean log density"
                    + " about samples, in nats. Distinct: images that can be told apart, by the birthday test. Nearest: distance of a sample to"
                    + " the nearest training image.");

    static final String OPINION = tr(
            "Who wins by the chosen column, taken at its word, and why that need not mean much.");

    static final String WINNER = tr("Samples of the row that wins by the chosen column.");

    static final String ROUNDS = tr(
            "The chosen column by the number of images and samples, which doubles from round to round. A measure that"
                    + " can be trusted settles; a Parzen window goes on rising with the samples.");

    private EvaluationHelp() {
    }
}
