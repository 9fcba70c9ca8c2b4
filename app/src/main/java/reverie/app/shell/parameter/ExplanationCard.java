package reverie.app.shell.parameter;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.control.Formula;
import reverie.app.room.Experiment;
import reverie.app.room.Explanation;
import reverie.app.room.Session;
import reverie.app.settings.Effect;
import reverie.app.settings.Settings;

/** "What am I looking at?": the lecture's formulas, a few sentences, and what to try, which a click does. */
final class ExplanationCard extends VBox {

    private final Experiment experiment;
    private final Session<?, ?> session;

    ExplanationCard(Experiment experiment, Session<?, ?> session) {
        this.experiment = experiment;
        this.session = session;
        Explanation explanation = experiment.explanation();
        getStyleClass().add("explanation");
        var title = new Label("What am I looking at?");
        title.getStyleClass().add("panel-title");
        getChildren().add(title);
        explanation.formulas().forEach(markup -> getChildren().add(new Formula(markup)));
        var text = new Label(explanation.text());
        text.getStyleClass().add("prose");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(text);
        for (Explanation.Suggestion suggestion : explanation.suggestions()) {
            var link = new Hyperlink(suggestion.text());
            link.setWrapText(true);
            link.setMinHeight(Region.USE_PREF_SIZE);
            link.setTooltip(new Tooltip("Do this now"));
            link.setFocusTraversable(false);
            link.setOnAction(_ -> {
                follow(suggestion);
                link.setVisited(false);
            });
            getChildren().add(link);
        }
    }

    /** Other data, and what needs a new run, begin one. */
    private void follow(Explanation.Suggestion suggestion) {
        Settings before = session.settingsProperty().get();
        Settings after = suggestion.change().apply(before);
        if (suggestion.data().isPresent()) {
            String name = suggestion.data().get();
            session.choose(name, after);
            return;
        }
        session.settingsProperty().set(after);
        if (!after.differing(before, Effect.ON_RESTART).isEmpty()) {
            session.restart();
        }
    }
}
