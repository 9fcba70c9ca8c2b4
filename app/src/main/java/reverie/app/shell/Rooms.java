package reverie.app.shell;

import static reverie.app.text.Texts.tr;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import reverie.app.room.Experiment;
import reverie.app.room.KeptRun;
import reverie.app.room.Room;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.app.room.Stay;
import reverie.app.shell.banner.Notice;
import reverie.model.store.ModelFile;
import reverie.model.train.Progress;

/** Which room is open, which learn on behind it, and how the others were left. On the FX thread only. */
final class Rooms {

    private final RoomServices services;
    private final LeftRooms left = new LeftRooms();
    /** By their experiments' ids: their sessions live on, and nobody draws them. */
    private final SequencedMap<String, Behind> behind = new LinkedHashMap<>();
    private final BooleanProperty learnOn = new SimpleBooleanProperty(this, "learnOn");
    private Optional<Open> open = Optional.empty();

    private record Open(Experiment experiment, Room room) {}

    /** A room that learns on. */
    record Behind(Experiment experiment, Room room) {

        Standing standing() {
            return switch (room.session().activityProperty().get()) {
                case LOADING -> Standing.of(tr("loading"));
                case DIVERGED -> Standing.of(tr("diverged"));
                case FAILED -> Standing.of(tr("stopped"));
                case PAUSED, RUNNING -> room.session().progressProperty().get().map(Progress::epoch)
                        .map(it -> new Standing(experiment.clock().now(it), experiment.clock().number(it)))
                        .orElse(Standing.of(""));
            };
        }
    }

    /**
     * How far a room is that learns on, or why it is no further.
     *
     * @param said    as its clock has it
     * @param inShort the same where there is little room
     */
    record Standing(String said, String inShort) {

        static Standing of(String said) {
            return new Standing(said, said);
        }
    }

    Rooms(RoomServices services) {
        this.services = services;
    }

    /** Whether a run that learns goes on when its room is left. */
    BooleanProperty learnOnProperty() {
        return learnOn;
    }

    Optional<Experiment> experiment() {
        return open.map(Open::experiment);
    }

    Optional<Room> room() {
        return open.map(Open::room);
    }

    boolean isOpen(Experiment experiment) {
        return open.filter(it -> it.experiment().id().equals(experiment.id())).isPresent();
    }

    /** Whether somebody has been in a room, and its run can be gone on with. */
    boolean has(Experiment experiment) {
        return isOpen(experiment) || behind.containsKey(experiment.id()) || left.of(experiment.id()).isPresent();
    }

    /** How a room was left; as it begins, where nobody has been in it. Where it learns on, it stands still from now on. */
    Stay leftBehind(Experiment experiment) {
        halt(experiment);
        return left.of(experiment.id()).orElseGet(() -> Stay.of(experiment, Start.of(experiment)));
    }

    /** Lets a room that learns on stand still, as if it had been left without. */
    void halt(Experiment experiment) {
        Optional.ofNullable(behind.remove(experiment.id())).ifPresent(it -> standStill(it.experiment(), it.room()));
    }

    /** From now on others can use the model as it then is. */
    private void standStill(Experiment experiment, Room room) {
        Notice trouble = trouble(room.session());
        Stay stay = room.leave();
        left.leave(experiment.id(), stay, trouble);
        services.shelf().put(experiment.title(), () -> stay.start().from().get().flatMap(KeptRun::model));
    }

    /** What is to be said once somebody comes back: by then the run is no longer as it was when it went wrong. */
    private static Notice trouble(Session<?, ?> session) {
        String why = session.troubleProperty().get();
        return switch (session.activityProperty().get()) {
            case DIVERGED -> new Notice(tr("Learning ran away"), tr("{0} Here is its last good state;"
                    + " lower the learning rate before you run again", why), false);
            case FAILED -> new Notice(tr("This run cannot go on"), tr("{0}; it has begun anew", why), false);
            case LOADING, PAUSED, RUNNING -> Notice.NONE;
        };
    }

    /** What went wrong before the room was left, or while it learned on; {@link Notice#NONE} where nothing has. */
    Notice trouble(Experiment experiment) {
        return left.trouble(experiment.id());
    }

