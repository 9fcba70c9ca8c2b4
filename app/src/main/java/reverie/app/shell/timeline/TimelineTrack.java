package reverie.app.shell.timeline;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import reverie.app.room.ChangeLog.Change;
import reverie.app.room.Clock;
import reverie.app.room.Session;
import reverie.app.recording.Timeline;
import reverie.app.settings.Numbers;
import reverie.model.train.Progress;
import reverie.model.train.Recorded;
import reverie.model.train.Recording.StageMark;

/**
 * A run from its first mini-batch to now, epoch by epoch, with a mark wherever a parameter was changed, a stage or a step of a lesson began, and a line
 * above for every moment that was kept, a long one where one can go on from it. Dragging goes to moments, and so do the arrow keys while it has the focus.
 */
final class TimelineTrack extends Region {

    private static final double TICK_SPACE = 64;
    private static final double TICK_LENGTH = 5;
    private static final double MOMENT_LENGTH = 4;
    /** Of moments from which one can go on. */
    private static final double STATE_LENGTH = 8;
    private static final double ABOVE = 5;
    private static final double MARK = 10;
    private static final double HANDLE = 16;
    private static final double TRACK = 4;

    private final Clock clock;
    private final Session<?, ?> session;
    private final Timeline<?> timeline;
    private final Region whole = part("timeline-whole");
    private final Region until = part("timeline-until");
    private final Region handle = part("timeline-handle");
    private final Path ticks = lines("epoch-ticks");
    private final Path moments = lines("timeline-moments");
    private final Path states = lines("timeline-states");
    private final List<Label> numbers = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    /** Kept here, since whoever is above this room only knows it as long as somebody else does. */
    private final ObjectBinding<List<LessonMark>> lesson;
    private double epoch;
    /** What the lines above and below were last drawn for: going back moves the handle alone. */
    private Optional<Lines> drawn = Optional.empty();

    /** Where something was, and what. */
    private record Wanted(String style, double epoch, String help) {

        Mark mark() {
            Region node = part(style);
            node.setMouseTransparent(false);
            Tooltip.install(node, new Tooltip(help));
            return new Mark(this, node);
        }
    }

    private record Mark(Wanted wanted, Region node) {}

    private record Lines(List<? extends Recorded<?>> moments, double epoch, double length, double middle) {

        boolean isLike(Lines other) {
            return moments == other.moments && epoch == other.epoch && length == other.length && middle == other.middle;
        }
    }

    TimelineTrack(Clock clock, Session<?, ?> session, ObservableValue<List<LessonMark>> marked) {
        this.clock = clock;
        this.session = session;
        timeline = session.timeline();
        getStyleClass().add("timeline-track");
        setId("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(tr("Timeline"));
        getChildren().addAll(whole, until, moments, states, ticks, handle);
        InvalidationListener follow = _ -> follow();
        session.progressProperty().addListener(follow);
        session.runProperty().addListener(follow);
        timeline.pastProperty().addListener(follow);
        timeline.momentsProperty().addListener((_, _, _) -> mark());
        session.changes().changes().addListener((ListChangeListener<Change>) _ -> mark());
        lesson = Bindings.createObjectBinding(marked::getValue, marked);
        lesson.addListener((_, _, _) -> mark());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::drag);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        mark();
        follow();
    }

