package reverie.app.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import reverie.app.lesson.Places;
import reverie.app.room.Activity;
import reverie.app.room.Experiment;
import reverie.app.room.Pin;
import reverie.app.room.Start;
import reverie.app.room.Stay;

/** Keeps the lab's rooms, so that nothing is lost: every minute, and when the window is closed. On the FX thread; written aside. */
final class Autosave {

    private static final Duration INTERVAL = Duration.minutes(1);

    private final Lab lab;
    private final LabStore store;
    private final Executor aside;
    private final Timeline clock = new Timeline(new KeyFrame(INTERVAL, _ -> keep()));
    /** By the experiment's id: what the store has of rooms that are not open. */
    private final Map<String, Start> kept = new HashMap<>();
    /** The same of runs that are pinned. */
    private final Map<String, Pin.Left> pins = new HashMap<>();
    private Optional<Experiment> open = Optional.empty();
    private boolean running;
    private Map<String, Stay> last = Map.of();
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
        lab.takeUp(store.stays());
        lessons = store.lessons();
        lab.lessons().takeUp(lessons);
        lab.known().takeUp(store.data());
        lab.known().keptBy(all -> aside.execute(() -> store.keepData(all)));
        return store.open();
    }

    /** Keeps what has changed. */
    void keep() {
        lab.stays().forEach((id, stay) -> aside.execute(() -> write(id, stay)));
        lab.experiment().ifPresent(experiment -> lab.room().ifPresent(room -> {
            boolean learns = runs();
            room.session().keep(run -> aside.execute(() -> store.keep(experiment, run)));
            aside.execute(() -> store.keepOpen(experiment, learns));
            Optional<Pin.Left> pin = room.session().leftPin();
            aside.execute(() -> write(experiment, pin));
        }));
        Places places = lab.lessons().places();
        if (!places.equals(lessons)) {
            lessons = places;
            aside.execute(() -> store.keepLessons(places));
        }
    }

    /** Aside, or when nothing else is done any more. */
    private synchronized void write(String id, Stay stay) {
        if (kept.get(id) != stay.start()) {
            stay.start().from().get().ifPresent(run -> {
                store.keep(Lab.experiment(id), run);
                kept.put(id, stay.start());
            });
        }
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
        lessons = lab.lessons().places();
        last = lab.leaveAll();
    }

    /** Nothing learns any more: keeps what was learned last. */
    void finish() {
        try {
            open.ifPresent(experiment -> store.keepOpen(experiment, running));
            store.keepLessons(lessons);
            last.forEach(this::write);
        } finally {
            store.close();
        }
    }

    private boolean runs() {
        return lab.room().filter(it -> it.session().activityProperty().get() == Activity.RUNNING).isPresent();
    }
}
