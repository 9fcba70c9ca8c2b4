package reverie.app.shell.data.preview;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import reverie.app.control.Scrolled;
import reverie.app.control.Prose;
import reverie.app.data.DataDescription;
import reverie.app.data.choice.DataAddress;
import reverie.app.settings.Numbers;
import reverie.app.settings.Parameter;
import reverie.app.settings.Settings;
import reverie.app.shell.data.DataTitle;
import reverie.app.shell.parameter.ParameterRows;
import reverie.model.data.file.raw.ReadingProgress;

/**
 * A page over the room that shows data before anything is learned from them: the first examples, what was found out about them
 * and why, how else they may be taken, and what the room would do with them.
 */
public final class DataPreview extends BorderPane {

    /** Of those that every table of parameters calls the same, the ones that are about data. */
    private static final Set<String> ABOUT_DATA = Set.of("patch", "patches", "binarize", "preprocess", "units");
    private static final long MEGABYTE = 1_000_000;
    private static final String WHAT_IS_READ = tr(
            "Nothing was changed, and the run goes on. What is read: IDX, NumPy, MATLAB up to"
                    + " version 7, Octave, CSV and other texts of numbers, each also as gzip; PNG, JPEG, GIF and BMP pictures;"
                    + " and folders of pictures, where a folder's name is a label.");

    private final PreviewViewModel model;
    private final VBox seen = new VBox();
    private final VBox chosen = new VBox();

    /** @param model what is shown */
    public DataPreview(PreviewViewModel model) {
        this.model = model;
        setId("data-preview");
        getStyleClass().add("data-preview");
        seen.getStyleClass().add("preview-part");
        chosen.getStyleClass().add("preview-part");
        var both = new PreviewParts(seen, chosen);
        both.getStyleClass().add("preview-parts");
        var scroll = new Scrolled(both);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setTop(head());
        setCenter(scroll);
        setBottom(foot());
        visibleProperty().bind(model.shownProperty());
        managedProperty().bind(visibleProperty());
        for (VBox part : List.of(seen, chosen)) {
            part.visibleProperty().bind(Bindings.isNotEmpty(part.getChildren()));
            part.managedProperty().bind(part.visibleProperty());
        }
        model.previewProperty().subscribe(this::show);
        model.unreadTextProperty().subscribe(this::showText);
        model.complaintProperty().subscribe(this::showUnread);
    }

    private Node head() {
        var title = new Label();
        title.getStyleClass().add("lesson-page-title");
        title.textProperty().bind(model.addressProperty().map(it -> DataTitle.of(it.place())));
        var place = new Label();
        place.getStyleClass().add("facts");
        place.textProperty().bind(model.addressProperty().map(DataAddress::text));
        var head = new VBox(title, place);
        head.getStyleClass().add("preview-head");
        return head;
    }

