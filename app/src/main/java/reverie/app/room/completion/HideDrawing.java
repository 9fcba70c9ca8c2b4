package reverie.app.room.completion;

import static reverie.app.text.Texts.tr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.panel.Content;
import reverie.app.room.FilePicker;
import reverie.model.completion.Mask;

/** Which part of which image is hidden. */
final class HideDrawing implements reverie.app.draw.Drawing<HideDrawing.Hiding> {

    private static final double HALF = 0.5;

    private static final FilePicker.Wanted PICTURE = new FilePicker.Wanted(tr("An image to complete"), tr("Pictures"),
            List.of("*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp"));
    private static final FilePicker.Wanted MODEL = new FilePicker.Wanted(tr("A model that completes it"), tr("Models"),
            List.of("*.safetensors"));

    private final CompletionViewModel model;
    private final FilePicker files;
    private final VBox content;

    /** Buttons that hide parts of the image, and others that take another. */
    record Hiding() implements Content.Own {}

    HideDrawing(CompletionViewModel model, FilePicker files) {
        this.model = model;
        this.files = files;
        var masks = flow(mask("hide-top", tr("Top"), tr("the upper half"), Mask.Part.TOP),
                mask("hide-bottom", tr("Bottom"), tr("the lower half"), Mask.Part.BOTTOM),
                mask("hide-left", tr("Left"), tr("the left half"), Mask.Part.LEFT),
                mask("hide-right", tr("Right"), tr("the right half"), Mask.Part.RIGHT),
                mask("hide-centre", tr("Centre"), tr("a quarter in the middle"), Mask.Part.CENTER),
                mask("hide-corner", tr("Corner"), tr("the lower right quarter"), Mask.Part.QUARTER),
                button("hide-random", tr("Random 50 %"), tr("Hide every other pixel, here and there; again for others"),
                        () -> model.hideAtRandom(HALF)),
                button("hide-nothing", tr("Nothing"), tr("Show the whole image: nothing is left to guess"),
                        model::hideNothing),
                button("hide-everything", tr("Everything"), tr("Hide the whole image: the model samples"),
                        model::hideEverything));
        var sources = flow(
                button("next-image", tr("Next image"), tr("Take the next image that the model has not learned from"),
                        model::nextImage),
                button("open-image", tr("Open image…"), tr("Take a PNG, JPEG, GIF or BMP file, light on dark"),
                        () -> choose(PICTURE, model::open)),
                button("blank", tr("Blank page"), tr("Begin with a page of which nothing is known, and draw"),
                        model::blank),
                button("start-anew", tr("Start anew"), tr("Let all chains begin again from fair coins"),
                        model::startAnew),
                models());
        content = new VBox(masks, sources, misfit());
        content.getStyleClass().add("hide-content");
    }

    private Button mask(String id, String label, String what, Mask.Part part) {
        return button(id, label, tr("Hide {0}", what), () -> model.hide(part));
    }

    /** Models of the user's own: what other rooms have learned, and what is in files. */
    private Node models() {
        var menu = new MenuButton(tr("Another model"));
        menu.setId("open-model");
        menu.setAccessibleText(tr("Another model"));
        menu.getStyleClass().add("small");
        menu.setTooltip(
                new Tooltip(tr("Let a generative model of your own draw: one that another room has learned, or one of"
                        + " binary pixels that was saved")));
        menu.setOnShowing(_ -> menu.getItems().setAll(modelItems()));
        menu.getItems().setAll(modelItems());
        return menu;
    }

    private List<MenuItem> modelItems() {
        var items = new ArrayList<MenuItem>();
        for (String name : model.others()) {
            items.add(item(name, () -> model.useModel(name)));
        }
        items.add(item(tr("From a file…"), () -> choose(MODEL, model::openModel)));
        return items;
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        // An underscore in a file's name is no access key.
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static FlowPane flow(Node... nodes) {
        var flow = new FlowPane(nodes);
        flow.getStyleClass().add("button-flow");
        return flow;
    }

    private static Button button(String id, String label, String help, Runnable action) {
        var button = new Button(label);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(help));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** What is wrong with the picture that was to be opened, and what can be done about it. */
    private Node misfit() {
        var complaint = new Label();
        complaint.setId("complaint");
        complaint.setWrapText(true);
        complaint.textProperty().bind(model.complaintProperty());
        var fit = button("fit", tr("Fit it"), tr("Scale the picture to the model's size"), model::fit);
        var leave = button("leave", tr("Leave it"), tr("Keep the image that is there"), model::dismiss);
        var buttons = flow(fit, leave);
        fit.visibleProperty().bind(model.misfitProperty().map(Optional::isPresent));
        fit.managedProperty().bind(fit.visibleProperty());
        var box = new VBox(complaint, buttons);
        box.getStyleClass().add("misfit");
        box.visibleProperty().bind(model.complaintProperty().isNotEmpty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private void choose(FilePicker.Wanted wanted, Consumer<Path> open) {
        files.file(content.getScene().getWindow(), wanted).ifPresent(open);
    }

    @Override
    public Class<Hiding> kind() {
        return Hiding.class;
    }

    @Override
    public Region node() {
        return content;
    }

    /** Buttons stay as they are. */
    @Override
    public void show(Hiding shown) {
    }
}
