package reverie.app.shell.inspect;

import static reverie.app.text.Texts.tr;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.RangeSlider;
import reverie.app.panel.Inspection;
import reverie.app.settings.Numbers;
import reverie.viz.tiles.GreyScale;
import reverie.viz.tiles.Shading;

/**
 * The greys of a tile with the values that they stand for. Its two thumbs choose which value is black and which white, for all tiles of
 * the panel, until the panel's own range is called back.
 */
final class RangeBar extends HBox {

    /** Two thumbs on one value would tell nothing apart. */
    private static final double NARROWEST = 1e-3;

    private final Consumer<Optional<Shading.Between>> choose;
    private final RangeSlider slider = new RangeSlider(-1, 1, -1, 1);
    private final GreyScale greys = new GreyScale();
    private final Label low = new Label();
    private final Label high = new Label();
    private final Button own = new Button(tr("Own range"));
    private boolean showing;

    /** @param choose is told the range that somebody wants; empty for the panel's own */
    RangeBar(Consumer<Optional<Shading.Between>> choose) {
        this.choose = choose;
        getStyleClass().add("range-bar-line");
        slider.setId("inspected-range");
        slider.setTooltip(new Tooltip(tr("Which value is black and which white, for all tiles of the panel")));
        slider.setAccessibleText(tr("Range of values from black to white"));
        slider.lowValueProperty().addListener((_, _, _) -> chosen());
        slider.highValueProperty().addListener((_, _, _) -> chosen());
        own.setId("inspected-own-range");
        own.getStyleClass().add("small");
        own.setTooltip(new Tooltip(tr("Shades tiles as the panel does by itself")));
        own.setOnAction(_ -> choose.accept(Optional.empty()));
        low.setId("inspected-low");
        high.setId("inspected-high");
        for (Label end : new Label[]{low, high}) {
            end.getStyleClass().add("facts");
            end.setMinWidth(Region.USE_PREF_SIZE);
        }
        var bar = new StackPane(greys, slider);
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren().addAll(low, bar, high, own);
    }

    private void chosen() {
        if (!showing && slider.getHighValue() - slider.getLowValue() > NARROWEST * slider.getMax()) {
            choose.accept(Optional.of(new Shading.Between(slider.getLowValue(), slider.getHighValue())));
        }
    }

    /** @param chosen the range that people have chosen; empty while the panel's own holds */
    void show(Inspection unit, Optional<Shading.Between> chosen) {
        Shading.Between range = chosen.orElseGet(unit::ownRange);
        double most = Math.max(unit.greatest(), Math.max(range.high(), -range.low()));
        double least = unit.least() < 0 ? -most : 0;
        showing = true;
        try {
            // In an order in which no end passes the other on its way.
            slider.setMin(Math.min(least, slider.getMin()));
            slider.setMax(Math.max(most, slider.getMax()));
            slider.setHighValue(Math.max(range.high(), slider.getLowValue()));
            slider.setLowValue(range.low());
            slider.setHighValue(range.high());
            slider.setMin(least);
            slider.setMax(most);
        } finally {
            showing = false;
        }
        greys.show(least, most, range);
        low.setText(Numbers.brief(range.low()));
        high.setText(Numbers.brief(range.high()));
        own.setDisable(chosen.isEmpty());
    }
}
