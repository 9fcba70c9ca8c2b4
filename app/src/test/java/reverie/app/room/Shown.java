package reverie.app.room;

import java.util.List;
import reverie.app.panel.Content;
import reverie.app.panel.Panel;
import reverie.app.panel.Picture;
import reverie.viz.chart.Curve;

/** What a room shows, for tests that look at it. */
public record Shown(Picture picture) {

    /** The newest picture of a room that has one. */
    public static Shown of(RoomModel<?, ?> room) {
        return new Shown(room.pictureProperty().get().orElseThrow());
    }

    public Panel panel(String id) {
        return picture.panel(id).orElseThrow();
    }

    /** The grey line of a panel in which everything has room. */
    public String facts(String id) {
        return panel(id).facts().all();
    }

    public <C extends Content> C content(String id, Class<C> kind) {
        return kind.cast(panel(id).content());
    }

    public Content.Filters filters(String id) {
        return content(id, Content.Filters.class);
    }

    public Content.Rows rows(String id) {
        return content(id, Content.Rows.class);
    }

    /** The curves of a panel; none while it waits for a measurement. */
    public List<Curve> curves(String id) {
        return panel(id).content() instanceof Content.Curves(var curves, var _, var _) ? curves : List.of();
    }

    public boolean waits(String id) {
        return panel(id).content() instanceof Content.Waiting;
    }
}