    private Node foot() {
        var bar = new ProgressBar();
        bar.setAccessibleText(tr("Reading the data"));
        bar.setTooltip(new Tooltip(tr("The data are being read; the run goes on meanwhile")));
        bar.setMinWidth(USE_PREF_SIZE);
        bar.visibleProperty().bind(model.readingProperty());
        bar.managedProperty().bind(bar.visibleProperty());
        bar.progressProperty().bind(model.passedProperty().map(ReadingProgress.Passed::share));
        var word = new Label();
        word.setId("preview-word");
        word.setWrapText(true);
        word.textProperty().bind(Bindings.createStringBinding(
                () -> model.readingProperty().get() ? reading(model.passedProperty().get())
                        : model.complaintProperty().get(),
                model.readingProperty(), model.passedProperty(), model.complaintProperty()));
        model.complaintProperty().subscribe(why -> {
            word.getStyleClass().remove("trouble-title");
            if (!why.isEmpty()) {
                word.getStyleClass().add("trouble-title");
            }
        });
        var words = new HBox(bar, word);
        words.getStyleClass().add("bar-group");
        HBox.setHgrow(words, Priority.ALWAYS);
        var cancel = new Button(tr("Cancel"));
        cancel.setId("cancel-data");
        var closing = new Tooltip();
        closing.textProperty().bind(model.handedOverProperty().map(it -> it
                ? tr("Close this page; the room goes on to a run on them, and Ctrl+Z brings the present one back (Escape)")
                : tr("Close this page; nothing is changed, and the run goes on (Escape)")));
        cancel.setTooltip(closing);
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.cancel());
        var use = new Button(tr("Use these data"));
        use.setId("use-data");
        use.getStyleClass().add("primary");
        use.setTooltip(new Tooltip(tr("Begin a new run on them; Ctrl+Z brings the present one back")));
        use.setMinWidth(USE_PREF_SIZE);
        use.setOnAction(_ -> model.use());
        use.disableProperty().bind(model.ready().not());
        var remedies = new HBox();
        remedies.getStyleClass().add("bar-group");
        model.remediesProperty()
                .subscribe(all -> remedies.getChildren().setAll(all.stream().map(this::button).toList()));
        model.previewProperty().subscribe((before, now) -> {
            if (before.isEmpty() && now.isPresent()) {
                use.requestFocus();
            }
        });
        var foot = new HBox(words, remedies, cancel, use);
        foot.getStyleClass().add("preview-foot");
        return foot;
    }

    private static String reading(ReadingProgress.Passed passed) {
        return switch (passed) {
            case ReadingProgress.Files(int files, int all) ->
                tr("Reading picture {0} of {1}", Numbers.grouped(files), Numbers.grouped(all));
            case ReadingProgress.Bytes(long bytes, long all) when all >= MEGABYTE ->
                tr("Reading {0} of {1} MB", Numbers.grouped(bytes / MEGABYTE), Numbers.grouped(all / MEGABYTE));
            case ReadingProgress.Bytes _ -> tr("Reading …");
        };
    }

    private Button button(Remedy remedy) {
        var button = new Button(remedy.label());
        button.setId("remedy-" + remedy.setting().substring(0, remedy.setting().indexOf('=')));
        button.setTooltip(new Tooltip(remedy.help()));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> model.use(remedy));
        return button;
    }

    /** Of a text that could not be read as it is taken one may still say how. */
    private void showText(boolean unread) {
        if (unread) {
            chosen.getChildren().setAll(Prose.heading(tr("Read them otherwise")));
            chosen.getChildren().addAll(ChoiceRows.ofText(model.addressProperty()::get, model::take, model::refuse));
        } else if (model.previewProperty().get().isEmpty()) {
            chosen.getChildren().clear();
        }
    }

    /** Where nothing could be read, the page says what can be. */
    private void showUnread(String why) {
        if (model.previewProperty().get().isEmpty()) {
            seen.getChildren().clear();
            if (!why.isEmpty()) {
                seen.getChildren().addAll(Prose.heading(tr("They cannot be read as they are")),
                        Prose.paragraph(WHAT_IS_READ));
            }
        }
    }

    private void show(Optional<PreviewViewModel.Preview> preview) {
        seen.getChildren().clear();
        chosen.getChildren().clear();
        preview.ifPresent(it -> {
            seen.getChildren().setAll(Prose.heading(tr("The first of them")), ExamplesPane.of(it.first()),
                    Prose.heading(tr("What they are")), facts(it.description().facts()));
            if (!it.description().notes().isEmpty()) {
                seen.getChildren().addAll(Prose.heading(tr("How they were read")), notes(it.description().notes()));
            }
            List<Node> rows = ChoiceRows.of(it.description(), model.addressProperty()::get, model::take,
                    model::refuse);
            if (!rows.isEmpty()) {
                chosen.getChildren().add(Prose.heading(tr("Read them otherwise")));
                chosen.getChildren().addAll(rows);
            }
            chosen.getChildren().add(Prose.heading(tr("In this room")));
            chosen.getChildren()
                    .add(Prose.paragraph(
                            tr("“{0}” begins a new run on them; Ctrl+Z brings the present one back.", it.title())));
            chosen.getChildren().addAll(roomRows(it.settings()));
        });
    }

    private static List<Node> roomRows(ObjectProperty<Settings> settings) {
        var rows = new ArrayList<Node>();
        for (Parameter<?> parameter : settings.get().table().parameters()) {
            if (ABOUT_DATA.contains(parameter.id())) {
                Node row = ParameterRows.of(parameter, settings);
                row.visibleProperty().bind(settings.map(it -> it.table().matters(parameter, it)));
                row.managedProperty().bind(row.visibleProperty());
                rows.add(row);
            }
        }
        return rows;
    }

    private static Node facts(List<DataDescription.Fact> facts) {
        var grid = new GridPane();
        grid.getStyleClass().add("preview-facts");
        for (DataDescription.Fact fact : facts) {
            var name = new Label(fact.name());
            name.getStyleClass().add("facts");
            name.setMinWidth(USE_PREF_SIZE);
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(grid.getRowCount(), name, Prose.paragraph(fact.text()));
        }
        return grid;
    }

    private static Node notes(List<String> notes) {
        var box = new VBox();
        box.setId("preview-notes");
        box.getStyleClass().add("preview-notes");
        notes.forEach(it -> box.getChildren().add(Prose.paragraph(it)));
        return box;
    }
}
