package reverie.app.shell.race;

import javafx.scene.layout.Region;

/** A dot in the colour of a lane, as in charts and titles. */
public final class LaneMark {

    private LaneMark() {
    }

    /** @param lane from 0 */
    public static Region of(int lane) {
        var mark = new Region();
        mark.getStyleClass().addAll("lane-mark", "lane-" + (lane + 1));
        mark.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        mark.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return mark;
    }
}
