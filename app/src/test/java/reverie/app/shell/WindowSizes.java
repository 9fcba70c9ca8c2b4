package reverie.app.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;

/** The sizes of windows that people have, from a projector of 1080 lines at scale 2 to a large screen. */
final class WindowSizes {

    /** @param projected whether in projector mode */
    private record Size(int width, int height, boolean projected) {}

    /** At scale 2 a window is laid out as one of half the pixels at scale 1. */
    private static final List<Size> SIZES = List.of(new Size(960, 540, false), new Size(1024, 700, false),
            new Size(1366, 768, false), new Size(960, 540, true), new Size(1440, 900, true),
            new Size(1440, 900, false));

    private WindowSizes() {
    }

    /** What is cut off, or lies over another thing, in a window of any of these sizes. On the FX thread. */
    static Stream<String> faults(Lab lab) {
        return SIZES.stream().flatMap(size -> faults(lab, size).map(it -> size + ": " + it));
    }

    private static Stream<String> faults(Lab lab, Size size) {
        lab.projector().onProperty().set(size.projected());
        Parent root = lab.scene().getRoot();
        root.resize(size.width(), size.height());
        // What is shown may depend on how much room there is, so the second layout settles what the first one found out.
        for (int i = 0; i < 2; i++) {
            root.applyCss();
            root.layout();
        }
        return FaultsOfLayout.of(root).stream();
    }
}
