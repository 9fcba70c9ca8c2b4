package reverie.app.shell.parameter;

import static reverie.app.text.Texts.tr;

import java.util.concurrent.ThreadLocalRandom;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import reverie.app.control.Icon;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;

/** A seed: typed, or drawn. */
final class SeedRow extends ParameterRow {

    private static final int DRAWN_BELOW = 10_000;

    SeedRow(Seed seed, ObjectProperty<Settings> settings) {
        super(seed, settings);
        var another = new Button();
        another.setId(seed.id() + "-another");
        another.getStyleClass().add("small");
        another.setGraphic(Icon.ANOTHER.node());
        another.setTooltip(new Tooltip(tr("Draw another seed")));
        another.setAccessibleText(tr("Draw another seed"));
        another.setOnAction(_ -> settings.set(settings.get()
                .with(seed, ThreadLocalRandom.current().nextLong(1, DRAWN_BELOW))));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(space, another, new ValueField<>(seed, settings));
    }
}
