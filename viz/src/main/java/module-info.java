import org.jspecify.annotations.NullMarked;

/** JavaFX nodes that draw what a model shows. No training and no threads of its own. */
@NullMarked module reverie.viz {
    requires static transitive org.jspecify;
    requires transitive javafx.graphics;
    requires transitive javafx.controls;
    requires java.desktop;
    requires reverie.model;

    exports reverie.viz.chart;
    exports reverie.viz.export;
    exports reverie.viz.pad;
    exports reverie.viz.tiles;
}
