package reverie.model.train;

import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Drives one learner in the background. Commands may be given by any thread; they are obeyed between two batches, in
 * their order. What has been reached is read with {@link #latest}, at any time and by any thread, without waiting.
 *
 * <p>
 * The loop occupies the executor only while there is something to do: on an executor that runs its tasks on the calling
 * thread, {@link #advance} returns when the batches are done. Snapshots are copied on demand and when the phase changes,
 * so that nothing is copied that nobody looks at.
 *
 * <p>
 * Time is counted in mini-batches: when chains walk and curves get a point follows from the step, by the learner's
 * {@link Cadence}. Looking, pausing and slow motion change nothing.
 *
 * @param <P> the learner's live parameters
 * @param <S> the learner's snapshot
 */
public final class Training<P, S> implements AutoCloseable {

    /** Batches between two looks at the learner's health: rare enough to cost nothing, often enough to lose little. */
    public static final int HEALTH_INTERVAL = 64;
    /** The part of an epoch, one in so many, after which filters have taken shape for the first time. */
    private static final int FIRST_LANDMARK = 8;
    private static final long FOREVER = Long.MAX_VALUE;

    private final Learner<P, S> learner;
    private final WorkLoop loop;
    private final Queue<Command<P>> commands = new ConcurrentLinkedQueue<>();
    private final SlowMotion slowMotion = new SlowMotion();
    private final Rhythm rhythm;
    private final LastGood lastGood;
    private final MetricRecorder recorder = new MetricRecorder();
    private final Speedometer speed = new Speedometer();

    private volatile Progress<S> latest;
    private volatile boolean snapshotWanted;

    // Everything below belongs to whichever thread runs the loop, which hands it over.
    private P live;
    private Phase phase = Phase.PAUSED;
    private Optional<String> trouble = Optional.empty();
    private long step;
    private long target;
    private boolean measuredAtTarget;
    private S landmark;
    private long nextLandmark;
    /** What was measured for the eye while nothing is learned; no point of the run's own curves. */
    private Optional<Measurement> present = Optional.empty();
    private Moment<S> milestone;
    private Optional<Recording<S>> recording = Optional.empty();

    /**
     * Begins a run.
     *
     * @param learner  what learns; from now on it belongs to this training
     * @param live     the parameters to begin with
     * @param executor runs the loop; never two of its tasks at a time
     */
    public Training(Learner<P, S> learner, P live, Executor executor) {
        this.learner = learner;
        this.live = live;
        loop = new WorkLoop(executor, this::turn, () -> !commands.isEmpty(),
                () -> snapshotWanted && phase.ordinal() < Phase.FAILED.ordinal());
        learner.adopt(live);
        learner.walkChains();
        rhythm = new Rhythm(learner);
        lastGood = new LastGood(learner);
        milestone = moment();
        landmark = milestone.snapshot();
        nextLandmark = Math.max(1, learner.batchesPerEpoch() / FIRST_LANDMARK);
        latest = progress();
    }

    /**
     * Goes on with a run that was saved.
     *
     * @param learner  made of the same data and settings
     * @param live     the parameters that held
     * @param executor as above
     * @param from     where to go on
     * @throws reverie.model.BadInput where it is a run of another model
     */
    public Training(Learner<P, S> learner, P live, Executor executor, SavedRun from) {
        this(learner, live, executor);
        learner.restore(from.learner());
        recorder.restore(from.curves());
        step = from.step();
        rhythm.anew();
        lastGood.keep(step);
        milestone = moment();
        landmark = milestone.snapshot();
        while (nextLandmark <= step) {
            nextLandmark *= 2;
        }
        latest = progress();
    }

    /**
     * From now on keeps moments of the run, the present one first; before the first command.
     *
     * @param kept what was kept of the run until now: nothing where it begins. What is later than the present is forgotten
     */
    public void record(Recording<S> kept) {
        kept.forgetAfter(step, epochs());
        if (!kept.moments().isEmpty()) {
            landmark = kept.moments().getLast().progress().landmark();
        }
        recording = Optional.of(kept);
        keepMoment(kept, milestone.snapshot(), false);
        latest = progress();
    }

    /** The newest state that was published. */
    public Progress<S> latest() {
        return latest;
    }

    /** Asks for a fresh snapshot; {@link #latest} has it after the running batch. */
    public void wantSnapshot() {
        if (!snapshotWanted) {
            snapshotWanted = true;
            loop.wake();
        }
    }

    /** Learns until told otherwise. */
    public void run() {
        tell(new Command.Advance<>(FOREVER));
    }

    /** Learns from one batch. */
    public void step() {
        advance(1);
    }

    /** Learns from so many further batches, then pauses. */
    public void advance(long batches) {
        tell(new Command.Advance<>(batches));
    }

    /** Learns until the running epoch is over, measures, then pauses. */
    public void epoch() {
        tell(new Command.FinishEpoch<>());
    }

    /** Learns no further after the running batch. */
    public void pause() {
        tell(new Command.Pause<>());
    }

    /** Learns with these parameters from the next batch on. */
    public void change(P parameters) {
        change(parameters, _ -> {});
    }

    /**
     * The same.
     *
     * @param since is told, on the training's thread, how many batches were learned before
     */
    public void change(P parameters, LongConsumer since) {
        tell(new Command.Change<>(parameters, since));
    }

    /** Learns from at most so many batches a second; infinity, as at first, is full speed. */
    public void pace(double batchesPerSecond) {
        tell(new Command.Pace<>(batchesPerSecond));
    }

    /** Measures after the running batch and shows the values until the next one. */
    public void measure() {
        tell(new Command.Measure<>());
    }

    /**
     * Counts the batches that were learned, once all that it was told before is done.
     *
     * @param taker gets the number, on the training's thread
     */
    public void count(LongConsumer taker) {
        tell(new Command.Count<>(taker));
    }

    /**
     * Copies the run after the running batch.
     *
     * @param taker gets the copy, on the training's thread
     */
    public void save(Consumer<SavedRun> taker) {
        tell(new Command.Save<>(taker));
    }

    /** Goes back to the last good state and pauses. */
    public void recover() {
        tell(new Command.Recover<>());
    }

    /** Ends the training after the running batch. Further commands have no effect. */
    public void stop() {
        tell(new Command.Stop<>());
    }

    /** The same as {@link #stop}. */
    @Override
    public void close() {
        stop();
    }

    private void tell(Command<P> command) {
        commands.add(command);
        slowMotion.wake();
        loop.wake();
    }

    private boolean turn() {
        try {
            obey();
            return learnOrShow();
        } catch (RuntimeException | Error e) {
            phase = Phase.FAILED;
            trouble = Optional.of(Objects.toString(e.getMessage(), e.getClass().getSimpleName()));
            commands.clear();
            latest = new Progress<>(phase, step, epochs(), 0, speed.learningSeconds(), latest.snapshot(),
                    landmark, Optional.of(milestone), latest.metrics(), trouble);
            throw e;
        }
    }

    /** One batch, or one picture while pausing; false once there is nothing left to do. */
    private boolean learnOrShow() {
        if (phase == Phase.FAILED || phase == Phase.STOPPED) {
            snapshotWanted = false;
            return false;
        }
        if (phase == Phase.RUNNING) {
            if (slowMotion.due(() -> snapshotWanted || !commands.isEmpty(), loop::isAwaited)) {
                learnOneBatch();
            } else {
                loop.waits();
            }
        }
        if (snapshotWanted) {
            snapshotWanted = false;
            publish();
        }
        return phase == Phase.RUNNING;
    }

    private void learnOneBatch() {
        present = Optional.empty();
        long start = System.nanoTime();
        learner.learn(step, live);
        step++;
        speed.learned(System.nanoTime() - start, learner.examplesPerEpoch() / (double) learner.batchesPerEpoch());
        boolean begins = rhythm.learned(step);
        if (step % HEALTH_INTERVAL == 0 || step >= target) {
            lookAfterHealth();
        }
        if (phase == Phase.RUNNING && (begins || learner.endsStage(step) || rhythm.measuresAfter(step))) {
            recorder.record(epochs(), learner.measure());
        }
        if (begins) {
            recording.ifPresent(it -> learner.stage().ifPresent(text -> it.begins(
                    new Recording.StageMark((step - 1) / (double) learner.batchesPerEpoch(), text))));
        }
        lookAround();
        if (phase == Phase.RUNNING && step >= target) {
            present = measuredAtTarget ? Optional.of(learner.measure()) : Optional.empty();
            enter(Phase.PAUSED);
        }
    }

    /** Landmarks, milestones and moments that are recorded: all that there are of one step have the same snapshot. */
    private void lookAround() {
        boolean marks = step >= nextLandmark;
        boolean milestones = Cadence.isMilestone(step, learner.batchesPerEpoch());
        boolean fixed = marks || learner.endsStage(step);
        boolean records = recording.isPresent() && phase == Phase.RUNNING && (fixed || Recording.isDue(step));
        if (marks || milestones || records) {
            Moment<S> now = moment();
            if (marks) {
                landmark = now.snapshot();
                nextLandmark *= 2;
            }
            if (milestones) {
                milestone = now;
            }
            if (records) {
                recording.ifPresent(it -> keepMoment(it, now.snapshot(), fixed));
            }
        }
    }

    /** As it is while the run learns, whatever it does at this step. */
    private void keepMoment(Recording<S> kept, S snapshot, boolean fixed) {
        kept.add(new Recorded<>(new Progress<>(Phase.RUNNING, step, epochs(), speed.examplesPerSecond(),
                speed.learningSeconds(), snapshot, landmark, Optional.empty(), recorder.history(), Optional.empty()),
                fixed, Optional.of(saved())));
    }

    private SavedRun saved() {
        return new SavedRun(step, learner.state().copy(), recorder.state());
    }

    private void lookAfterHealth() {
        trouble = learner.trouble();
        if (trouble.isEmpty()) {
            lastGood.keep(step);
        } else {
            enter(Phase.DIVERGED);
        }
    }

    private void goBack() {
        step = lastGood.goBack();
        rhythm.anew();
        recorder.forgetAfter(epochs());
        recording.ifPresent(it -> it.forgetAfter(step, epochs()));
        milestone = moment();
        landmark = milestone.snapshot();
        trouble = Optional.empty();
    }

    private void obey() {
        for (Command<P> command = commands.poll(); command != null; command = commands.poll()) {
            if (phase != Phase.STOPPED && phase != Phase.FAILED) {
                obey(command);
            }
        }
    }

    private void obey(Command<P> command) {
        switch (command) {
            case Command.Advance<P>(long batches) -> advanceTo(batches == FOREVER ? FOREVER : step + batches, false);
            case Command.FinishEpoch<P>() -> {
                int perEpoch = learner.batchesPerEpoch();
                advanceTo((step / perEpoch + 1) * perEpoch, true);
            }
            case Command.Pause<P>() -> {
                if (phase == Phase.RUNNING) {
                    enter(Phase.PAUSED);
                }
            }
            case Command.Change<P>(P parameters, var since) -> {
                live = parameters;
                since.accept(step);
                // While learning, the next picture comes soon anyway.
                if (learner.adopt(live) && phase == Phase.PAUSED) {
                    publish();
                }
            }
            case Command.Pace<P>(double batchesPerSecond) -> slowMotion.pace(batchesPerSecond);
            case Command.Measure<P>() -> {
                present = Optional.of(learner.measure());
                publish();
            }
            case Command.Count<P>(var taker) -> taker.accept(step);
            case Command.Save<P>(var taker) -> taker.accept(saved());
            case Command.Recover<P>() -> {
                goBack();
                enter(Phase.PAUSED);
            }
            case Command.Stop<P>() -> enter(Phase.STOPPED);
        }
    }

    private void advanceTo(long newTarget, boolean measured) {
        if (phase != Phase.DIVERGED && newTarget > step) {
            target = newTarget;
            measuredAtTarget = measured;
            enter(Phase.RUNNING);
        }
    }

    private void enter(Phase next) {
        phase = next;
        publish();
    }

    private void publish() {
        latest = progress();
    }

    private Progress<S> progress() {
        return new Progress<>(phase, step, epochs(), speed.examplesPerSecond(), speed.learningSeconds(),
                learner.snapshot(), landmark, Optional.of(milestone), curves(), trouble);
    }

    private Moment<S> moment() {
        return new Moment<>(step, epochs(), learner.snapshot());
    }

    private MetricHistory curves() {
        MetricHistory recorded = recorder.history();
        return present.map(it -> recorded.and(epochs(), it)).orElse(recorded);
    }

    private double epochs() {
        return step / (double) learner.batchesPerEpoch();
    }
}
