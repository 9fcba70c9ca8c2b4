import org.jspecify.annotations.NullMarked;

/** The lab window, one room for each experiment, and the command line. */
@NullMarked module reverie.app {
    requires static org.jspecify;
    requires reverie.model;
    requires reverie.viz;
    requires reverie.sampledata;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.javafx;
    requires info.picocli;
    requires com.fasterxml.jackson.databind;

    opens reverie.app.cli to info.picocli;
}
