import org.jspecify.annotations.NullMarked;

/** JavaFX nodes that draw what a model shows. No training and no threads of its own. */
@NullMarked module reverie.viz {
    requires static transitive org.jspecify;
    requires transitive javafx.graphics;
    requires transitive javafx.controls;
    requires java.desktop;

    exports reverie.viz.tiles;
}
