package reverie.app.shell;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import reverie.app.control.Icon;
import reverie.app.room.Activity;
import reverie.app.room.Clock;
import reverie.app.room.Experiment;
import reverie.app.room.Session;
import reverie.app.shell.data.DataPicker;
import reverie.app.shell.projector.Projector;
import reverie.app.undo.History;
import reverie.app.shell.pace.PaceControl;

/** Which experiment on which data, and the controls that drive the run. */
final class TopBar extends HBox {

    /** Pixels for a unit of length. */
    private static final int LARGEST_PICTURE = 4;
    /** More make a menu that nobody reads. */
    private static final int LISTED = 12;
    /** Units of length between a title and what stands beside it. */
    private static final double APART = 16;

    private final Session<?, ?> session;
    private final Label title;
    private final Label shortTitle;
    private final HBox before;

    TopBar(Experiment experiment, Session<?, ?> session, ObjectProperty<Theme> theme, BooleanProperty projected,
            DataPicker data, LabFiles files, LabExports exports, LabLinks links, Runnable film, Runnable about) {
        this.session = session;
        getStyleClass().add("top-bar");
        var name = new Label(tr("Reverie"));
        name.getStyleClass().addAll("program-name", Projector.UNNEEDED);
        name.setMinWidth(USE_PREF_SIZE);
        title = title(experiment.title());
        shortTitle = title(experiment.name());
        before = new HBox(name, title, shortTitle, data);
        before.getStyleClass().add("bar-group");
        var pace = new PaceControl(experiment.clock(), session.paceProperty());
        pace.getStyleClass().add(Projector.UNNEEDED);
        var transport = new HBox(reset(), step(), runOrPause(), pace);
        if (experiment.clock() == Clock.EPOCHS) {
            transport.getChildren().add(2, epoch());
        }
        transport.getStyleClass().add("bar-group");
        transport.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(before, space(), transport, space(), keep(files, exports, links, film, about),
                projectorSwitch(projected), themeSwitch(theme));
    }

    private static Label title(String text) {
        var title = new Label(text);
        title.getStyleClass().add("experiment-title");
        title.setMinWidth(0);
        return title;
    }

    /** Says which room is open, in as many words as there is room for: none rather than some that are cut off. */
    @Override
    protected void layoutChildren() {
        // The same whichever of them is there now, lest they come and go for ever.
        double rest = getWidth() - prefWidth(-1) + Stream.of(title, shortTitle).filter(Label::isManaged)
                .mapToDouble(it -> it.prefWidth(-1) + before.getSpacing()).sum();
        boolean whole = title.prefWidth(-1) + APART < rest;
        show(title, whole);
        show(shortTitle, !whole && shortTitle.prefWidth(-1) + APART < rest);
        super.layoutChildren();
    }

    private static void show(Label label, boolean shown) {
        label.setManaged(shown);
        label.setVisible(shown);
    }

    private MenuButton keep(LabFiles files, LabExports exports, LabLinks links, Runnable film, Runnable about) {
        var menu = new MenuButton(tr("File"));
        menu.setId("file");
        menu.setAccessibleText(tr("File"));
        menu.setTooltip(new Tooltip(
                tr("Keep the model or the whole run in a file, or open one; take pictures, numbers and settings home")));
        menu.setMinWidth(USE_PREF_SIZE);
        MenuItem model = item("save-model", tr("Save model…"), files::saveModel);
        MenuItem run = item("save-run", tr("Save run…  (Ctrl+S)"), files::saveRun);
        MenuItem undo = item("undo", "", session.history()::undo);
        MenuItem redo = item("redo", "", session.history()::redo);
        var done = new Menu(tr("What was done here"));
        done.setId("done");
        MenuItem filmed = item("save-film", tr("Save film…"), film);
        MenuItem numbers = item("save-numbers", tr("Save curves as CSV…"), exports::saveNumbers);
        MenuItem link = item("copy-link", tr("Copy link"), links::copyLink);
        MenuItem command = item("copy-command", tr("Copy command line"), links::copyCommand);
        menu.getItems().setAll(model, run, item("open-file", tr("Open…  (Ctrl+O)"), files::open),
                new SeparatorMenuItem(), picture(exports), filmed, numbers, new SeparatorMenuItem(), link, command,
                item("open-link", tr("Open copied link  (Ctrl+V)"), links::openCopied), new SeparatorMenuItem(), undo,
                redo, done, new SeparatorMenuItem(),
                item("copy-report", tr("Report a fault (copies what is needed)"), links::copyReport),
                item("about", tr("About Reverie…"), about));
        menu.setOnShowing(_ -> {
            run.setDisable(!session.canBeKept());
            model.setDisable(!session.canBeKept() || !session.makesAModel());
            filmed.setDisable(session.timeline().momentsProperty().get().isEmpty()
                    || !exports.filmingProperty().get().isEmpty());
            link.setDisable(!links.canCopy());
            command.setDisable(!links.canCopy());
            numbers.setDisable(session.progressProperty().get().isEmpty());
            say(undo, tr("Undo"), "(Ctrl+Z)", session.history().past());
            say(redo, tr("Redo"), "(Ctrl+Shift+Z)", session.history().future());
            list(done, session.history());
        });
        return menu;
    }

