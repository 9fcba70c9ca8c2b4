package reverie.viz.tiles;

import org.jspecify.annotations.Nullable;

/** A grid of tiles in words. */
final class TileWords {

    private TileWords() {
    }

    static String describe(@Nullable String subject, TileLayout layout, int count, int selected) {
        String facts = layout.shown() + " of " + count + " tiles shown, " + layout.tileWidth() + " by "
                + layout.tileHeight() + " pixels each";
        return (subject == null ? "" : subject + ", ") + facts
                + (selected == TileGrid.NONE ? "" : ", number " + selected + " selected");
    }
}
