package reverie.model.data;

/** How the numbers of an example belong together. */
public sealed interface Layout permits ImageShape, NamedValues {

    /** How many numbers an example has, 1 or more. */
    int values();

    /** As what they are drawn, whatever they are: values that are no image as a row of fields. */
    ImageShape picture();
}
