package reverie.app.shell;

import javafx.animation.AnimationTimer;

/** Shows on every pulse what has arrived, and asks for a new picture as often as the budget allows. */
final class PicturePulse extends AnimationTimer {

    /** Four hundredths of the machine; less does not let learning go any faster. */
    private static final double SHARE = 0.04 * Runtime.getRuntime().availableProcessors();

    private final Lab lab;
    private final PictureBudget budget = new PictureBudget(SHARE);
    private final DrawingTime drawing = new DrawingTime();

    PicturePulse(Lab lab) {
        this.lab = lab;
    }

    @Override
    public void handle(long now) {
        lab.refresh();
        if (budget.due(System.nanoTime(), drawing.spent())) {
            lab.wantPicture();
        }
    }
}
