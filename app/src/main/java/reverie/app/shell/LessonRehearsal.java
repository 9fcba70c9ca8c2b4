package reverie.app.shell;

import java.util.Optional;
import java.util.function.Function;
import reverie.app.lesson.Lesson;
import reverie.app.lesson.Play;
import reverie.app.lesson.Standing;
import reverie.app.lesson.Step;
import reverie.app.room.Room;
import reverie.app.room.Runs;
import reverie.app.settings.Numbers;
import reverie.model.BadInput;

/** Plays a lesson with no display: clicks what each step asks for, and learns until it is done. Never on the FX thread. */
public final class LessonRehearsal {

    /** Enough for any step that people would wait for. */
    private static final long MOST_BATCHES = 30_000;

    private final Lab lab;
    private final SteadyLearning learning;
    private final Play play;
    private long batches;

    private LessonRehearsal(Lab lab, LabThreads threads, Lesson lesson) {
        this.lab = lab;
        learning = new SteadyLearning(lab, threads);
        play = OffScreen.call(() -> {
            lab.lessons().play(lesson);
            return lab.lessons().present().orElseThrow();
        });
    }

    /**
     * Plays it. The toolkit has been started.
     *
     * @param lesson  that is played
     * @param wish    how the room is to look; it is the lesson's room and beginning
     * @param steps   how many of its steps at the most
     * @param threads are left open, and are this lesson's alone
     * @param use     looks at the lab after the last of these steps, on the FX thread
     * @return what that says, and how many mini-batches were learned from
     * @throws BadInput where a step names what is not there, or is not done within as many mini-batches as people would wait for
     */
    public static <T> Played<T> of(Lesson lesson, LabPicture.Wish wish, int steps, LabThreads threads,
            Function<Lab, T> use) throws InterruptedException {
        return LabPicture.withLab(wish, threads, _ -> {}, lab -> {
            var rehearsal = new LessonRehearsal(lab, threads, lesson);
            rehearsal.play(Math.min(steps, lesson.steps().size()));
            return new Played<>(OffScreen.call(() -> use.apply(lab)), rehearsal.batches);
        });
    }

    /**
     * What came of it.
     *
     * @param result  of whoever looked
     * @param batches that were learned from
     */
    public record Played<T>(T result, long batches) {}

    private void play(int steps) throws InterruptedException {
        for (int i = 0; i < steps; i++) {
            if (i > 0) {
                OffScreen.call(() -> {
                    lab.lessons().next();
                    return play;
                });
            }
            Step step = play.step();
            if (!step.click().isNothing()) {
                OffScreen.call(() -> {
                    lab.lessons().click(play, room(), false);
                    return play;
                });
            }
            learning.settle(_ -> {});
            learnUntilDone(step);
        }
    }

    private void learnUntilDone(Step step) throws InterruptedException {
        long limit = batches + MOST_BATCHES;
        Optional<String> missing = missing(step);
        while (missing.isPresent()) {
            Runs<?, ?> run = OffScreen.call(() -> room().session().runsProperty().get()).orElseThrow();
            long before = run.training().latest().step();
            learning.learnOn(run);
            long learned = run.training().latest().step() - before;
            batches += Math.max(0, learned);
            String asked = missing.get();
            missing = missing(step);
            if (missing.isPresent() && (learned <= 0 || batches >= limit)) {
                throw step.place().fault("“" + step.title() + "” is not done after "
                        + Numbers.grouped(batches - limit + MOST_BATCHES) + " mini-batches", asked);
            }
        }
        Standing standing = standing();
        step.refuseUnknown(standing);
    }

    /** What of a step does not hold yet. */
    private Optional<String> missing(Step step) {
        Standing standing = standing();
        play.look(standing);
        return play.isDone(play.index()) ? Optional.empty()
                : Optional.of(step.missing(standing).orElse("what the click does"));
    }

    private Standing standing() {
        return OffScreen.call(() -> {
            lab.refresh();
            return lab.lessons().standing(play)
                    .orElseThrow(() -> new BadInput(play.step().place().toString(), "no run", "one that begins"));
        });
    }

    private Room room() {
        return lab.room().orElseThrow();
    }
}
