package reverie.app.control;

import static reverie.app.text.Texts.tr;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.PopOver.ArrowLocation;

/** The "?" of a panel: a click opens a bubble that explains the picture. */
public final class HelpButton extends Button {

    private final Label text = new Label();
    /** Made when it is first asked for: most never are. */
    private Optional<Bubble> bubble = Optional.empty();

    /** Explains nothing yet. */
    public HelpButton() {
        super("?");
        getStyleClass().add("help-button");
        setTooltip(new Tooltip(tr("What this picture shows")));
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        text.getStyleClass().add("help-bubble");
        setOnAction(_ -> toggle());
    }

    /** Explains this from now on. */
    public void show(String subject, String help) {
        setAccessibleText(tr("What is shown under {0}", subject));
        text.setText(help);
    }

    private void toggle() {
        if (bubble.filter(Bubble::isShowing).isPresent()) {
            bubble.get().hide();
            return;
        }
        Bubble shown = bubble.orElseGet(this::make);
        bubble = Optional.of(shown);
        shown.show(this);
    }

    private Bubble make() {
        var made = new Bubble(text);
        made.setArrowLocation(ArrowLocation.TOP_RIGHT);
        made.setDetachable(false);
        return made;
    }
}
