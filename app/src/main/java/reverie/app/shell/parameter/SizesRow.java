package reverie.app.shell.parameter;

import static reverie.app.text.Texts.tr;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import reverie.app.settings.Settings;
import reverie.app.settings.Sizes;
import reverie.app.settings.Sizes.Suggestion;

/** Sizes of layers: typed, or taken from a few suggestions. */
final class SizesRow extends FieldRow<List<Integer>> {

    SizesRow(Sizes sizes, ObjectProperty<Settings> settings) {
        super(sizes, settings);
        if (sizes.suggestions().isEmpty()) {
            return;
        }
        var suggestions = new MenuButton();
        suggestions.setId(sizes.id() + "-suggestions");
        suggestions.getStyleClass().add("small");
        suggestions.setTooltip(new Tooltip(tr("Sizes worth trying")));
        suggestions.setAccessibleText(tr("Sizes worth trying for {0}", sizes.about().label()));
        for (Suggestion suggestion : sizes.suggestions()) {
            var label = new Label(sizes.show(suggestion.sizes()));
            var item = new CustomMenuItem(label);
            Tooltip.install(label, new Tooltip(suggestion.why()));
            item.setOnAction(_ -> settings.set(settings.get().with(sizes, suggestion.sizes())));
            suggestions.getItems().add(item);
        }
        add(suggestions);
    }
}
