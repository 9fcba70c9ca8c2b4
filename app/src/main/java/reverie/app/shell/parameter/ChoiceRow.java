package reverie.app.shell.parameter;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import reverie.app.control.Segments;
import reverie.app.settings.Choice;
import reverie.app.settings.Settings;

/** A parameter with a few named values: side by side where they are two, in a list where they are more. */
final class ChoiceRow<T> extends ParameterRow {

    private static final int SIDE_BY_SIDE = 2;

    ChoiceRow(Choice<T> choice, ObjectProperty<Settings> settings) {
        super(choice, settings);
        ObjectProperty<T> value = choice.options().size() <= SIDE_BY_SIDE
                ? segments(choice, settings.get().get(choice))
                : list(choice, settings);
        value.addListener((_, _, chosen) -> {
            if (!chosen.equals(settings.get().get(choice))) {
                settings.set(settings.get().with(choice, chosen));
            }
        });
        settings.addListener((_, _, after) -> value.set(after.get(choice)));
    }

    private ObjectProperty<T> segments(Choice<T> choice, T initial) {
        List<T> values = choice.options().stream().map(Choice.Option::value).toList();
        var segments = new Segments<>(values, choice::show,
                value -> choice.option(value).map(Choice.Option::help).orElse(""), initial);
        segments.setId(choice.id());
        addGrowing(segments);
        return segments.valueProperty();
    }

    private ObjectProperty<T> list(Choice<T> choice, ObjectProperty<Settings> settings) {
        var list = new ComboBox<T>();
        list.setId(choice.id());
        list.getItems().addAll(choice.options().stream().map(Choice.Option::value).toList());
        list.setConverter(new Labels<>(choice));
        list.setValue(settings.get().get(choice));
        list.setTooltip(tip(choice, settings, () -> help(choice, list.getValue())));
        list.setAccessibleText(choice.about().label());
        addGrowing(list);
        return list.valueProperty();
    }

    /** With the chosen value, whole: in some languages it is too long for the list. */
    private static <T> String help(Choice<T> choice, T chosen) {
        String means = choice.option(chosen).map(Choice.Option::help).orElse("");
        return choice.about().help() + "\n" + choice.show(chosen) + (means.isEmpty() ? "" : ": " + means);
    }

    private static final class Labels<T> extends StringConverter<T> {

        private final Choice<T> choice;

        Labels(Choice<T> choice) {
            this.choice = choice;
        }

        @Override
        public String toString(@Nullable T value) {
            return value == null ? "" : choice.show(value);
        }

        @Override
        public T fromString(String label) {
            return choice.parse(label);
        }
    }
}
