package reverie.app.shell.parameter;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import reverie.app.settings.Choice;
import reverie.app.settings.FileName;
import reverie.app.settings.Flag;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.Parameter;
import reverie.app.settings.Real;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Sizes;
import reverie.app.settings.Whole;

/** Makes the row that suits a parameter. */
public final class ParameterRows {

    private ParameterRows() {
    }

    /** A row by which a parameter is changed before learning; a schedule's slider stands where it begins. */
    public static Node of(Parameter<?> parameter, ObjectProperty<Settings> settings) {
        return switch (parameter) {
            case Real real -> new SliderRow<>(real, real::at, real::positionOf, settings);
            case OptionalReal optional -> new SliderRow<>(optional, optional::at, optional::positionOf, settings);
            case Whole whole -> new SliderRow<>(whole, whole::at, whole::positionOf, settings);
            case Scheduled scheduled ->
                new SliderRow<>(scheduled, scheduled::at, value -> scheduled.positionOf(value, 0), settings);
            case Choice<?> choice -> new ChoiceRow<>(choice, settings);
            case Flag flag -> new FlagRow(flag, settings);
            case Sizes sizes -> new SizesRow(sizes, settings);
            case Seed seed -> new SeedRow(seed, settings);
            case FileName name -> new FieldRow<>(name, settings);
        };
    }
}
