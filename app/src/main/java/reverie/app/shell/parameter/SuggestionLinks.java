package reverie.app.shell.parameter;

import static reverie.app.text.Texts.tr;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.room.Experiment;
import reverie.app.room.Explanation.Suggestion;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.app.settings.Effect;
import reverie.app.settings.Settings;

/** What to try in a room, above its parameters, where nobody has to look for it; a click does it. */
final class SuggestionLinks extends VBox {

    private final Session<?, ?> session;

    SuggestionLinks(Experiment experiment, Session<?, ?> session) {
        this.session = session;
        getStyleClass().add("lesson-links");
        List<Suggestion> suggestions = experiment.explanation().suggestions();
        if (!suggestions.isEmpty()) {
            var heading = new Label(tr("Try"));
            heading.getStyleClass().add("parameter-heading");
            getChildren().add(heading);
        }
        for (Suggestion suggestion : suggestions) {
            var link = new Hyperlink(suggestion.text());
            link.getStyleClass().add("suggestion");
            link.setWrapText(true);
            link.setMinHeight(Region.USE_PREF_SIZE);
            link.setTooltip(new Tooltip(tr("Do this now; Ctrl+Z takes it back")));
            link.setOnAction(_ -> {
                follow(suggestion);
                link.setVisited(false);
            });
            getChildren().add(link);
        }
    }

    /** Other data, and what needs a new run, begin one. */
    private void follow(Suggestion suggestion) {
        Settings before = session.settingsProperty().get();
        Settings after = suggestion.change().apply(before);
        if (suggestion.data().isPresent()) {
            String name = suggestion.data().get();
            session.choose(name, after);
            return;
        }
        if (after.differing(before, Effect.ON_RESTART).isEmpty()) {
            session.settingsProperty().set(after);
        } else {
            // One deed, so that it is taken back by one key.
            session.turnTo(new Start(session.dataProperty().get(), after, true), suggestion.text());
        }
    }
}
