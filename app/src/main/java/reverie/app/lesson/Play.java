package reverie.app.lesson;

import java.util.ArrayList;
import java.util.List;
import reverie.app.settings.Settings;

/** How far somebody is in a lesson. It looks at how the run stands, and changes nothing. */
public final class Play {

    private final Lesson lesson;
    private final boolean[] done;
    /** In the order of their epochs, which is that of the run. */
    private final List<Begun> begun = new ArrayList<>(List.of(new Begun(0, 0)));
    private int index;
    private boolean clicked;
    private double from;
    private long fromStep;

    /**
     * Where in the run a step was begun.
     *
     * @param step  its number, from 0
     * @param epoch passes over the data before it
     */
    public record Begun(int step, double epoch) {}

    /** At the first step. */
    public Play(Lesson lesson) {
        this.lesson = lesson;
        done = new boolean[lesson.steps().size()];
    }

    /** Where somebody was when the place was kept; at the first step if the lesson is another one by now. */
    public Play(Lesson lesson, Bookmark place) {
        this(lesson);
        if (place.done().length() == done.length) {
            index = place.step();
            clicked = place.clicked();
            from = place.from();
            fromStep = place.fromStep();
            begun.clear();
            begun.add(new Begun(index, from));
            for (int step = 0; step < done.length; step++) {
                done[step] = place.done().charAt(step) == '1';
            }
        }
    }

    /** This place. */
    public Bookmark bookmark() {
        var text = new StringBuilder();
        for (boolean each : done) {
            text.append(each ? '1' : '0');
        }
        return new Bookmark(lesson.id(), index, text.toString(), clicked, from, fromStep);
    }

    /** Goes on to the next step, if there is one, done or not. */
    public void next(double epoch, long batches) {
        turn(Math.min(index + 1, done.length - 1), epoch, batches);
    }

    /** Goes back to the step before, if there is one; what was done stays done. */
    public void back(double epoch, long batches) {
        turn(Math.max(index - 1, 0), epoch, batches);
    }

    private void turn(int to, double epoch, long batches) {
        if (to != index) {
            index = to;
            clicked = false;
            from = epoch;
            fromStep = batches;
            begin(epoch);
        }
    }

    private void begin(double epoch) {
        begun.removeIf(it -> it.step() == index || it.epoch() >= epoch);
        begun.add(new Begun(index, epoch));
    }

    /**
     * The click of this step was made.
     *
     * @param epoch   from which on epochs are counted now: 0 where it began a run
     * @param batches the same in mini-batches
     */
    public void clicked(double epoch, long batches) {
        clicked = true;
        from = epoch;
        fromStep = batches;
        if (epoch == 0) {
            begin(epoch);
        }
    }

    /** A run that is not as far as where the step began is another one, unless it has gone back. */
    public void runs(double epoch, long batches) {
        if (epoch < from) {
            boolean back = clicked && step().click().goesBack();
            from = back ? epoch : 0;
            fromStep = back ? batches : 0;
            begin(from);
        }
    }

    /** Finds out whether the step is done. */
    public void look(Standing standing) {
        if (isMade(standing.settings()) && step().holds(standing)) {
            done[index] = true;
        }
    }

    /** Whether there was nothing to click in this step, or it was clicked, or set by hand. */
    public boolean isMade(Settings settings) {
        return step().click().isNothing() || clicked || step().click().isDoneIn(settings);
    }

    /** The lesson. */
    public Lesson lesson() {
        return lesson;
    }

    /** The step. */
    public Step step() {
        return lesson.steps().get(index);
    }

    /** Where steps were begun in the run that is looked at, in its order. */
    public List<Begun> begun() {
        return List.copyOf(begun);
    }

    /** Its number, from 0. */
    public int index() {
        return index;
    }

    /** Whether a step has been done. */
    public boolean isDone(int step) {
        return done[step];
    }

    /** Whether this is the last one. */
    public boolean isLast() {
        return index == done.length - 1;
    }

    /** The epoch in which the step was begun, or its click was made. */
    public double from() {
        return from;
    }

    /** The same in mini-batches. */
    public long fromStep() {
        return fromStep;
    }
}