    private void drag(MouseEvent event) {
        requestFocus();
        timeline.goTo(epoch * Math.clamp((event.getX() - left()) / length(), 0, 1), epoch);
        event.consume();
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> timeline.step(-1);
            case RIGHT -> timeline.step(1);
            case HOME -> timeline.goTo(0, Double.MAX_VALUE);
            case END -> timeline.follow();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void follow() {
        epoch = session.progressProperty().get().map(Progress::epoch).orElse(0.0);
        requestLayout();
    }

    /** Those that are there already stay, so that whoever reads about one goes on reading while the run learns. */
    private void mark() {
        List<Wanted> wanted = wanted();
        if (!wanted.equals(marks.stream().map(Mark::wanted).toList())) {
            getChildren().removeAll(marks.stream().map(Mark::node).toList());
            marks.clear();
            wanted.forEach(it -> marks.add(it.mark()));
            getChildren().addAll(getChildren().indexOf(handle), marks.stream().map(Mark::node).toList());
        }
        requestLayout();
    }

    private List<Wanted> wanted() {
        var wanted = new ArrayList<Wanted>();
        for (StageMark stage : timeline.stages()) {
            wanted.add(new Wanted("stage-mark", stage.epoch(), from(stage.text(), stage.epoch())));
        }
        for (LessonMark step : lesson.get()) {
            wanted.add(new Wanted("lesson-mark", step.epoch(), from(step.text(), step.epoch())));
        }
        for (Change change : session.changes().changes()) {
            wanted.add(new Wanted("epoch-mark", change.epoch(),
                    tr("{0}\nat {1}", change.text(), clock.now(change.epoch()))));
        }
        return wanted;
    }

    private String from(String text, double when) {
        return tr("{0}\nfrom {1} on", text, clock.now(when));
    }

    private double left() {
        return HANDLE / 2;
    }

    private double length() {
        return Math.max(1, getWidth() - HANDLE);
    }

    private double x(double when) {
        return left() + (epoch == 0 ? 0 : length() * Math.min(1, when / epoch));
    }

    @Override
    protected void layoutChildren() {
        double middle = Math.floor(getHeight() / 2) - 2;
        Optional<? extends Recorded<?>> past = timeline.pastProperty().get();
        double shown = past.map(it -> x(it.epoch())).orElse(left() + length());
        whole.resizeRelocate(left(), middle - TRACK / 2, length(), TRACK);
        until.resizeRelocate(left(), middle - TRACK / 2, shown - left(), TRACK);
        handle.resizeRelocate(snapPositionX(shown - HANDLE / 2), middle - HANDLE / 2, HANDLE, HANDLE);
        var now = new Lines(timeline.momentsProperty().get(), epoch, length(), middle);
        List<Double> at = EpochTicks.upTo(epoch, Math.max(1, (int) (length() / TICK_SPACE)));
        if (drawn.filter(now::isLike).isEmpty()) {
            drawn = Optional.of(now);
            layoutMoments(middle - ABOVE);
            layoutTicks(at, middle + TRACK / 2);
        }
        layoutNumbers(at, middle + TRACK / 2 + TICK_LENGTH);
        for (Mark mark : marks) {
            mark.node().resizeRelocate(snapPositionX(x(mark.wanted().epoch()) - MARK / 2), middle - MARK / 2, MARK,
                    MARK);
        }
    }

    private void layoutMoments(double bottom) {
        moments.getElements().clear();
        states.getElements().clear();
        for (Recorded<?> moment : timeline.momentsProperty().get()) {
            boolean state = moment.state().isPresent();
            (state ? states : moments).getElements().addAll(new MoveTo(snapPositionX(x(moment.epoch())) - 0.5,
                    bottom - (state ? STATE_LENGTH : MOMENT_LENGTH)), new VLineTo(bottom));
        }
    }

    private void layoutTicks(List<Double> at, double top) {
        ticks.getElements().clear();
        for (double each : at) {
            ticks.getElements().addAll(new MoveTo(snapPositionX(x(each)) - 0.5, top), new VLineTo(top + TICK_LENGTH));
        }
    }

    private void layoutNumbers(List<Double> at, double top) {
        fitNumbers(at.size());
        for (int i = 0; i < at.size(); i++) {
            double x = snapPositionX(x(at.get(i)));
            Label number = numbers.get(i);
            number.setText(shortest(at.get(i)));
            number.autosize();
            number.relocate(snapPositionX(Math.min(x - number.getWidth() / 2, getWidth() - number.getWidth())), top);
        }
    }

    private void fitNumbers(int count) {
        while (numbers.size() > count) {
            getChildren().remove(numbers.removeLast());
        }
        while (numbers.size() < count) {
            var number = new Label();
            number.getStyleClass().add("epoch-number");
            unmanaged(number);
            numbers.add(number);
            getChildren().addFirst(number);
        }
    }

    private static Region part(String style) {
        var part = new Region();
        part.getStyleClass().add(style);
        unmanaged(part);
        return part;
    }

    private static Path lines(String style) {
        var path = new Path();
        path.getStyleClass().setAll(style);
        unmanaged(path);
        return path;
    }

    private static void unmanaged(Node node) {
        node.setManaged(false);
        node.setMouseTransparent(true);
    }

    private static String shortest(double value) {
        return value == Math.rint(value) ? Numbers.grouped((long) value)
                : Numbers.fixed(value, Math.abs(value * 10 - Math.rint(value * 10)) < 1e-9 ? 1 : 2);
    }
}
