package reverie.app.shell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import reverie.app.lesson.Places;
import reverie.app.room.Activity;
import reverie.app.room.Experiment;
import reverie.app.room.KeptRun;
import reverie.app.room.Pin;
import reverie.app.room.Start;
import reverie.app.room.Stay;

/** Keeps the lab's rooms, so that nothing is lost: every minute, and when the window is closed. On the FX thread; written aside. */
final class Autosave {

    private static final Duration INTERVAL = Duration.minutes(1);
    /** What a run records is much more than the run, and grows ever more slowly: it is kept every so many times. */
    private static final int RECORDED = 5;

    private final Lab lab;
    private final LabStore store;
    private final Executor aside;
    private final Timeline clock = new Timeline(new KeyFrame(INTERVAL, _ -> keep()));
    /** By the experiment's id: what the store has of rooms that are not open. */
    private final Map<String, Start> kept = new HashMap<>();
    /** The same of runs that are pinned. */
    private final Map<String, Pin.Left> pins = new HashMap<>();
    /** Runs that the store has without what they have recorded. */
    private final Map<String, KeptRun> unrecorded = new HashMap<>();
    /** Rooms that have a run, as was last looked at. */
    private Set<String> known = Set.of();
    private Optional<Experiment> open = Optional.empty();
    private boolean running;
    private boolean learnOn;
    private Set<String> behind = Set.of();
    private int times;
    private Map<String, Stay> last = Map.of();
    private Map<String, Stay.Look> looks = Map.of();
    private List<String> data = List.of();
    /** As the store has them. */
    private Places lessons = Places.NONE;

    Autosave(Lab lab, LabStore store, Executor aside) {
        this.lab = lab;
        this.store = store;
        this.aside = aside;
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }

    /** Lets the lab have what the store has; which room was open. */
    Optional<Experiment> takeUp() {
        store.stays().forEach((id, stay) -> {
            kept.put(id, stay.start());
            stay.pinned().ifPresent(it -> pins.put(id, it));
        });
        known = store.stays().keySet();
        lab.rooms().takeUp(store.stays());
        lab.rooms().learnOnProperty().set(store.learnsOn());
        lessons = store.lessons();
        lab.lessons().takeUp(lessons);
        lab.known().takeUp(store.data());
        lab.known().keptBy(all -> aside.execute(() -> store.keepData(all)));
        return store.open();
    }

    /** Lets those learn on that did when the lab was closed; the room that opens is open. */
    void learnOn() {
        store.behind().forEach(lab.rooms()::learnOn);
    }

    /** Keeps what has changed. */
    void keep() {
        Set<String> closed = closed(lab.rooms().used());
        aside.execute(() -> forget(closed));
        lab.rooms().stays().forEach((id, stay) -> aside.execute(() -> {
            write(id, stay);
            writeMuch(id, stay);
        }));
        times++;
        boolean recorded = times % RECORDED == 0;
        lab.rooms().learning((experiment, room) -> {
            room.session().keep(run -> aside.execute(() -> write(experiment, run, recorded)));
            Optional<Pin.Left> pin = room.session().leftPin();
            aside.execute(() -> write(experiment, pin));
        });
        lab.experiment().ifPresent(experiment -> {
            boolean learns = runs();
            boolean learnOn = lab.rooms().learnOnProperty().get();
            Set<String> behind = lab.rooms().behindThatLearn();
            aside.execute(() -> store.keepOpen(experiment, learns, learnOn, behind));
        });
        Map<String, Stay.Look> present = looks();
        aside.execute(() -> store.keepLooks(present));
        Places places = lab.lessons().places();
        if (!places.equals(lessons)) {
            lessons = places;
            aside.execute(() -> store.keepLessons(places));
        }
    }

    private Map<String, Stay.Look> looks() {
        var looks = new HashMap<String, Stay.Look>();
        lab.rooms().stays().forEach((id, stay) -> looks.put(id, stay.look()));
        lab.rooms().learning((experiment, room) -> looks.put(experiment.id(), room.look()));
        return looks;
    }

    /** Rooms whose runs have been closed since the last call. */
    private Set<String> closed(Set<String> used) {
        var closed = new HashSet<>(known);
        closed.removeAll(used);
        known = used;
        return closed;
    }

    /** Aside, or when nothing else is done any more. */
    private synchronized void forget(Set<String> closed) {
        closed.forEach(it -> {
            store.forget(Lab.experiment(it));
            kept.remove(it);
            unrecorded.remove(it);
            pins.remove(it);
        });
    }

    /** Aside. */
    private synchronized void write(Experiment experiment, KeptRun run, boolean recorded) {
        store.keep(experiment, run);
        if (recorded) {
            store.record(experiment, run);
        }
    }

    /** Aside, or when nothing else is done any more. */
    private synchronized void write(String id, Stay stay) {
        if (kept.get(id) != stay.start()) {
            stay.start().from().get().ifPresent(run -> {
                store.keep(Lab.experiment(id), run);
                kept.put(id, stay.start());
                unrecorded.put(id, run);
            });
        }
    }

    /** What is written once everything else is: aside, or when nothing else is done any more. */
    private synchronized void writeMuch(String id, Stay stay) {
        Optional.ofNullable(unrecorded.get(id)).ifPresent(run -> {
            store.record(Lab.experiment(id), run);
            unrecorded.remove(id);
        });
        write(Lab.experiment(id), stay.pinned());
    }

    /** Aside, or when nothing else is done any more. */
    private synchronized void write(Experiment experiment, Optional<Pin.Left> pin) {
        Optional<Pin.Left> there = pin.filter(it -> it.isPresent() || it.kept().isPresent());
        if (!there.equals(Optional.ofNullable(pins.get(experiment.id())))) {
            store.keepPin(experiment, there);
            pins.remove(experiment.id());
            there.ifPresent(it -> pins.put(experiment.id(), it));
        }
    }

    /** The window is closed: what is learned now is the last. Writes nothing yet. */
    void leave() {
        clock.stop();
        open = lab.experiment();
        running = runs();
        learnOn = lab.rooms().learnOnProperty().get();
        behind = lab.rooms().behindThatLearn();
        lessons = lab.lessons().places();
        data = lab.known().all();
        last = lab.leaveAll();
        looks = looks();
    }

    /** Nothing learns any more: keeps what was learned last. */
    void finish() {
        try {
            open.ifPresent(experiment -> store.keepOpen(experiment, running, learnOn, behind));
            store.keepLessons(lessons);
            // What was to be written aside may never have been begun.
            store.keepData(data);
            store.keepLooks(looks);
            forget(closed(last.keySet()));
            last.forEach(this::write);
            last.forEach(this::writeMuch);
        } finally {
            store.close();
        }
    }

    private boolean runs() {
        return lab.room().filter(it -> it.session().activityProperty().get() == Activity.RUNNING).isPresent();
    }
}
