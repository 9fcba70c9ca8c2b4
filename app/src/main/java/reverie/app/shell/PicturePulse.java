package reverie.app.shell;

import javafx.animation.AnimationTimer;

/** Shows on every pulse what has arrived, and asks for a new picture as often as the budget allows. */
final class PicturePulse extends AnimationTimer {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Lab lab;
    private final PictureBudget budget = new PictureBudget();
    private final DrawingTime drawing = new DrawingTime();

    PicturePulse(Lab lab) {
        this.lab = lab;
    }

    @Override
    public void handle(long now) {
        lab.refresh();
        if (budget.due(System.nanoTime(), drawing.spent(), PROCESSORS * lab.pictureShare())) {
            lab.wantPicture();
        }
    }
}
