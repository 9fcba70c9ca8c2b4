package reverie.app.shell.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** What the buttons and menus of a bar do, as they can be used now: nothing is described a second time. */
public final class ButtonEntries {

    private ButtonEntries() {
    }

    /** Of all bars, in their order. */
    public static List<Entry> of(List<? extends Parent> bars) {
        var entries = new ArrayList<Entry>();
        for (Parent bar : bars) {
            bar.lookupAll(".button").stream().filter(Button.class::isInstance).map(Button.class::cast)
                    .filter(it -> it.isVisible() && !it.isDisabled() && it.getOnAction() != null)
                    .forEach(it -> entries.add(new Entry(name(it.getText(), it.getAccessibleText()), help(it),
                            it::fire)));
            bar.lookupAll(".menu-button").stream().filter(MenuButton.class::isInstance).map(MenuButton.class::cast)
                    .forEach(it -> addMenu(it, entries));
        }
        return entries;
    }

    private static void addMenu(MenuButton menu, List<Entry> entries) {
        // Which items can be used, and what they are called, is found out when it is about to be shown.
        Optional.ofNullable(menu.getOnShowing()).ifPresent(it -> it.handle(new Event(MenuButton.ON_SHOWING)));
        addItems("", menu.getItems(), entries);
    }

    private static void addItems(String before, List<MenuItem> items, List<Entry> entries) {
        for (MenuItem item : items) {
            if (item instanceof Menu menu) {
                addItems(menu.getText() + " ", menu.getItems(), entries);
            } else if (item.getOnAction() != null && !item.isDisable()) {
                entries.add(new Entry(before + item.getText(), "", item::fire));
            }
        }
    }

    private static String name(String text, String spoken) {
        return Optional.ofNullable(spoken).filter(Predicate.not(String::isBlank)).orElse(text);
    }

    private static String help(Control control) {
        return Optional.ofNullable(control.getTooltip()).map(Tooltip::getText).orElse("");
    }
}
