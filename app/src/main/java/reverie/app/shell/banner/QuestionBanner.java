package reverie.app.shell.banner;

import static reverie.app.text.Texts.tr;

import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Asks in one line whether to go on with something; until then nothing of it is done, and the run goes on. */
public final class QuestionBanner extends Banner {

    /** @param question what is asked */
    public QuestionBanner(ObjectProperty<Question> question) {
        super(title(question), question.map(Question::text), question.isNotEqualTo(Question.NONE),
                button("answer-yes", tr("Open"), tr("Go on with it"), () -> question.get().yes().run(), question),
                button("answer-no", tr("Leave it"), tr("Do nothing of it; the run goes on"), () -> {}, question));
        setId("question");
        pseudoClassStateChanged(PseudoClass.getPseudoClass("good"), true);
    }

    private static Label title(ObjectProperty<Question> question) {
        var title = new Label();
        title.textProperty().bind(question.map(Question::title));
        return title;
    }

    private static Button button(String id, String text, String help, Runnable action,
            ObjectProperty<Question> question) {
        var button = new Button(text);
        button.setId(id);
        button.setTooltip(new Tooltip(help));
        button.setOnAction(_ -> {
            action.run();
            question.set(Question.NONE);
        });
        return button;
    }
}
