package reverie.app.control;

/**
 * How the toolkit draws the backgrounds of panels. Its own way, for one of several fills such as a surface within a line around it, is to
 * keep a small picture of it and to stretch that, which saves work on a graphics card. Drawn in software, the stretching
 * is what a window spends most of its time with: every pixel of every panel is worked out between its neighbours, again for each part
 * that has changed.
 */
public final class Backgrounds {

    private static final String NOT_STRETCHED = "prism.disableRegionCaching";

    private Backgrounds() {
    }

    /** From now on they are filled, as shapes that look the same; to be called before the toolkit starts, unless somebody has chosen. */
    public static void fill() {
        System.getProperties().putIfAbsent(NOT_STRETCHED, "true");
    }
}
