package reverie.app.shell.banner;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import reverie.app.control.Icon;

/** A line across the room that says what is wrong, as long as it is, and offers a way on. */
class Banner extends HBox {

    Banner(Label title, ObservableValue<String> reason, ObservableBooleanValue shown, Button... ways) {
        getStyleClass().add("trouble");
        title.getStyleClass().add("trouble-title");
        var why = new Label();
        why.setWrapText(true);
        why.textProperty().bind(reason);
        var words = new VBox(title, why);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icon.TROUBLE.node(), words);
        for (Button way : ways) {
            way.setMinWidth(USE_PREF_SIZE);
            getChildren().add(way);
        }
        visibleProperty().bind(shown);
        managedProperty().bind(visibleProperty());
        setMinHeight(USE_PREF_SIZE);
    }
}
