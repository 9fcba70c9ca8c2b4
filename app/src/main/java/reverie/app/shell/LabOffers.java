package reverie.app.shell;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.shell.data.DataPicker;
import reverie.app.shell.data.DataTitle;
import reverie.app.shell.palette.ButtonEntries;
import reverie.app.shell.palette.Entry;
import reverie.app.shell.palette.Palette;
import reverie.app.shell.palette.ParameterEntries;
import reverie.app.shell.palette.RaceEntries;

/** What the palette offers: what buttons do, rooms, data, parameters and lessons. On the FX thread only. */
final class LabOffers {

    private final Lab lab;
    private final List<Experiment> experiments;
    private final FilePicker picker;

    LabOffers(Lab lab, List<Experiment> experiments, FilePicker picker) {
        this.lab = lab;
        this.experiments = experiments;
        this.picker = picker;
    }

    /**
     * What words describe; what sets a parameter comes first.
     *
     * @param bars whose buttons can be pressed
     */
    List<Entry> of(String words, List<Parent> bars) {
        List<Entry> setting = new ArrayList<>(
                lab.room().map(it -> ParameterEntries.setting(it.session(), words)).orElse(List.of()));
        lab.room().ifPresent(
                it -> setting.addAll(RaceEntries.beginning(lab.experiment().orElseThrow(), it.session(), words)));
        var all = new ArrayList<>(ButtonEntries.of(bars));
        lab.room().ifPresent(it -> all.add(new Entry(tr("Inspect a unit"),
                tr("its weights large, and what excites it (I)"), it::inspect)));
        lab.experiment().ifPresent(it -> all.addAll(RaceEntries.of(it)));
        all.add(new Entry(tr("Lessons"), tr("all of them, in the order of the lecture (L)"),
                () -> lab.lessons().showPage(true)));
        experiments.forEach(it -> all.add(new Entry(it.title(), tr("the room"), () -> lab.open(it))));
        all.addAll(lab.lessons().entries());
        all.addAll(data());
        all.addAll(runs());
        lab.room().ifPresent(it -> all.addAll(ParameterEntries.of(it.session())));
        return Stream.concat(setting.stream(), Palette.among(all, words).stream()).toList();
    }

    private List<Entry> data() {
        var all = new ArrayList<Entry>();
        lab.experiment().ifPresent(it -> Stream.concat(it.dataSets().stream(), lab.known().all().stream())
                .forEach(name -> all.add(new Entry(tr("Data: {0}", DataTitle.of(name)),
                        tr("begins a new run; Ctrl+Z brings this one back"), () -> lab.choose(name)))));
        all.add(new Entry(tr("Data: {0}", DataPicker.OPEN_FILE), tr("your own; you see them first"),
                () -> DataPicker.askForFile(picker, lab.scene().getWindow()).ifPresent(lab.files()::open)));
        all.add(new Entry(tr("Data: {0}", DataPicker.OPEN_FOLDER), tr("your own; you see them first"),
                () -> DataPicker.askForFolder(picker, lab.scene().getWindow()).ifPresent(lab.files()::open)));
        return all;
    }

    /** What becomes of runs whose rooms are left. */
    private List<Entry> runs() {
        var all = new ArrayList<Entry>();
        boolean learnOn = lab.rooms().learnOnProperty().get();
        all.add(new Entry(learnOn ? tr("Let rooms that are left stand still") : tr("Let rooms that are left learn on"),
                tr("their progress stands in the list of rooms"),
                () -> lab.rooms().learnOnProperty().set(!learnOn)));
        lab.rooms().behind().values().forEach(it -> all.add(new Entry(
                tr("Hold still: {0}", it.experiment().title()), tr("it learns on behind this room"),
                () -> lab.rooms().halt(it.experiment()))));
        experiments.stream().filter(it -> lab.rooms().has(it)).forEach(it -> all.add(new Entry(
                tr("Close run: {0}", it.title()),
                tr("lets its memory go, with all that it has shown; cannot be taken back"), () -> lab.closeRun(it))));
        return all;
    }
}
