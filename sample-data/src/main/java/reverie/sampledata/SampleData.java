package reverie.sampledata;

/** The bundled data sets. */
public enum SampleData {
}
