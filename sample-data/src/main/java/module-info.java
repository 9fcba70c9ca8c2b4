import org.jspecify.annotations.NullMarked;

/** Bundled data sets, each with its licence and origin. */
@NullMarked module reverie.sampledata {
    requires static transitive org.jspecify;

    exports reverie.sampledata;
}
