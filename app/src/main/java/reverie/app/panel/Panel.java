package reverie.app.panel;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A titled surface with one grey line of facts, a "?", and a picture that takes all the room that is left. */
public final class Panel extends VBox {

    private final Label title = new Label();
    private final Label facts = new Label();
    private final HBox header = new HBox();

    /**
     * @param name    title, in sentence case
     * @param help    what the picture shows and how to read it
     * @param content fills the panel
     */
    public Panel(String name, String help, Node content) {
        getStyleClass().add("panel");
        title.setText(name);
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        facts.getStyleClass().add("facts");
        facts.setMinWidth(0);
        // A line that is cut off tells nothing.
        facts.opacityProperty().bind(Bindings.createDoubleBinding(
                () -> facts.getWidth() < Math.floor(facts.prefWidth(-1)) ? 0.0 : 1.0, facts.widthProperty(),
                facts.textProperty()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        header.getStyleClass().add("panel-header");
        header.getChildren().addAll(title, facts, space, new HelpButton(name, help));
        getChildren().addAll(header, content);
        VBox.setVgrow(content, Priority.ALWAYS);
    }

    /** The title. */
    public StringProperty titleProperty() {
        return title.textProperty();
    }

    /** The grey line of facts. */
    public StringProperty factsProperty() {
        return facts.textProperty();
    }

    /** Puts a control into the header, before the "?". */
    public void addControl(Node control) {
        header.getChildren().add(header.getChildren().size() - 1, control);
    }
}
