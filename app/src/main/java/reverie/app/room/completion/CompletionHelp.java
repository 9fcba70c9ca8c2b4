package reverie.app.room.completion;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.room.Explanation;
import reverie.app.room.Explanation.Suggestion;
import reverie.model.tempering.Ladder;

/** What the room says about itself. */
final class CompletionHelp {

    static final Explanation EXPLANATION = new Explanation(
            List.of("v_{unknown} ~ P(v_{unknown} | v_{known})"),
            tr("Known pixels are held while every chain goes back and forth between hidden units and unknown pixels. Each"
                    + " picture is one opinion about what is missing; their mean and its uncertainty say where the opinions"
                    + " agree. Draw one more stroke, and watch opinions collapse."),
            List.of(new Suggestion(tr("Let a deep belief net do it"),
                    settings -> settings.with(CompletionParameters.MODEL, "dbn")),
                    new Suggestion(tr("Start cold, and see chains stay where they began"),
                            settings -> settings.with(CompletionParameters.HOT, 0)),
                    new Suggestion(tr("Let hot replicas carry a deep Boltzmann machine's chains from digit to digit"),
                            settings -> settings.with(CompletionParameters.MODEL, "dbm")
                                    .with(CompletionParameters.TEMPERING, Ladder.of(9))),
                    new Suggestion(tr("Ask 256 chains"),
                            settings -> settings.with(CompletionParameters.CHAINS, 256))));

    static final String PARTIAL = tr(
            "What is known of an image: it is clamped. What is hatched is unknown; where an image lies under"
                    + " it, it shows faintly, but no chain sees it. Draw with the mouse; with the keyboard, arrows move the brush, Shift"
                    + " and an arrow draw, Enter makes a dot. Ctrl+Z takes the last stroke back. At an earlier moment of the timeline it shows what was"
                    + " drawn then, and whoever draws comes back to now.");

    static final String HIDE = tr(
            "Which pixels the chains may not see, and which image they belong to. Your own image is"
                    + " light on dark, as the model has learned it; one of another size is scaled if you like.");

    static final String SAMPLES = tr(
            "One picture for each chain. Probabilities: how likely it takes each unknown pixel to be white."
                    + " States: what it has drawn from them. Known pixels are the same in all.");

    static final String MEAN = tr(
            "The mean of all chains' probabilities: the best single guess. Where the chains are of different"
                    + " opinions it is grey.");

    static final String UNCERTAINTY = tr(
            "The entropy of each pixel over all chains: black where they agree, white, 1 bit, where half"
                    + " of them say white and half black.");

    static final String TRUTH = tr("The image as it was before a part was hidden. No chain has seen it.");

    private CompletionHelp() {
    }
}
