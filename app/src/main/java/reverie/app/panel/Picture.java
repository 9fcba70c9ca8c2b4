package reverie.app.panel;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import reverie.app.layout.Layout;

/**
 * All that a room shows at one moment. Immutable.
 *
 * @param panels with ids of their own
 * @param layout of those panels
 * @param inspections of units that are looked at closely
 * @param lanes   what is chosen for all of several runs at once; empty where there is one
 */
public record Picture(List<Panel> panels, Layout layout, List<Inspection> inspections,
        Optional<LaneControls> lanes) {

    public Picture {
        panels = List.copyOf(panels);
        inspections = List.copyOf(inspections);
    }

    /** Where no unit is looked at closely. */
    public Picture(List<Panel> panels, Layout layout) {
        this(panels, layout, List.of(), Optional.empty());
    }

    /**
     * The same, and what there is to read about the units that are looked at closely and are still there.
     *
     * @param notes what the room knows about the unit of a panel
     */
    public Picture inspecting(List<Inspected> units, BiFunction<Panel, Integer, UnitNotes> notes) {
        return new Picture(panels, layout,
                units.stream().flatMap(it -> Inspection.of(it, this, notes).stream()).toList(), lanes);
    }

    /** The same with other panels of the same ids. */
    public Picture withPanels(List<Panel> others) {
        return new Picture(others, layout, inspections, lanes);
    }

    /** The panel of that id. */
    public Optional<Panel> panel(String id) {
        return panels.stream().filter(panel -> panel.id().equals(id)).findFirst();
    }
}
