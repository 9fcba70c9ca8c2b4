package reverie.app.shell;

import javafx.animation.AnimationTimer;
import reverie.app.recording.Recordings;
import reverie.app.shell.pace.DrawingTime;
import reverie.app.shell.pace.PictureBudget;

/** Shows on every pulse what has arrived, asks for a new picture as often as the budget allows, and keeps what is recorded bounded. */
final class PicturePulse extends AnimationTimer {

    private static final long BETWEEN_FITS_NANOS = 5_000_000_000L;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Lab lab;
    private final Recordings recordings;
    private final PictureBudget budget = new PictureBudget();
    private final DrawingTime drawing = new DrawingTime();
    private long fittedAt;

    PicturePulse(Lab lab, Recordings recordings) {
        this.lab = lab;
        this.recordings = recordings;
    }

    @Override
    public void handle(long now) {
        lab.refresh();
        if (now - fittedAt > BETWEEN_FITS_NANOS) {
            fittedAt = now;
            recordings.fitSoon();
        }
        if (budget.due(System.nanoTime(), drawing.spent(), PROCESSORS * lab.pictureShare())) {
            lab.wantPicture();
        }
    }
}
