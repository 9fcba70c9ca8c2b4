package reverie.app.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What holds for the areas of every room. */
public final class Areas {

    private Areas() {
    }

    /** All of them lie in the room, and none on another. */
    public static void lieBesideEachOther(List<Area> areas, double width, double height) {
        for (Area area : areas) {
            assertThat(area.x()).isNotNegative();
            assertThat(area.y()).isNotNegative();
            assertThat(area.x() + area.width()).isLessThanOrEqualTo(width);
            assertThat(area.y() + area.height()).isLessThanOrEqualTo(height);
            assertThat(areas).filteredOn(other -> other != area).noneMatch(other -> overlap(area, other));
        }
    }

    private static boolean overlap(Area one, Area other) {
        return one.x() < other.x() + other.width() && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height() && other.y() < one.y() + one.height();
    }
}
