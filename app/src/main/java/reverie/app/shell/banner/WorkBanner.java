package reverie.app.shell.banner;

import static reverie.app.text.Texts.tr;

import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Says how far something is that is done in the background, and lets it be cancelled. */
public final class WorkBanner extends Banner {

    /**
     * @param done   how far it is; empty while nothing is done
     * @param cancel ends it
     */
    public WorkBanner(String title, StringProperty done, Runnable cancel) {
        super(new Label(title), done, done.isNotEmpty(), button(cancel));
        setId("work");
        pseudoClassStateChanged(PseudoClass.getPseudoClass("good"), true);
    }

    private static Button button(Runnable cancel) {
        var button = new Button(tr("Cancel"));
        button.setId("cancel-work");
        button.setTooltip(new Tooltip(tr("Leave no file")));
        button.setOnAction(_ -> cancel.run());
        return button;
    }
}
