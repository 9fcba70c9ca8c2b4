package reverie.app.control;

import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A formula of the lecture, set in a mathematical face with its indices lowered; the markup is that of {@link FormulaText}. */
public final class Formula extends TextFlow {

    private String source = "";

    /** An empty line. */
    public Formula() {
        getStyleClass().add("formula");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(USE_PREF_SIZE);
    }

    /** A formula that stays. */
    public Formula(String markup) {
        this();
        show(markup);
    }

    /** Sets another formula. */
    public void show(String markup) {
        if (!markup.equals(source)) {
            source = markup;
            getChildren().setAll(FormulaText.parse(markup).stream().map(Formula::set).toList());
            setAccessibleText(FormulaText.parse(markup).stream().map(FormulaText.Piece::text)
                    .collect(Collectors.joining()));
        }
    }

    private static Text set(FormulaText.Piece piece) {
        var text = new Text(piece.text());
        text.getStyleClass().add("math");
        if (piece.italic()) {
            text.getStyleClass().add("math-variable");
        }
        switch (piece.height()) {
            case LINE -> {
            }
            case LOWERED -> text.getStyleClass().add("math-lowered");
            case RAISED -> text.getStyleClass().add("math-raised");
        }
        return text;
    }
}
