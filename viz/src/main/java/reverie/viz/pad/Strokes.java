package reverie.viz.pad;

/** Who draws; places are in pixels of the image from its upper left corner, so that (0.5, 0.5) is the middle of the first. */
public interface Strokes {

    /** The brush touches the surface. */
    void begin(double x, double y);

    /** It moves on in a straight line. */
    void moveTo(double x, double y);

    /** It leaves the surface. */
    void end();
}
