package reverie.app.shell.parameter;

import static reverie.app.text.Texts.tr;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.control.Formula;
import reverie.app.room.Experiment;
import reverie.app.room.Explanation;

/** "What am I looking at?": the lecture's formulas and a few sentences. */
final class ExplanationCard extends VBox {

    ExplanationCard(Experiment experiment) {
        Explanation explanation = experiment.explanation();
        getStyleClass().add("explanation");
        var title = new Label(tr("What am I looking at?"));
        title.getStyleClass().add("panel-title");
        getChildren().add(title);
        explanation.formulas().forEach(markup -> getChildren().add(new Formula(markup)));
        var text = new Label(explanation.text());
        text.getStyleClass().add("prose");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(text);
    }
}
