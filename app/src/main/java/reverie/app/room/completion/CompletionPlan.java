package reverie.app.room.completion;

import static reverie.app.panel.Area.GAP;
import static reverie.app.panel.Area.HEADER;
import static reverie.app.panel.Area.SIDES;

import java.util.List;
import java.util.stream.IntStream;
import reverie.app.panel.Area;

/**
 * Where the room's panels stand: the pad and below it what to hide on the left, all samples on the right, and below them what
 * they have in common.
 *
 * @param opinions mean, uncertainty and truth, from left to right, as many as find a place
 */
record CompletionPlan(Area pad, Area hide, Area samples, List<Area> opinions) {

    /** What the tools need below the pad. */
    static final double TOOLS = 38;

    private static final double PAD_SHARE = 0.42;
    private static final double NARROWEST = 252;
    private static final double HIDE = 196;
    private static final double OPINION_SHARE = 0.3;
    private static final int OPINIONS = 3;
    /** What the longest of their titles needs. */
    private static final double NARROWEST_OPINION = 132;

    static CompletionPlan of(double width, double height, int imageWidth, int imageHeight) {
        double widest = Math.max(NARROWEST, width * PAD_SHARE) - SIDES;
        int factor = Math.max(1, (int) Math.min(widest / imageWidth,
                (height - HEADER - TOOLS - GAP - HIDE) / imageHeight));
        double left = Math.max(NARROWEST, factor * (double) imageWidth + SIDES);
        double pad = factor * (double) imageHeight + HEADER + TOOLS;
        double x = left + GAP;
        double right = width - x;
        int opinions = Math.clamp((int) ((right + GAP) / (NARROWEST_OPINION + GAP)), 1, OPINIONS);
        double each = Math.floor((right - (opinions - 1) * GAP) / opinions);
        int opinionFactor = Math.max(1, (int) Math.min((each - SIDES) / imageWidth,
                (height * OPINION_SHARE - HEADER) / imageHeight));
        double below = opinionFactor * (double) imageHeight + HEADER;
        double samples = height - below - GAP;
        return new CompletionPlan(new Area(0, 0, left, pad), new Area(0, pad + GAP, left, height - pad - GAP),
                new Area(x, 0, right, samples), IntStream.range(0, OPINIONS)
                        .mapToObj(i -> i < opinions
                                ? new Area(x + i * (each + GAP), samples + GAP,
                                        i < opinions - 1 ? each : right - i * (each + GAP), below)
                                : Area.NONE)
                        .toList());
    }
}
