package reverie.app.room.evaluation;

import static reverie.app.text.Texts.tr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.draw.Drawing;
import reverie.app.panel.Viewing;
import reverie.app.room.FilePicker;

/** The table, and a menu of models that can be put on it. */
final class BoardDrawing implements Drawing<BoardContent> {

    private static final FilePicker.Wanted MODEL = new FilePicker.Wanted(tr("A model to be judged"), tr("Models"),
            List.of("*.safetensors"));

    private final EvaluationViewModel model;
    private final FilePicker files;
    private final BoardTable table;
    private final VBox content;

    BoardDrawing(Viewing viewing, EvaluationViewModel model, FilePicker files) {
        this.model = model;
        this.files = files;
        table = new BoardTable(by -> viewing.press(EvaluationReading.BY.id(), by.id()));
        var complaint = new Label();
        complaint.setId("complaint");
        complaint.setWrapText(true);
        complaint.setMinHeight(Region.USE_PREF_SIZE);
        complaint.textProperty().bind(model.complaintProperty());
        complaint.visibleProperty().bind(model.complaintProperty().isNotEmpty());
        complaint.managedProperty().bind(complaint.visibleProperty());
        content = new VBox(table, complaint);
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    /** Models of the user's own: what other rooms have learned, and what is in files. */
    @Override
    public List<Node> controls() {
        var menu = new MenuButton(tr("Add a model"));
        menu.setId("add-model");
        menu.setAccessibleText(tr("Add a model"));
        menu.getStyleClass().add("small");
        menu.setTooltip(new Tooltip(
                tr("Judge a model of your own beside the others: one that another room has learned, or one "
                        + "that was saved. The board begins anew; at most {0} have room", Guests.MOST)));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setOnShowing(_ -> menu.getItems().setAll(items()));
        menu.getItems().setAll(items());
        return List.of(menu);
    }

    private List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        for (String name : model.others()) {
            items.add(item(name, () -> model.invite(name)));
        }
        items.add(item(tr("From a file…"), () -> file().ifPresent(model::invite)));
        if (model.hasGuests()) {
            items.add(item(tr("Without models of my own"), model::dismissGuests));
        }
        return items;
    }

    private Optional<Path> file() {
        return files.file(content.getScene().getWindow(), MODEL);
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        // An underscore in a file's name is no access key.
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    @Override
    public Class<BoardContent> kind() {
        return BoardContent.class;
    }

    @Override
    public Region node() {
        return content;
    }

    @Override
    public void show(BoardContent board) {
        table.show(board);
    }
}
