package reverie.app.shell.inspect;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.panel.UnitNotes.Share;
import reverie.app.panel.UnitNotes.Shares;
import reverie.app.settings.Numbers;

/** How something is shared out: bars below one another in tracks that stand for all of it, with their numbers. */
final class ShareBars extends VBox {

    private static final double WIDEST_NAME = 130;

    private final Label title = new Label();
    private final Label note = new Label();
    private final Tooltip help = new Tooltip();
    private final GridPane lines = new GridPane();
    private List<Share> shown = List.of();

    ShareBars() {
        getStyleClass().add("unit-card-gallery");
        setId("inspected-shares");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        title.getStyleClass().add("panel-title");
        title.setTooltip(help);
        title.setMinWidth(USE_PREF_SIZE);
        note.getStyleClass().add("facts");
        var line = new HBox(title, note);
        line.getStyleClass().add("unit-card-line");
        lines.getStyleClass().add("unit-card-facts");
        var names = new ColumnConstraints();
        names.setMaxWidth(WIDEST_NAME);
        var bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().addAll(names, bars);
        getChildren().addAll(line, lines);
    }

    void show(Shares shares) {
        title.setText(shares.title());
        note.setText(shares.note());
        help.setText(shares.help());
        setAccessibleText(shares.title() + ": " + shares.of().stream()
                .map(it -> it.name() + " " + Numbers.fixed(it.value(), 2)).collect(Collectors.joining(", ")));
        if (shares.of().equals(shown)) {
            return;
        }
        shown = shares.of();
        lines.getChildren().clear();
        for (Share share : shown) {
            var name = new Label(share.name());
            name.getStyleClass().add("facts");
            var value = new Label(Numbers.fixed(share.value(), 2));
            value.setMinWidth(USE_PREF_SIZE);
            lines.addRow(lines.getRowCount(), name, new Bar(share), value);
        }
    }

    /** A share as a bar in a track, with a mark where it usually ends. */
    private static final class Bar extends Region {

        private static final double THICK = 9;
        private static final double MARK = 2;

        private final Share share;
        private final Region bar = part("share-bar");
        private final Region mark = part("share-mark");

        Bar(Share share) {
            this.share = share;
            getStyleClass().add("share-track");
            setMinHeight(THICK);
            setPrefHeight(THICK);
            setMaxHeight(THICK);
            getChildren().addAll(bar, mark);
        }

        private static Region part(String style) {
            var part = new Region();
            part.getStyleClass().add(style);
            return part;
        }

        @Override
        protected void layoutChildren() {
            bar.resizeRelocate(0, 0, snapSizeX(share.value() * getWidth()), THICK);
            mark.resizeRelocate(snapPositionX(share.usual() * getWidth()) - MARK / 2, 0, MARK, THICK);
        }
    }
}
