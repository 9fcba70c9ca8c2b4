package reverie.app.panel;

/**
 * What a room calls its panels, and what it says about them.
 *
 * @param stack        about the diagram
 * @param features     about a layer's features
 * @param fantasyTitle what the model's own images are called
 * @param fantasies    about them
 * @param dataFacts    in short, what is shown below the data
 * @param data         about data and what has become of them
 * @param curveTitle   what is measured
 * @param curves       about the curves
 */
public record StackTexts(String stack, String features, String fantasyTitle, String fantasies, String dataFacts,
        String data, String curveTitle, String curves) {}
