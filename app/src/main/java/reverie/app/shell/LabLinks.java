package reverie.app.shell;

import static reverie.app.text.Texts.tr;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import javafx.util.Duration;
import reverie.app.data.DataLibrary;
import reverie.app.room.Experiment;
import reverie.app.room.Reason;
import reverie.app.room.Run;
import reverie.app.room.Runs;
import reverie.app.room.Session;
import reverie.app.share.Link;
import reverie.app.share.LinkedRoom;
import reverie.app.share.TrainLine;
import reverie.app.shell.about.FaultReport;
import reverie.app.shell.banner.Notice;
import reverie.app.shell.banner.Question;
import reverie.model.BadInput;

/** The open room as a link and as a command, which go by the clipboard; and links that come that way. On the FX thread only. */
final class LabLinks {

    private static final Duration WORD = Duration.seconds(6);

    private final Lab lab;
    private final ObjectProperty<Notice> notice;
    private final ObjectProperty<Question> question;
    private final Label word = new Label();
    private final PauseTransition wordGoes = new PauseTransition(WORD);

    LabLinks(Lab lab, ObjectProperty<Notice> notice, ObjectProperty<Question> question) {
        this.lab = lab;
        this.notice = notice;
        this.question = question;
        word.setId("copied");
        word.setTooltip(new Tooltip(tr("What the clipboard now holds")));
        word.managedProperty().bind(word.textProperty().isNotEmpty());
        wordGoes.setOnFinished(_ -> word.setText(""));
    }

    /** Whether there is a run of which something can be said. */
    boolean canCopy() {
        return lab.room().filter(room -> room.session().canBeKept()).isPresent();
    }

    /** The room with the settings that are shown. */
    void copyLink() {
        link().ifPresent(it -> copy(it, tr("link copied")));
    }

    private Optional<String> link() {
        return present().map(it -> Link.of(it.experiment(), data(it.run()), it.run().traits(),
                it.session().settingsProperty().get(), it.runs().race()).text());
    }

    /** What somebody needs to know who is to mend a fault. */
    void copyReport() {
        double screen = Optional.ofNullable(lab.scene().getWindow()).map(Window::getOutputScaleX).orElse(1.0);
        copy(FaultReport.of(screen, link(), lab.log().last()), tr("copied: paste it where you report the fault"));
    }

    /** The command that repeats the run. */
    void copyCommand() {
        present().ifPresent(it -> it.runs().training()
                .count(steps -> Platform.runLater(() -> copyCommand(it, steps))));
    }

    private void copyCommand(Present present, long steps) {
        try {
            TrainLine line = TrainLine.of(present.experiment(), present.runs(), data(present.run()), steps);
            int unsaid = line.unsaid().size();
            copy(line.text(),
                    tr("command line copied{0}", unsaid == 0 ? "" : tr(", and what it cannot say: {0}", unsaid)));
        } catch (BadInput e) {
            notice.set(new Notice(tr("Not copied"), Reason.of(e), false));
        }
    }

    private record Present(Experiment experiment, Session<?, ?> session, Runs<?, ?> runs) {

        Run<?, ?> run() {
            return runs.first();
        }
    }

    private Optional<Present> present() {
        return lab.room().filter(_ -> canCopy()).flatMap(room -> room.session().runsProperty().get()
                .map(runs -> new Present(lab.experiment().orElseThrow(), room.session(), runs)));
    }

    private static String data(Run<?, ?> run) {
        return DataLibrary.absolute(run.name());
    }

    private void copy(String text, String said) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        word.setText(said);
        wordGoes.playFromStart();
    }

    /** A word about what was copied last, for a while. */
    Node word() {
        return word;
    }

    /** Opens the link that the clipboard holds, and says so where it holds none. */
    void openCopied() {
        String text = Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
        try {
            open(LinkedRoom.of(text, Lab.experiments()));
        } catch (BadInput e) {
            notice.set(new Notice(tr("Not opened"), Reason.of(e), false));
        }
    }

    /** The same where it holds one, and nothing where it holds something else. */
    void paste() {
        Optional.ofNullable(Clipboard.getSystemClipboard().getString()).filter(Link::isOne)
                .ifPresent(_ -> openCopied());
    }

    /** Opens what a link says; where that is a file of this machine, once somebody has said so. */
    void open(LinkedRoom room) {
        question.set(Question.NONE);
        if (room.file().isEmpty()) {
            turnTo(room);
        } else {
            question.set(new Question(tr("This link opens a file or folder of this machine"), room.dataTitle(),
                    () -> turnTo(room)));
        }
    }

    private void turnTo(LinkedRoom room) {
        lab.turnTo(room.experiment(), room.start(), tr("Link"));
        room.remark().ifPresent(
                it -> notice.set(new Notice(room.whole() ? tr("Opened") : tr("Opened in part"), it, room.whole())));
    }
}
