package reverie.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import reverie.app.room.ChangeLog.Change;
import reverie.app.room.Clock;
import reverie.app.room.Session;
import reverie.app.settings.Numbers;
import reverie.model.train.Progress;

/**
 * The run from its first batch to now, epoch by epoch, with a mark wherever a parameter was changed. Later the place of the
 * timeline that scrubs.
 */
final class EpochStrip extends Region {

    private static final double SIDE = 16;
    private static final double NAME_WIDTH = 76;
    private static final double NOW_WIDTH = 96;
    private static final double TICK_SPACE = 64;
    private static final double TICK_LENGTH = 5;
    private static final double MARK = 10;
    private static final double TRACK = 3;

    private final Clock clock;
    private final Session<?, ?> session;
    private final Label name = new Label("This run");
    private final Label now = new Label();
    private final Region track = new Region();
    private final Path ticks = new Path();
    private final List<Label> numbers = new ArrayList<>();
    private final List<Region> marks = new ArrayList<>();
    private double epoch;

    EpochStrip(Clock clock, Session<?, ?> session) {
        this.clock = clock;
        this.session = session;
        getStyleClass().add("epoch-strip");
        name.getStyleClass().add("panel-title");
        name.setTooltip(new Tooltip("From the beginning to now; a mark shows where a parameter was changed"));
        now.getStyleClass().add("facts");
        track.getStyleClass().add("epoch-track");
        ticks.getStyleClass().setAll("epoch-ticks");
        ticks.setManaged(false);
        getChildren().addAll(track, ticks, name, now);
        InvalidationListener follow = _ -> follow();
        session.progressProperty().addListener(follow);
        session.runProperty().addListener(follow);
        session.changes().changes().addListener((ListChangeListener<Change>) _ -> mark());
        follow();
    }

    private void follow() {
        epoch = session.progressProperty().get().map(Progress::epoch).orElse(0.0);
        now.setText(clock.now(epoch));
        requestLayout();
    }

    private void mark() {
        getChildren().removeAll(marks);
        marks.clear();
        for (Change change : session.changes().changes()) {
            var mark = new Region();
            mark.getStyleClass().add("epoch-mark");
            mark.setManaged(false);
            Tooltip.install(mark, new Tooltip(change.text() + "\nat " + clock.now(change.epoch())));
            marks.add(mark);
        }
        getChildren().addAll(marks);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double middle = Math.floor(getHeight() / 2) - 3;
        place(name, SIDE, middle);
        double nowWidth = now.prefWidth(-1);
        place(now, getWidth() - SIDE - nowWidth, middle);
        double left = SIDE + NAME_WIDTH;
        double width = Math.max(1, getWidth() - left - SIDE - NOW_WIDTH);
        track.resizeRelocate(left, middle - 1, width, TRACK);
        List<Double> at = EpochTicks.upTo(epoch, Math.max(1, (int) (width / TICK_SPACE)));
        ticks.getElements().clear();
        fitNumbers(at.size());
        for (int i = 0; i < at.size(); i++) {
            double x = snapPositionX(left + width * at.get(i) / epoch);
            ticks.getElements().addAll(new MoveTo(x - 0.5, middle + TRACK), new VLineTo(middle + TRACK + TICK_LENGTH));
            Label number = numbers.get(i);
            number.setText(shortest(at.get(i)));
            number.autosize();
            number.relocate(snapPositionX(x - number.getWidth() / 2), middle + TRACK + TICK_LENGTH);
        }
        for (int i = 0; i < marks.size(); i++) {
            double share = epoch == 0 ? 0 : Math.min(1, session.changes().changes().get(i).epoch() / epoch);
            marks.get(i).resizeRelocate(snapPositionX(left + width * share - MARK / 2),
                    middle - MARK / 2 + TRACK / 2 - 1, MARK, MARK);
        }
    }

    private void fitNumbers(int count) {
        while (numbers.size() > count) {
            getChildren().remove(numbers.removeLast());
        }
        while (numbers.size() < count) {
            var number = new Label();
            number.getStyleClass().add("epoch-number");
            number.setManaged(false);
            numbers.add(number);
            getChildren().add(number);
        }
    }

    private static void place(Label label, double x, double middle) {
        double width = label.prefWidth(-1);
        double height = label.prefHeight(-1);
        label.resizeRelocate(x, Math.round(middle - height / 2), width, height);
    }

    private static String shortest(double value) {
        return value == Math.rint(value) ? Numbers.grouped((long) value)
                : Numbers.fixed(value, Math.abs(value * 10 - Math.rint(value * 10)) < 1e-9 ? 1 : 2);
    }
}
