package reverie.app.shell;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** Texts that end in an ellipsis since there is no room for them; grey facts may. */
final class CutTexts {

    private CutTexts() {
    }

    /** Of a node and of all that it consists of. */
    static Stream<String> all(Node node) {
        return node instanceof Parent parent && !(node instanceof Labeled)
                ? parent.getChildrenUnmodifiable().stream().filter(Node::isVisible).flatMap(CutTexts::all)
                : of(node);
    }

    /** What is shown of the text of a node that has one, where that is not all. */
    static Stream<String> of(Node node) {
        return node instanceof Labeled label && !label.getStyleClass().contains("facts") && !label.isWrapText()
                ? label.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast)
                        .filter(text -> !(text instanceof FontIcon) && label.getText() != null
                                && !label.getText().isEmpty()
                                && !text.getText().equals(label.getText()))
                        .map(text -> "cut off: " + label.getText() + " to " + text.getText())
                : Stream.empty();
    }
}
