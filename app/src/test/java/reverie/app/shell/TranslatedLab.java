package reverie.app.shell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import reverie.app.data.DataLibrary;
import reverie.app.data.FewExamples;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.room.Start;

/** Opens all rooms, and says which of their texts did not come out of the catalogue that was chosen, in which each stands in ‹ ›. */
public final class TranslatedLab {

    /** Said in the end. */
    public static final String DONE = "all rooms were read";

    private static final Pattern TRANSLATED = Pattern.compile("‹[^‹›]*›");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    private TranslatedLab() {
    }

    /** @param rooms ids of experiments; all of them, where there are none */
    public static void main(String[] rooms) throws InterruptedException {
        OffScreen.start();
        try (var threads = new LabThreads(2, FewExamples.of(DataLibrary.library()), FilePicker.NONE)) {
            for (Experiment each : Lab.experiments()) {
                if (rooms.length == 0 || List.of(rooms).contains(each.id())) {
                    var wish = new LabPicture.Wish(each, LittleWork.of(each, Start.of(each.dataSets().getFirst())),
                            new LabPicture.Length.Epochs(0), 1440, 900, 1, Theme.LIGHT);
                    LabPicture.afterLearning(wish, threads, _ -> {}, TranslatedLab::english)
                            .forEach(it -> System.out.println(each.id() + ": " + it.replace("\n", "\\n")));
                }
            }
        }
        System.out.println(DONE);
        System.exit(0);
    }

    private static SequencedSet<String> english(Lab lab) {
        LabPicture.take(lab, 1);
        var found = new LinkedHashSet<String>();
        walk(lab.scene().getRoot()).filter(TranslatedLab::isEnglish).forEach(found::add);
        return found;
    }

    private static Stream<String> walk(Node node) {
        if (node.getStyleClass().contains("formula")) {
            return Stream.empty();
        }
        Stream<String> own = Stream.of(Optional.ofNullable(node.getAccessibleText()), shown(node), help(node))
                .flatMap(Optional::stream);
        Stream<String> items = node instanceof MenuButton menu ? menu.getItems().stream().flatMap(TranslatedLab::items)
                : Stream.empty();
        // What stands in a field is typed, and read as it is.
        Stream<String> parts = node instanceof Parent parent && !(node instanceof Labeled)
                && !(node instanceof TextInputControl)
                        ? parent.getChildrenUnmodifiable().stream().flatMap(TranslatedLab::walk)
                        : Stream.empty();
        return Stream.of(own, items, parts).flatMap(it -> it);
    }

    private static Stream<String> items(MenuItem item) {
        Stream<String> own = Stream.ofNullable(item.getText());
        return item instanceof Menu menu
                ? Stream.concat(own, menu.getItems().stream().flatMap(TranslatedLab::items))
                : own;
    }

    private static Optional<String> shown(Node node) {
        return switch (node) {
            case Labeled labeled -> Optional.ofNullable(labeled.getText());
            case TextInputControl field -> Optional.ofNullable(field.getPromptText());
            case Text text -> Optional.ofNullable(text.getText());
            default -> Optional.empty();
        };
    }

    private static Optional<String> help(Node node) {
        Optional<Tooltip> own = node instanceof Control control ? Optional.ofNullable(control.getTooltip())
                : node.getProperties().values().stream().filter(Tooltip.class::isInstance).map(Tooltip.class::cast)
                        .findFirst();
        return own.map(Tooltip::getText);
    }

    /** Whether words are left once all is gone that came from the catalogue, and what stands in it in the place of values. */
    private static boolean isEnglish(String text) {
        String rest = text;
        for (String before = ""; !before.equals(rest);) {
            before = rest;
            rest = TRANSLATED.matcher(rest).replaceAll("");
        }
        return WORD.matcher(rest).find();
    }
}
