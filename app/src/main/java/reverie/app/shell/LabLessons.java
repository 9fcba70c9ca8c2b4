package reverie.app.shell;

import static reverie.app.text.Texts.tr;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import reverie.app.lesson.Bookmark;
import reverie.app.lesson.Click;
import reverie.app.lesson.Hidden;
import reverie.app.lesson.Lecture;
import reverie.app.lesson.Lesson;
import reverie.app.lesson.Places;
import reverie.app.lesson.Play;
import reverie.app.lesson.Standing;
import reverie.app.panel.Picture;
import reverie.app.recipe.Choices;
import reverie.app.room.Activity;
import reverie.app.room.Experiment;
import reverie.app.room.Room;
import reverie.app.room.Run;
import reverie.app.room.Runs;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.app.settings.Effect;
import reverie.app.settings.Settings;
import reverie.app.shell.lesson.LessonLinks;
import reverie.app.shell.lesson.LessonPage;
import reverie.app.shell.lesson.LessonStrip;
import reverie.app.shell.palette.Entry;
import reverie.app.shell.timeline.LessonMark;
import reverie.model.BadInput;
import reverie.model.train.MetricHistory;
import reverie.model.train.Progress;

/** Plays lessons in the open room: at most one a room, which waits there while people are elsewhere. On the FX thread only. */
final class LabLessons implements LessonStrip.Actions {

    private final Lab lab;
    private final Lecture lecture;
    private final LessonStrip strip = new LessonStrip(this);
    private final LessonPage page;
    private final ReadOnlyBooleanWrapper pageShown = new ReadOnlyBooleanWrapper(this, "pageShown");
    private final ReadOnlyObjectWrapper<Hidden> hidden = new ReadOnlyObjectWrapper<>(this, "hidden", Hidden.NOTHING);
    private final ReadOnlyObjectWrapper<List<LessonMark>> marks = new ReadOnlyObjectWrapper<>(this, "marks", List.of());
    /** By the experiment's id. */
    private final Map<String, Play> plays = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private Optional<Play> present = Optional.empty();

    LabLessons(Lab lab, Lecture lecture) {
        this.lab = lab;
        this.lecture = lecture;
        page = new LessonPage(lecture, this::begin, lab::open, () -> showPage(false));
        page.visibleProperty().bind(pageShown);
    }

    /** Opens a lesson's room as the lesson wants it, and plays it from the first step. What was there can be brought back. */
    void begin(Lesson lesson) {
        plays.remove(lesson.experiment().id());
        lab.turnTo(lesson.experiment(), lesson.start(), tr("Lesson “{0}”", lesson.title()));
        play(lesson);
    }

    /** Plays a lesson in the open room, which has begun as the lesson wants it. */
    void play(Lesson lesson) {
        plays.put(lesson.experiment().id(), new Play(lesson));
        opened();
    }

    /** A room was opened: its lesson goes on, if there is one. */
    void opened() {
        showPage(false);
        present = lab.experiment().flatMap(it -> Optional.ofNullable(plays.get(it.id())));
        turned();
    }

    /** Goes on where somebody was, in the rooms that are opened from now on. Lessons of one's own are not known by their ids. */
    void takeUp(Places places) {
        ended.addAll(places.ended());
        page.mark(ended);
        for (Bookmark place : places.open()) {
            lecture.lessons().stream().filter(it -> it.id().equals(place.lesson()))
                    .forEach(it -> plays.put(it.experiment().id(), new Play(it, place)));
        }
    }

    /** How far somebody has come. */
    Places places() {
        return new Places(ended,
                plays.values().stream().map(Play::bookmark).sorted(Comparator.comparing(Bookmark::lesson)).toList());
    }

    /** Another step, or none. */
    private void turned() {
        mark();
        hidden.set(present.map(it -> it.step().hidden()).orElse(Hidden.NOTHING));
        lab.room().ifPresent(room -> {
            room.node().light(present.map(it -> Set.copyOf(it.step().lit())).orElse(Set.of()));
            present.ifPresent(it -> room.viewing().take(it.step().look(room.viewing().state())));
        });
        if (present.isEmpty()) {
            strip.leave();
        }
        present.ifPresent(it -> {
            int number = lecture.number(it.lesson());
            strip.show(it, (number == 0 ? tr("Lesson") : tr("Lesson {0}", number)) + " · " + it.lesson().title(),
                    lecture.after(it.lesson()).map(Lesson::title));
            strip.tell(it, standing(it).orElseGet(() -> waiting(it)));
        });
    }

    /** Shows how the run stands now. */
    void refresh() {
        present.ifPresent(play -> standing(play).ifPresent(standing -> {
            play.look(standing);
            if (play.isLast() && play.isDone(play.index()) && ended.add(play.lesson().id())) {
                page.mark(ended);
            }
            strip.tell(play, standing);
        }));
        mark();
    }

    private void mark() {
        List<LessonMark> now = present.map(play -> play.begun().stream().map(it -> new LessonMark(it.epoch(),
                tr("Step {0} of “{1}”: {2}", it.step() + 1, play.lesson().title(),
                        play.lesson().steps().get(it.step()).title())))
                .toList()).orElse(List.of());
        if (!now.equals(marks.get())) {
            marks.set(now);
        }
    }

    /** How the run stands; empty while there is none. */
    Optional<Standing> standing(Play play) {
        return lab.room().filter(room -> room.session().activityProperty().get() != Activity.LOADING)
                .flatMap(room -> room.session().progressProperty().get()
                        .flatMap(progress -> room.session().runProperty().get().map(run -> {
                            play.runs(progress.epoch(), progress.step());
                            return standing(play, room, run, progress);
                        })));
    }