    /** Opens a room; the one that was open has been left. */
    Room open(Experiment experiment, Stay stay) {
        Optional.ofNullable(behind.remove(experiment.id())).ifPresent(it -> it.room().close());
        left.open(experiment.id());
        Room opened = experiment.open(stay.start(), services);
        opened.takeUp(stay);
        open = Optional.of(new Open(experiment, opened));
        return opened;
    }

    /** Leaves the open room: its run learns on, where that is wanted, or stands still until somebody comes back. Others can use its model. */
    void leave() {
        open.ifPresent(it -> {
            if (learnOn.get() && it.room().session().runs()) {
                goOn(it);
            } else {
                standStill(it.experiment(), it.room());
            }
        });
        open = Optional.empty();
    }

    /** Lets the run of a room that was left learn on behind the open one. */
    void learnOn(Experiment experiment) {
        if (!isOpen(experiment) && !behind.containsKey(experiment.id())) {
            left.of(experiment.id()).ifPresent(stay -> {
                left.open(experiment.id());
                Room opened = experiment.open(stay.start().learning(), services);
                opened.takeUp(stay);
                opened.session().unseen();
                behind.put(experiment.id(), new Behind(experiment, opened));
            });
        }
    }

    private void goOn(Open from) {
        behind.put(from.experiment().id(), new Behind(from.experiment(), from.room()));
        from.room().session().unseen();
        var model = new AtomicReference<Optional<ModelFile>>(Optional.empty());
        from.room().session().keep(run -> model.set(run.model()));
        services.shelf().put(from.experiment().title(), model::get);
    }

    /** Forgets the run of a room, with all that it has shown and all that can be taken back; where it is open, it is no longer. */
    void forget(Experiment experiment) {
        Optional.ofNullable(behind.remove(experiment.id())).ifPresent(it -> it.room().close());
        left.open(experiment.id());
        if (isOpen(experiment)) {
            close();
        }
        services.shelf().remove(experiment.title());
    }

    /** Sees how far those are that learn on; whether a picture of them is wanted, so that they say so. */
    void refresh(boolean wanted) {
        behind.values().forEach(it -> {
            it.room().session().poll();
            if (wanted) {
                it.room().session().wantPicture();
            }
        });
    }

    /** Those that learn on, by their experiments' ids. */
    Map<String, Behind> behind() {
        return behind;
    }

    /** The ids of those of them that neither stand still nor have run away. */
    Set<String> behindThatLearn() {
        return behind.values().stream().filter(it -> it.room().session().runs()).map(it -> it.experiment().id())
                .collect(Collectors.toSet());
    }

    /** Rooms whose runs may have changed: the open one, and those that learn on. */
    void learning(BiConsumer<Experiment, Room> taker) {
        behind.values().forEach(it -> taker.accept(it.experiment(), it.room()));
        open.ifPresent(it -> taker.accept(it.experiment(), it.room()));
    }

    /** Rooms are opened as they were left in another lab. */
    void takeUp(Map<String, Stay> stays) {
        left.takeUp(stays);
    }

    /** How the rooms were left that neither are open nor learn on, by the experiment's id. */
    Map<String, Stay> stays() {
        return left.all();
    }

    /** The ids of all rooms that have a run. */
    Set<String> used() {
        var used = new HashSet<>(left.all().keySet());
        used.addAll(behind.keySet());
        experiment().map(Experiment::id).ifPresent(used::add);
        return used;
    }

    /** Leaves the open room and all that learn on, and says how each was left, by its experiment's id. */
    Map<String, Stay> leaveAll() {
        List.copyOf(behind.values()).forEach(it -> halt(it.experiment()));
        learnOn.set(false);
        leave();
        return left.all();
    }

    /** Ends the open room's training. */
    void close() {
        open.map(Open::room).ifPresent(Room::close);
        open = Optional.empty();
    }

    /** Ends all trainings. */
    void closeAll() {
        close();
        behind.values().forEach(it -> it.room().close());
        behind.clear();
    }
}
