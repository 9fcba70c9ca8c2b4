package reverie.app.shell.timeline;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import reverie.app.control.Icon;
import reverie.app.room.Activity;
import reverie.app.room.Clock;
import reverie.app.room.Pin;
import reverie.app.room.Session;
import reverie.app.recording.Timeline;
import reverie.model.train.Progress;
import reverie.model.train.Recorded;

/** The run as a line, buttons that play it, and which moment of it is shown. */
public final class TimelineStrip extends HBox {

    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");

    private final Clock clock;
    private final Session<?, ?> session;
    private final Timeline<?> timeline;
    private final Pin<?, ?> pin;
    private final Label now = new Label();
    private final Label beside = new Label();
    private final Button branch = button("branch", tr("Branch"),
            tr("Learn on from this moment, with the settings as they are now;"
                    + " Ctrl+Z brings the run back as it was. Long marks show from which moments one can"));
    private final Button compare = button("compare", tr("Compare"),
            tr("Hold it down, or C, to see pictures of the pinned run at the same epoch"));
    private final Button newest = button("newest", tr("Newest"),
            tr("Show the newest moment again, and follow it (End)"));

    /**
     * Of the session's present run and those that come after it.
     *
     * @param lesson what is marked of the lesson that is played
     */
    public TimelineStrip(Clock clock, Session<?, ?> session, ObservableValue<List<LessonMark>> lesson) {
        this.clock = clock;
        this.session = session;
        timeline = session.timeline();
        pin = session.pin();
        getStyleClass().add("timeline");
        now.getStyleClass().add("panel-title");
        now.setId("moment");
        beside.getStyleClass().add("facts");
        var texts = new VBox(now, beside);
        texts.getStyleClass().add("timeline-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        newest.setOnAction(_ -> timeline.follow());
        branch.setOnAction(_ -> session.branch());
        compare.armedProperty().addListener((_, _, held) -> pin.flip(held));
        var place = new HBox(texts, branch, newest);
        place.getStyleClass().add("timeline-place");
        var track = new TimelineTrack(clock, session, lesson);
        HBox.setHgrow(track, Priority.ALWAYS);
        getChildren().addAll(play(), speed(), track, compare, pin(), place);
        InvalidationListener follow = _ -> tell();
        session.progressProperty().addListener(follow);
        session.activityProperty().addListener(follow);
        timeline.pastProperty().addListener(follow);
        timeline.momentsProperty().addListener(follow);
        session.runProperty().addListener(follow);
        pin.pinnedProperty().addListener(follow);
        pin.flippedProperty().addListener(follow);
        tell();
    }

    private void tell() {
        double epoch = session.progressProperty().get().map(Progress::epoch).orElse(0.0);
        Optional<? extends Recorded<?>> past = timeline.pastProperty().get();
        String whole = clock.now(epoch);
        now.setText(past.map(it -> tr("{0} of {1}", clock.now(it.epoch()), whole.substring(whole.indexOf(' ') + 1)))
                .orElse(whole));
        int moments = timeline.momentsProperty().get().size();
        beside.setText(timeline.isAwaited() ? tr("reading earlier moments …")
                : past.map(this::beside).orElse(moments == 1 ? tr("1 moment kept") : tr("{0} moments kept", moments)));
        boolean another = pin.other().isPresent();
        compare.setVisible(another);
        compare.setManaged(another);
        pin.epochInPlaceOf(past.map(Recorded::epoch).orElse(epoch)).ifPresent(it -> {
            now.setText(tr("Pinned run, {0}", clock.now(it)));
            beside.setText(pin.difference().isEmpty() ? tr("with the same settings") : pin.difference());
        });
        branch.setDisable(past.filter(it -> it.state().isPresent()).isEmpty());
        for (Node each : List.of(branch, newest)) {
            each.setVisible(past.isPresent());
            each.setManaged(past.isPresent());
        }
    }

    private String beside(Recorded<?> moment) {
        String run = session.activityProperty().get() == Activity.RUNNING ? tr("the run goes on")
                : tr("the run stands still");
        return moment.state().isPresent() ? run : tr("{0}, no branch", run);
    }

    private Button play() {
        Button button = button("play", "",
                tr("Show one moment that was kept after another, from the first or the one that is"
                        + " shown; learning goes on meanwhile, if it does"));
        button.setAccessibleText(tr("Play what was recorded"));
        Node film = Icon.FILM.node();
        Node pause = Icon.PAUSE.node();
        button.graphicProperty().bind(Bindings.when(timeline.playingProperty()).then(pause).otherwise(film));
        button.setOnAction(_ -> timeline.togglePlaying());
        return button;
    }

    private Button pin() {
        Button button = button("pin", "",
                tr("Keep this run to compare later ones with: its curves stay behind theirs, and C shows its pictures; once more"
                        + " lets it go (P). After a restart of the lab it is there as it stood in the end"));
        button.setAccessibleText(tr("Pin this run"));
        button.setGraphic(Icon.PIN.node());
        button.setOnAction(_ -> pin.toggle());
        InvalidationListener mark = _ -> button.pseudoClassStateChanged(PINNED, pin.pinnedProperty().get().isPresent());
        pin.pinnedProperty().addListener(mark);
        mark.invalidated(pin.pinnedProperty());
        return button;
    }

    private Button speed() {
        Button button = button("play-speed", "",
                tr("How fast moments follow one another: a click chooses the next speed"));
        button.textProperty().bind(Bindings.createStringBinding(() -> timeline.speedProperty().get().label(),
                timeline.speedProperty()));
        button.setOnAction(_ -> timeline.speedProperty().set(timeline.speedProperty().get().next()));
        return button;
    }

    private static Button button(String id, String text, String help) {
        var button = new Button(text);
        button.setId(id);
        button.setTooltip(new Tooltip(help));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
