package reverie.app.shell.parameter;

import javafx.beans.property.ObjectProperty;
import reverie.app.settings.Parameter;
import reverie.app.settings.Settings;

/** A parameter that is typed. */
class FieldRow<T> extends ParameterRow {

    FieldRow(Parameter<T> parameter, ObjectProperty<Settings> settings) {
        super(parameter, settings);
        var field = new ValueField<>(parameter, settings);
        field.getStyleClass().add("wide");
        addGrowing(field);
    }
}
