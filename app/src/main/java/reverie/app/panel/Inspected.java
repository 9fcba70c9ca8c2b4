package reverie.app.panel;

/**
 * A unit that people look at closely.
 *
 * @param panel   of whose tiles it is one, by its id
 * @param unit    the number of the tile
 * @param tornOff whether it stays until somebody closes it; otherwise the next one takes its place
 */
public record Inspected(String panel, int unit, boolean tornOff) {

    /** One that stays only until another is looked at. */
    public static Inspected of(String panel, int unit) {
        return new Inspected(panel, unit, false);
    }

    /** Whether both are the same unit. */
    boolean isSameUnit(Inspected other) {
        return panel.equals(other.panel) && unit == other.unit;
    }
}
