package reverie.app.shell.lesson;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.control.Formula;
import reverie.app.control.Icon;
import reverie.app.control.WindowSize;
import reverie.app.lesson.Play;
import reverie.app.lesson.Standing;
import reverie.app.lesson.Step;
import reverie.app.lesson.Wording;

/** The lesson that is played, above the pictures: what there is to see, how far one is, and what can be clicked. */
public final class LessonStrip extends VBox {

    private static final double LOW_WINDOW = 760;
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");

    /** In a low window the pictures need the room of the formulas more. */
    private final ObservableValue<Boolean> roomy = WindowSize.heightOf(this)
            .map(height -> height.doubleValue() >= LOW_WINDOW);
    private final Label title = new Label();
    private final HBox dots = new HBox();
    private final Label done = new Label();
    private final Label step = new Label();
    private final Label text = new Label();
    private final VBox formulas = new VBox();
    private final List<Formula> lines = new ArrayList<>();
    private final Button click;
    private final Button back;
    private final Button next;

    /** What its buttons do. */
    public interface Actions {

        /** What the step asks for. */
        void click();

        /** To the step before. */
        void back();

        /** To the next step, or the next lesson. */
        void next();

        /** The room is as it is without a lesson. */
        void leave();
    }

    /** Shows no lesson. */
    public LessonStrip(Actions actions) {
        setId("lesson");
        getStyleClass().add("lesson");
        setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add("lesson-title");
        title.setMinWidth(0);
        dots.getStyleClass().add("lesson-dots");
        dots.setMinWidth(USE_PREF_SIZE);
        dots.setAccessibleRole(AccessibleRole.TEXT);
        step.getStyleClass().add("lesson-step");
        step.setMinWidth(USE_PREF_SIZE);
        done.getStyleClass().add("lesson-done");
        done.setId("lesson-done");
        done.setMinWidth(USE_PREF_SIZE);
        text.getStyleClass().add("prose");
        text.setId("lesson-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        formulas.getStyleClass().add("lesson-formulas");
        formulas.managedProperty().bind(formulas.visibleProperty());
        click = button("lesson-click", "", actions::click);
        click.getStyleClass().add("primary");
        click.setTooltip(new Tooltip(tr("What this step asks for")));
        click.managedProperty().bind(click.visibleProperty());
        back = button("lesson-back", tr("Back"), actions::back);
        back.setTooltip(new Tooltip(tr("To the step before (Page up); the run stays as it is")));
        next = button("lesson-next", tr("Next"), actions::next);
        next.setTooltip(new Tooltip(tr("To the next step (Page down), done or not")));
        Button leave = button("lesson-leave", "", actions::leave);
        leave.setGraphic(Icon.CLOSE.node());
        leave.setAccessibleText(tr("Leave the lesson"));
        leave.setTooltip(new Tooltip(tr("Leave the lesson; the run goes on, and all controls come back")));
        var head = new HBox(step, done, title, space(), dots, back, next, leave);
        head.getStyleClass().add("lesson-line");
        var foot = new HBox(formulas, space(), click);
        foot.getStyleClass().add("lesson-line");
        foot.visibleProperty().bind(formulas.visibleProperty().or(click.visibleProperty()));
        foot.managedProperty().bind(foot.visibleProperty());
        getChildren().addAll(head, text, foot);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private static Button button(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /** Shows a step from now on. */
    public void show(Play play, String heading, Optional<String> following) {
        Step now = play.step();
        title.setText(heading);
        step.setText(now.title());
        lines.clear();
        now.formulas().forEach(_ -> lines.add(new Formula()));
        formulas.getChildren().setAll(lines);
        formulas.visibleProperty().bind(roomy.map(it -> it && !lines.isEmpty()));
        back.setDisable(play.index() == 0);
        next.setText(play.isLast() ? following.isPresent() ? tr("Next lesson") : tr("All lessons") : tr("Next"));
        next.getTooltip().setText(play.isLast()
                ? following.map(it -> tr("Begin the lesson “{0}” (Page down)", it))
                        .orElse(tr("All lessons (Page down)"))
                : tr("To the next step (Page down), done or not"));
        dots.getChildren().clear();
        for (int i = 0; i < play.lesson().steps().size(); i++) {
            var dot = new Region();
            dot.getStyleClass().add("lesson-dot");
            dot.pseudoClassStateChanged(PRESENT, i == play.index());
            dots.getChildren().add(dot);
        }
        var place = new Label(tr("{0} of {1}", play.index() + 1, play.lesson().steps().size()));
        place.getStyleClass().add("facts");
        dots.getChildren().add(place);
        setVisible(true);
    }

    /** Shows how the run stands. */
    public void tell(Play play, Standing standing) {
        Step now = play.step();
        text.setText(now.text().in(standing));
        List<Wording> wordings = now.formulas();
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).show(wordings.get(i).in(standing));
        }
        for (int i = 0; i < play.lesson().steps().size(); i++) {
            dots.getChildren().get(i).pseudoClassStateChanged(DONE, play.isDone(i));
        }
        boolean isDone = play.isDone(play.index());
        done.setText(isDone ? tr("✓ done") : now.done().isEmpty() ? "" : tr("not yet"));
        done.pseudoClassStateChanged(DONE, isDone);
        // What was done can be taken back with Ctrl+Z, and asked for again by going back and on.
        click.setVisible(!play.isMade(standing.settings()));
        if (click.isVisible()) {
            click.setText(now.click().label(standing.settings()));
            String help = now.click().help(standing.settings());
            click.getTooltip().setText(help);
        }
        primary(next, isDone);
    }

    private static void primary(Button button, boolean yes) {
        if (yes != button.getStyleClass().contains("primary")) {
            if (yes) {
                button.getStyleClass().add("primary");
            } else {
                button.getStyleClass().remove("primary");
            }
        }
    }

    /** Shows no lesson any more. */
    public void leave() {
        setVisible(false);
    }
}
