package reverie.app.shell.data.preview;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import reverie.app.control.Segments;
import reverie.app.data.DataDescription;
import reverie.app.data.DataLibrary;
import reverie.app.data.choice.DataAddress;
import reverie.app.shell.parameter.ParameterLabel;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.file.raw.Reading;

/** How data are to be taken: a row for each option of a {@link DataAddress} that has a meaning for them. */
final class ChoiceRows {

    private static final String AS_FOUND = tr("as found");
    private static final String AS_THEY_ARE = tr("as they are");

    private final Supplier<DataAddress> address;
    private final Consumer<DataAddress> take;
    private final Consumer<BadInput> refuse;
    private final List<Node> rows = new ArrayList<>();

    /** A value of an option, with what it is called and does; an empty one says nothing. */
    private record Value(String value, String label, String help) {}

    private ChoiceRows(Supplier<DataAddress> address, Consumer<DataAddress> take, Consumer<BadInput> refuse) {
        this.address = address;
        this.take = take;
        this.refuse = refuse;
    }

    /**
     * The rows for some data.
     *
     * @param address how they are taken at any time
     * @param take    gets how they are to be taken instead
     * @param refuse  gets what is wrong with something that was written
     */
    static List<Node> of(DataDescription data, Supplier<DataAddress> address, Consumer<DataAddress> take,
            Consumer<BadInput> refuse) {
        var rows = new ChoiceRows(address, take, refuse);
        switch (data.content()) {
            case DataDescription.Photographs _ -> rows.ofImages();
            case DataDescription.Examples(var train, _) -> rows.ofExamples(train.set(),
                    !data.areOfPictures() && !DataLibrary.isBundled(data.address()));
        }
        return rows.rows;
    }

    /** The rows for a text that could not be read as it was taken. */
    static List<Node> ofText(Supplier<DataAddress> address, Consumer<DataAddress> take, Consumer<BadInput> refuse) {
        var rows = new ChoiceRows(address, take, refuse);
        rows.ofColumns(List.of());
        return rows.rows;
    }

    private void ofExamples(DataSet set, boolean fileOfNumbers) {
        List<String> columns = set.interpretation().columns();
        if (!columns.isEmpty()) {
            ofColumns(columns);
        }
        if (fileOfNumbers) {
            field(DataAddress.SCALE, tr("Divide by"), AS_FOUND,
                    tr("What all values are divided by; as found, bytes are divided by 255"));
            list(DataAddress.LAYOUT, tr("Layout"), Stream.concat(Stream.of(AS_FOUND),
                    set.shape().height() > 1 ? Stream.of("turned", set.values() + "x1") : Stream.empty()).toList(),
                    true,
                    tr("As what image the numbers of an example are taken: a width and a height, as in 92x112; turned where"
                            + " they stand column after column, as MATLAB keeps them, also as in 92x112-turned"));
        }
        if (set.shape().height() > 1) {
            ofImages();
        }
    }

    private void ofColumns(List<String> columns) {
        segments(DataAddress.HEADER, tr("First line"), List.of(
                new Value("", AS_FOUND, tr("Taken for a header or for an example, as it looks")),
                new Value("yes", tr("header"), tr("The first line names the columns")),
                new Value("no", tr("example"), tr("The first line is an example"))));
        list(DataAddress.LABEL_COLUMN, tr("Labels in"),
                Stream.concat(Stream.of(AS_FOUND, Reading.NO_COLUMN), columns.stream()).toList(), columns.isEmpty(),
                tr("The column that says what each example is; no model learns from it"));
        field(DataAddress.COLUMNS, tr("Values in"), AS_FOUND,
                tr("The columns that are learned from: names, numbers from 1, and ranges, as in 2-785 or height,weight"));
    }

    private void ofImages() {
        segments(DataAddress.CROP, tr("Crop"), List.of(new Value("", tr("whole"), tr("Images as they are")),
                new Value("square", tr("square"), tr("The square in the middle of each image"))));
        list(DataAddress.SIZE, tr("Size"), List.of(AS_THEY_ARE, "8x8", "16x16", "28x28", "32x32", "64x64", "512"), true,
                tr("Scales images to a width and a height, as in 28x28, or so that the longer side has so many pixels, as in 512"));
        segments(DataAddress.INVERT, tr("Black and white"),
                List.of(new Value("", AS_THEY_ARE, tr("Bright is 1")), new Value(
                        "yes", tr("inverted"),
                        tr("Dark is 1: ink on paper is learned more easily where most of an image is 0"))));
        list(DataAddress.JITTER, tr("Jitter"), List.of(AS_THEY_ARE, "4", "10"), true,
                tr("How many images to learn from become of one: itself, and others turned, sheared, scaled and moved a little at random"));
    }

    private void segments(String option, String name, List<Value> values) {
        String said = said(option);
        var segments = new Segments<>(values, Value::label, Value::help,
                values.stream().filter(it -> it.value().equals(said)).findFirst().orElse(values.getFirst()));
        segments.setOnChosen(() -> say(option, segments.valueProperty().get().value()));
        add(option, name, segments);
    }

    /** The first of the values says nothing. */
    private void list(String option, String name, List<String> values, boolean others, String help) {
        var list = new ComboBox<String>();
        list.getItems().addAll(values);
        list.setEditable(others);
        list.setValue(said(option).isEmpty() ? values.getFirst() : said(option));
        list.valueProperty().addListener((_, _, chosen) -> say(option, chosen(chosen, values.getFirst())));
        list.setTooltip(new Tooltip(help));
        list.setAccessibleText(name);
        add(option, name, list);
    }

    private static String chosen(@Nullable String text, String nothing) {
        return text == null || text.strip().equals(nothing) ? "" : text.strip();
    }

    private void field(String option, String name, String nothing, String help) {
        var field = new TextField(said(option));
        field.getStyleClass().add("choice-field");
        field.setPromptText(nothing);
        field.setTooltip(new Tooltip(help));
        field.setAccessibleText(name);
        field.setOnAction(_ -> say(option, field.getText().strip()));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                say(option, field.getText().strip());
            }
        });
        add(option, name, field);
    }

    private String said(String option) {
        return address.get().said().getOrDefault(option, "");
    }

    private void say(String option, String value) {
        if (value.equals(said(option))) {
            return;
        }
        try {
            take.accept(address.get().with(option, Optional.of(value).filter(it -> !it.isEmpty())));
        } catch (BadInput e) {
            refuse.accept(e);
        }
    }

    private void add(String option, String name, Region control) {
        control.setId("preview-" + option);
        control.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(control, Priority.ALWAYS);
        var label = new ParameterLabel(name);
        if (control instanceof Control it) {
            label.setLabelFor(it);
        }
        var row = new HBox(label, control);
        row.getStyleClass().add("parameter-row");
        rows.add(row);
    }
}
