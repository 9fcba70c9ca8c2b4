package reverie.app.shell.about;

import static reverie.app.text.Texts.tr;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import reverie.app.control.Scrolled;
import reverie.app.control.Prose;
import reverie.model.Version;

/** Says what the program is, how it is cited, and whose work it is made of. On the FX thread only. */
public final class AboutDialog {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 560;

    private AboutDialog() {
    }

    /** A window that says it, not shown yet; its scene is still to be painted. */
    public static Stage of(Window owner) {
        var stage = new Stage();
        stage.setTitle(tr("About Reverie"));
        stage.initOwner(owner);
        stage.initModality(Modality.NONE);
        stage.setScene(new Scene(content(), WIDTH, HEIGHT));
        return stage;
    }

    private static Scrolled content() {
        var name = new Label(tr("Reverie {0}", Version.NUMBER));
        name.setId("about-version");
        name.getStyleClass().add("program-name");
        var text = new VBox(name,
                Prose.paragraph(
                        tr("A lab in which one watches unsupervised models learn. It works without a network, and sends nothing to anybody.")),
                Prose.heading(tr("Licence")),
                Prose.paragraph(
                        tr("The code is under the Apache License 2.0. Libraries, typefaces and data keep their own.")),
                Prose.heading(tr("To cite it")), Prose.paragraph(Notices.CITATION),
                Prose.heading(tr("Libraries and typefaces")),
                table(Notices.libraries()), Prose.heading(tr("Bundled data")), table(Notices.data()));
        text.getStyleClass().add("about");
        var scroll = new Scrolled(text);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("lab");
        return scroll;
    }

    private static Node table(List<Notices.Notice> notices) {
        var rows = new GridPane();
        rows.getStyleClass().add("about-table");
        for (Notices.Notice each : notices) {
            Label place = Prose.paragraph(each.place());
            place.getStyleClass().add("facts");
            rows.addRow(rows.getRowCount(), Prose.paragraph(each.name()), Prose.paragraph(each.licence()), place);
        }
        return rows;
    }
}
