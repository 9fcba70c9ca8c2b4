package reverie.app.shell.banner;

import static reverie.app.text.Texts.tr;

import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Says in one line what has happened beside the learning, which goes on. */
public final class NoticeBanner extends Banner {

    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

    /** @param notice what there is to say */
    public NoticeBanner(ObjectProperty<Notice> notice) {
        super(title(notice), notice.map(Notice::text), notice.isNotEqualTo(Notice.NONE),
                dismiss(notice));
        setId("notice");
        notice.subscribe(it -> pseudoClassStateChanged(GOOD, it.good()));
    }

    private static Label title(ObjectProperty<Notice> notice) {
        var title = new Label();
        title.textProperty().bind(notice.map(Notice::title));
        return title;
    }

    private static Button dismiss(ObjectProperty<Notice> notice) {
        var dismiss = new Button(tr("Dismiss"));
        dismiss.setId("dismiss-notice");
        dismiss.setTooltip(new Tooltip(tr("Close this line; the run goes on")));
        dismiss.setOnAction(_ -> notice.set(Notice.NONE));
        return dismiss;
    }
}
