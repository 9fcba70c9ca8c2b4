package reverie.app.room;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import reverie.app.settings.Settings;

/**
 * "What am I looking at?"
 *
 * @param formulas    of the lecture, in its symbols, in the markup of {@code Formula}
 * @param text        a few sentences
 * @param suggestions what to try
 */
public record Explanation(List<String> formulas, String text, List<Suggestion> suggestions) {

    public Explanation {
        formulas = List.copyOf(formulas);
        suggestions = List.copyOf(suggestions);
    }

    /**
     * Something worth trying, done by a click.
     *
     * @param text   what is changed, and what to watch then
     * @param change of the settings; where it is one of structure, the run begins again
     * @param data   other data to begin again with
     */
    public record Suggestion(String text, UnaryOperator<Settings> change, Optional<String> data) {

        /** Other settings. */
        public Suggestion(String text, UnaryOperator<Settings> change) {
            this(text, change, Optional.empty());
        }

        /** Other data, by a name that the library knows. */
        public static Suggestion ofData(String text, String data) {
            return new Suggestion(text, UnaryOperator.identity(), Optional.of(data));
        }
    }
}
