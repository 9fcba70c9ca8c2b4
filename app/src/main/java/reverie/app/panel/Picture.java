package reverie.app.panel;

import java.util.List;
import java.util.Optional;
import reverie.app.layout.Layout;

/**
 * All that a room shows at one moment. Immutable.
 *
 * @param panels with ids of their own
 * @param layout of those panels
 */
public record Picture(List<Panel> panels, Layout layout) {

    public Picture {
        panels = List.copyOf(panels);
    }

    /** The panel of that id. */
    public Optional<Panel> panel(String id) {
        return panels.stream().filter(panel -> panel.id().equals(id)).findFirst();
    }
}