    private static Standing standing(Play play, Room room, Run<?, ?> run, Progress<?> progress) {
        Session<?, ?> session = room.session();
        return new Standing(progress.epoch(), play.from(), progress.step(), play.fromStep(),
                session.activityProperty().get() == Activity.DIVERGED,
                session.settingsProperty().get().taking(Effect.ON_RESTART, run.settings()), progress.metrics(),
                pinned(session), room.pictureProperty().get().map(Picture::panels).orElse(List.of()));
    }

    private static MetricHistory pinned(Session<?, ?> session) {
        return session.pin().other().map(it -> it.runs().latest(0).metrics()).orElse(MetricHistory.EMPTY);
    }

    /** Before there is a run. */
    private Standing waiting(Play play) {
        Settings settings = lab.room().map(it -> it.session().settingsProperty().get())
                .orElseGet(() -> Settings.initial(play.lesson().experiment().parameters()));
        return new Standing(0, 0, 0, 0, false, settings, MetricHistory.EMPTY, MetricHistory.EMPTY, List.of());
    }

    @Override
    public void click() {
        lab.room().ifPresent(room -> present.filter(it -> !it.step().click().isNothing())
                .ifPresent(it -> click(it, room, true)));
    }

    /**
     * Does what the step asks for.
     *
     * @param running whether learning goes on by itself
     */
    void click(Play play, Room room, boolean running) {
        Session<?, ?> session = room.session();
        Click click = play.step().click();
        Settings before = session.settingsProperty().get();
        boolean begins = click.begins(before);
        if (click.pins()
                && session.pin().pinnedProperty().get().filter(it -> isPresent(it.runs(), session)).isEmpty()) {
            session.pin().toggle();
        }
        if (click.goesBack()) {
            session.recover();
        }
        if (begins) {
            Start start = start(play.lesson(), click, session, before);
            session.turnTo(running ? start : start.paused(), tr("Lesson “{0}”", play.lesson().title()));
        } else {
            session.settingsProperty().set(click.after(before));
        }
        click.press().ifPresent(it -> press(it, room, play));
        if (running && !begins) {
            session.run();
        }
        play.clicked(begins ? 0 : session.progressProperty().get().map(Progress::epoch).orElse(0.0),
                begins ? 0 : session.progressProperty().get().map(Progress::step).orElse(0L));
    }

    private static boolean isPresent(Runs<?, ?> runs, Session<?, ?> session) {
        return session.runsProperty().get().filter(it -> it == runs).isPresent();
    }

    /** With other data the lesson's first settings hold, and those of the step. */
    private static Start start(Lesson lesson, Click click, Session<?, ?> session, Settings before) {
        return click.data().map(data -> Start.of(data).with(lesson.start().asked()).with(click.settings()))
                .orElseGet(() -> new Start(session.dataProperty().get(),
                        Choices.followed(lesson.experiment().recipe(), before, click.after(before)), true));
    }

    private static void press(Click.Press press, Room room, Play play) {
        var button = room.button(press.button()).orElseThrow(() -> new BadInput(play.step().place().toString(),
                "the button '" + press.button() + "' in “" + play.step().title() + "”",
                room.buttons().isEmpty() ? "a room with buttons" : "one of " + String.join(", ", room.buttons())));
        for (int i = 0; i < press.times(); i++) {
            button.fire();
        }
    }

    @Override
    public void back() {
        present.ifPresent(it -> {
            it.back(epoch(), batches());
            turned();
        });
    }

    @Override
    public void next() {
        present.ifPresent(it -> {
            if (it.isLast()) {
                lecture.after(it.lesson()).ifPresentOrElse(this::begin, () -> showPage(true));
            } else {
                it.next(epoch(), batches());
                turned();
            }
        });
    }

    private double epoch() {
        return lab.room().flatMap(it -> it.session().progressProperty().get()).map(Progress::epoch).orElse(0.0);
    }

    private long batches() {
        return lab.room().flatMap(it -> it.session().progressProperty().get()).map(Progress::step).orElse(0L);
    }

    @Override
    public void leave() {
        lab.experiment().ifPresent(it -> plays.remove(it.id()));
        present = Optional.empty();
        turned();
    }

    /** Shows all lessons in the place of the room, or the room again. */
    void showPage(boolean shown) {
        pageShown.set(shown);
    }

    /** Whether all lessons are shown. */
    ReadOnlyBooleanProperty pageShownProperty() {
        return pageShown.getReadOnlyProperty();
    }

    /** Which parameters are not seen at present. */
    ReadOnlyObjectProperty<Hidden> hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    /** Where in the run of the open room the steps of its lesson were begun. */
    ReadOnlyObjectProperty<List<LessonMark>> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /** The lesson that is played in the open room. */
    Optional<Play> present() {
        return present;
    }

    /** The lesson that is played. */
    LessonStrip strip() {
        return strip;
    }

    /** All lessons. */
    LessonPage page() {
        return page;
    }

    /** All lessons, in the order of the lecture. */
    Lecture lecture() {
        return lecture;
    }

    /** The lessons of a room, begun by a click. */
    LessonLinks links(Experiment experiment) {
        var links = new LessonLinks(lecture.of(experiment), this::begin);
        links.visibleProperty().bind(strip.visibleProperty().not());
        links.managedProperty().bind(links.visibleProperty());
        return links;
    }

    /** All lessons by their names. */
    List<Entry> entries() {
        return lecture.lessons().stream()
                .map(it -> new Entry(tr("Lesson: {0}", it.title()), it.point(), () -> begin(it))).toList();
    }
}
