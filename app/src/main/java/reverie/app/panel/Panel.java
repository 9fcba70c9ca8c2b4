package reverie.app.panel;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A titled picture. Immutable.
 *
 * @param id       of its own in the room; also of the node that draws it
 * @param title    in sentence case
 * @param facts    one grey line beside the title
 * @param help     what the picture shows and how to read it
 * @param controls in its header, from left to right
 * @param content  the picture
 * @param lane     of several runs that which it shows, numbered from 0; empty where it shows all, or there is one
 */
public record Panel(String id, String title, Facts facts, String help, List<Control> controls, Content content,
        OptionalInt lane) {

    public Panel {
        controls = List.copyOf(controls);
    }

    /** A panel without facts and controls. */
    public static Panel of(String id, String title, String help, Content content) {
        return new Panel(id, title, Facts.NONE, help, List.of(), content, OptionalInt.empty());
    }

    /** The same of one of several runs, where there is no room for controls. */
    Panel inLane(String newId, int number, String newTitle, Facts line) {
        return new Panel(newId, newTitle, line, help, List.of(), content, OptionalInt.of(number));
    }

    /** The same with that line of facts. */
    public Panel facts(String line) {
        return facts(Facts.of(line));
    }

    /** The same with that line of facts. */
    public Panel facts(Facts line) {
        return new Panel(id, title, line, help, controls, content, lane);
    }

    /** The same with other content. */
    public Panel content(Content other) {
        return new Panel(id, title, facts, help, controls, other, lane);
    }

    /** The same with one more control in its header. */
    public Panel with(Control control) {
        return new Panel(id, title, facts, help, Stream.concat(controls.stream(), Stream.of(control)).toList(),
                content, lane);
    }
}
