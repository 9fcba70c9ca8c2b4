package reverie.app.shell.palette;

import static reverie.app.text.Texts.tr;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A field over the room, and below it what its words describe; the first is done by the enter key. */
public final class Palette extends VBox {

    private static final double ROW = 30;
    private static final int MOST_ROWS = 10;

    private final Function<String, List<Entry>> offers;
    private final TextField field = new TextField();
    private final ListView<Entry> list = new ListView<>();

    /** @param offers what words describe, the best first */
    public Palette(Function<String, List<Entry>> offers) {
        this.offers = offers;
        setId("palette");
        getStyleClass().add("palette");
        field.setId("palette-field");
        field.setPromptText(tr("An action, a room, data, or a parameter with its value, such as rate 0.05"));
        field.setAccessibleText(tr("What to do"));
        field.setTooltip(new Tooltip(
                tr("What is wanted, in words; Enter does the first of what stands below, arrow keys choose another")));
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new Row());
        list.setOnMouseClicked(_ -> act());
        list.setAccessibleText(tr("What the words describe"));
        getChildren().addAll(field, list);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        field.textProperty().addListener((_, _, words) -> offer(words));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && !list.isHover()) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        close();
    }

    /** What of these words describe, the best first. */
    public static List<Entry> among(List<Entry> entries, String words) {
        return entries.stream().filter(it -> it.isMeantBy(words))
                .sorted(Comparator.comparingInt(it -> it.distance(words))).toList();
    }

    /** Shows all that there is, and waits for words. */
    public void open() {
        open("");
    }

    /** The same behind some words. */
    public void open(String words) {
        setVisible(true);
        field.setText(words);
        offer(words);
        field.requestFocus();
        field.end();
    }

    private void close() {
        setVisible(false);
    }

    private void offer(String words) {
        list.getItems().setAll(offers.apply(words));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        list.setPrefHeight(ROW * Math.clamp(list.getItems().size(), 1, MOST_ROWS) + 2);
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> act();
            case ESCAPE -> leave();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int rows = list.getItems().size();
        if (rows > 0) {
            list.getSelectionModel().select(Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, rows));
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - MOST_ROWS + 1));
        }
    }

    private void act() {
        Entry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            chosen.action().ifPresent(action -> {
                leave();
                action.run();
            });
        }
    }

    /** Keys are the room's again. */
    private void leave() {
        close();
        getScene().getRoot().requestFocus();
    }

    private static final class Row extends ListCell<Entry> {

        private final Label text = new Label();
        private final Label help = new Label();
        private final HBox both = new HBox(text, help);

        Row() {
            both.getStyleClass().add("palette-row");
            text.setMinWidth(USE_PREF_SIZE);
            help.getStyleClass().add("facts");
            HBox.setHgrow(help, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
            } else {
                text.setText(entry.text());
                help.setText(entry.help());
                setGraphic(both);
            }
        }
    }
}
