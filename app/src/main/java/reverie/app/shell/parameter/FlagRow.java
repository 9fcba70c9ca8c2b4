package reverie.app.shell.parameter;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import reverie.app.control.Segments;
import reverie.app.settings.Flag;
import reverie.app.settings.Settings;

/** Something that is done or not: both sides beside each other. */
final class FlagRow extends ParameterRow {

    FlagRow(Flag flag, ObjectProperty<Settings> settings) {
        super(flag, settings);
        var sides = new Segments<>(List.of(true, false), flag::show, value -> flag.side(value).help(),
                settings.get().get(flag));
        sides.setId(flag.id());
        sides.valueProperty().addListener((_, _, chosen) -> {
            if (!chosen.equals(settings.get().get(flag))) {
                settings.set(settings.get().with(flag, chosen));
            }
        });
        settings.addListener((_, _, after) -> sides.valueProperty().set(after.get(flag)));
        addGrowing(sides);
    }
}
