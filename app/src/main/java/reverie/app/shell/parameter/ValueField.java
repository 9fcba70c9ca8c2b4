package reverie.app.shell.parameter;

import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import reverie.app.settings.Parameter;
import reverie.app.settings.Settings;
import reverie.model.BadInput;

/** A parameter's value as text, to be read or typed over. What cannot be used is said to be so and leaves the value as it was. */
final class ValueField<T> extends TextField {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    /** Of schedules and the like, which take some of the slider's room. */
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final int LETTERS = 7;

    private final Parameter<T> parameter;
    private final ObjectProperty<Settings> settings;
    private final Tooltip help;
    private boolean entered;

    ValueField(Parameter<T> parameter, ObjectProperty<Settings> settings) {
        this.parameter = parameter;
        this.settings = settings;
        help = ParameterRow.tip(parameter, settings);
        getStyleClass().add("value-field");
        setId(parameter.id() + "-value");
        setAccessibleText(parameter.about().label());
        setTooltip(help);
        settings.addListener((_, before, after) -> {
            if (!Objects.equals(before.get(parameter), after.get(parameter))) {
                show();
            }
        });
        setOnAction(_ -> accept());
        focusedProperty().addListener((_, _, focused) -> {
            entered = focused;
            if (focused) {
                setText(parameter.text(settings.get().get(parameter)));
                selectAll();
            } else {
                accept();
                show();
            }
        });
        // The click that brings the focus also sets the caret, after everything was selected.
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> {
            if (entered && getSelection().getLength() == 0) {
                selectAll();
            }
            entered = false;
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show();
                leave();
                event.consume();
            }
        });
        show();
    }

    private void show() {
        accepted();
        setText(settings.get().show(parameter));
        pseudoClassStateChanged(LONG, getLength() > LETTERS);
    }

    private void accept() {
        String shown = settings.get().show(parameter);
        if (getText().equals(shown)) {
            return;
        }
        try {
            settings.set(settings.get().with(parameter, parameter.parse(getText())));
            accepted();
            leave();
        } catch (BadInput e) {
            pseudoClassStateChanged(REFUSED, true);
            help.setText(e.getMessage());
        }
    }

    private void accepted() {
        pseudoClassStateChanged(REFUSED, false);
        help.setText(parameter.about().help());
    }

    /** Gives the keys back to the run. */
    private void leave() {
        if (isFocused()) {
            getParent().requestFocus();
        }
    }
}