    /** Newest first; each is taken back with all that came after it. */
    private static void list(Menu done, History<?> history) {
        List<String> past = history.past();
        done.setDisable(past.isEmpty());
        done.getItems().setAll(IntStream.range(0, Math.min(past.size(), LISTED))
                .mapToObj(i -> item("done-" + (i + 1), past.get(i), () -> history.undo(i + 1))).toList());
    }

    /** As the window is now, in one of four sizes. */
    private static Menu picture(LabExports exports) {
        var sizes = new Menu(tr("Save picture"));
        sizes.setId("save-picture");
        for (int scale = 1; scale <= LARGEST_PICTURE; scale++) {
            int chosen = scale;
            sizes.getItems().add(item("save-picture-" + scale, scale + "×…", () -> exports.savePicture(chosen)));
        }
        return sizes;
    }

    private static void say(MenuItem item, String what, String keys, List<String> deeds) {
        item.setText(deeds.stream().findFirst().map(it -> what + " “" + it + "”").orElse(what) + "  " + keys);
        item.setDisable(deeds.isEmpty());
    }

    private static MenuItem item(String id, String text, Runnable action) {
        var item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private Button reset() {
        Button button = button("reset", "",
                tr("Begin again from the first mini-batch, with the settings as they are now (R; Ctrl+Z brings the old"
                        + " run back)"),
                session::reset);
        button.setGraphic(Icon.RESET.node());
        button.setAccessibleText(tr("Reset"));
        return button;
    }

    private Button step() {
        Button button = button("step", tr("Step"), tr("Learn from one mini-batch, then pause (→)"), session::step);
        button.disableProperty().bind(cannotLearn());
        return button;
    }

    private Button epoch() {
        Button button = button("epoch", tr("Epoch"), tr("Learn until every example was seen once more, then pause (E)"),
                session::epoch);
        button.disableProperty().bind(cannotLearn());
        return button;
    }

    private Button runOrPause() {
        Button button = button("run", "", tr("Learn batch after batch, or hold still to look (space)"),
                session::toggle);
        button.getStyleClass().add("primary");
        var running = session.activityProperty().isEqualTo(Activity.RUNNING);
        button.textProperty().bind(Bindings.when(running).then(tr("Pause")).otherwise(tr("Run")));
        Node run = Icon.RUN.node();
        Node pause = Icon.PAUSE.node();
        button.graphicProperty().bind(Bindings.when(running).then(pause).otherwise(run));
        button.disableProperty().bind(cannotLearn());
        return button;
    }

    private ObservableBooleanValue cannotLearn() {
        return Bindings.createBooleanBinding(() -> switch (session.activityProperty().get()) {
            case PAUSED, RUNNING -> false;
            case LOADING, DIVERGED, FAILED -> true;
        }, session.activityProperty());
    }

    private static Button projectorSwitch(BooleanProperty projected) {
        Button button = button("projector", "",
                tr("Projector mode: large type, and room for the pictures (F5; F11 is full screen). A double click on a panel"
                        + " shows it alone, until Escape"),
                () -> projected.set(!projected.get()));
        button.setAccessibleText(tr("Projector mode"));
        Node large = Icon.LARGE.node();
        Node usual = Icon.USUAL.node();
        button.graphicProperty().bind(Bindings.when(projected).then(usual).otherwise(large));
        return button;
    }

    private static Button themeSwitch(ObjectProperty<Theme> theme) {
        Button button = button("theme", "", tr("Light or dark surfaces"), () -> theme.set(theme.get().other()));
        button.setAccessibleText(tr("Light or dark"));
        Node light = Icon.LIGHT.node();
        Node dark = Icon.DARK.node();
        button.graphicProperty().bind(Bindings.when(theme.isEqualTo(Theme.DARK)).then(light).otherwise(dark));
        return button;
    }

    /** Not in the way of the focus: every one of these has a key of its own, and space must always mean run or pause. */
    private static Button button(String id, String text, String help, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.setTooltip(new Tooltip(help));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
