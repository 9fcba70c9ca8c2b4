package reverie.app.panel;

import java.util.List;

/**
 * What is chosen for several runs side by side at once, as there is no room for it in each lane.
 *
 * @param shown   which pictures stand side by side
 * @param headers of those that do, as far as these have controls
 */
public record LaneControls(Switch<String> shown, List<Header> headers) {

    public LaneControls {
        headers = List.copyOf(headers);
    }

    /**
     * What a panel of each lane would have in its header.
     *
     * @param title    of the panels
     * @param controls that act on all lanes; none that another header has
     */
    public record Header(String title, List<Control> controls) {

        public Header {
            controls = List.copyOf(controls);
        }
    }
}
