package reverie.app.shell.race;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import reverie.app.panel.Control;
import reverie.app.panel.LaneControls.Header;
import reverie.app.panel.Switch;
import reverie.app.panel.Viewing;

/** What panels have in their headers, for all runs of a race at once. Not there where they have nothing. */
final class ViewMenu extends MenuButton {

    private final Viewing viewing;
    private List<Header> headers = List.of();

    ViewMenu(Viewing viewing) {
        super(tr("View"));
        this.viewing = viewing;
        setId("race-view");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(tr("How the pictures of all runs are looked at")));
        setVisible(false);
        managedProperty().bind(visibleProperty());
        viewing.stateProperty().addListener((_, _, _) -> select());
    }

    /** Offers what these panels have, unless somebody is about to click on something. */
    void show(List<Header> others) {
        if (!others.equals(headers) && !isShowing()) {
            headers = others;
            setVisible(!headers.isEmpty());
            var items = new ArrayList<MenuItem>();
            for (Header header : headers) {
                if (!items.isEmpty()) {
                    items.add(new SeparatorMenuItem());
                }
                items.add(heading(header.title()));
                header.controls().forEach(it -> items.addAll(items(it)));
            }
            getItems().setAll(items);
            select();
        }
    }

    private static MenuItem heading(String title) {
        var heading = new MenuItem(title);
        heading.setMnemonicParsing(false);
        heading.setDisable(true);
        return heading;
    }

    private List<MenuItem> items(Control control) {
        return switch (control) {
            case Switch<?> buttons -> options(buttons);
            case Control.Stepper stepper -> List.of(step(stepper));
            case Control.TileSizes() -> List.of();
        };
    }

    private List<MenuItem> options(Switch<?> buttons) {
        var group = new ToggleGroup();
        return buttons.options().stream().<MenuItem>map(option -> {
            var item = new RadioMenuItem(option.label());
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setId("race-" + buttons.id() + "-" + option.id());
            item.setUserData(new Pressed(buttons, option.id()));
            item.setOnAction(_ -> viewing.press(buttons.id(), option.id()));
            return item;
        }).toList();
    }

    private record Pressed(Switch<?> buttons, String option) {}

    /** Stays open, since one step is seldom enough. */
    private MenuItem step(Control.Stepper stepper) {
        var item = new CustomMenuItem(new Label(stepper.label() + "  " + stepper.help()), false);
        item.setId("race-" + stepper.id());
        item.setOnAction(_ -> viewing.step(stepper.subject(), stepper.by()));
        return item;
    }

    private void select() {
        for (MenuItem item : getItems()) {
            if (item instanceof RadioMenuItem radio
                    && radio.getUserData() instanceof Pressed(var buttons, var option)) {
                radio.setSelected(viewing.state().pressed(buttons).equals(option));
            }
        }
    }
}
