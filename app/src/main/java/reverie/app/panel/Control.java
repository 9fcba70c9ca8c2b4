package reverie.app.panel;

/** Something in the header of a panel that changes what the room shows, and never what is learned. */
public sealed interface Control permits Switch, Control.Stepper, Control.TileSizes {

    /** Of its own in the panel. */
    String id();

    /**
     * A small button that goes on to another of several things.
     *
     * @param label   a sign
     * @param help    what it does
     * @param subject of which the number changes; see {@link ViewState#chosen}
     * @param by      so much
     */
    record Stepper(String id, String label, String help, String subject, int by) implements Control {}

    /** Buttons that choose how large the filters of the room are; until then the room that there is decides. */
    record TileSizes() implements Control {

        @Override
        public String id() {
            return "tile-size";
        }
    }
}
