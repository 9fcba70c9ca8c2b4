package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import reverie.app.data.DataLibrary;
import reverie.app.data.FewExamples;
import reverie.app.data.Library;
import reverie.app.panel.Content;
import reverie.app.panel.Inspected;
import reverie.app.panel.Inspection;
import reverie.app.panel.Panel;
import reverie.app.panel.Picture;
import reverie.app.panel.UnitNotes;
import reverie.app.room.Backstage;
import reverie.app.room.Experiment;
import reverie.app.room.Room;
import reverie.app.room.Start;

/** Of every unit that can be chosen in any room there is something to read; a room that is added is found by itself. */
class InspectionContractTest {

    private static final Library LIBRARY = FewExamples.of(DataLibrary.library());

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    static List<Experiment> experiments() {
        return Lab.experiments();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everyUnitThatCanBeChosenCanBeRead(Experiment experiment) {
        for (String data : experiment.dataSets()) {
            OffScreen.call(() -> {
                try (var backstage = new Backstage();
                        Room room = experiment.open(Start.of(data).paused(), backstage.services(LIBRARY))) {
                    backstage.settleButAside(room);
                    room.session().step();
                    backstage.settleButAside(room);
                    List<Panel> panels = picture(room).panels().stream().filter(InspectionContractTest::hasUnits)
                            .toList();
                    for (Panel panel : panels) {
                        int[] order = ((Content.Filters) panel.content()).order();
                        room.viewing().inspect(Inspected.of(panel.id(), order[order.length - 1]));
                        backstage.settleButAside(room);
                        assertThat(room.troubleProperty().get()).isEmpty();
                        assertThat(picture(room).inspections()).as(data + " " + panel.id()).hasSize(1);
                        isReadable(picture(room).inspections().getFirst(), (Content.Filters) panel.content());
                    }
                    return room;
                }
            });
        }
    }

    private static boolean hasUnits(Panel panel) {
        return panel.content() instanceof Content.Filters filters && filters.subject().isPresent();
    }

    private static Picture picture(Room room) {
        return room.pictureProperty().get().orElseThrow();
    }

    private static void isReadable(Inspection unit, Content.Filters filters) {
        int d = filters.tiles().pixels();
        int last = filters.order()[filters.order().length - 1];
        assertThat(unit.tile().values())
                .isEqualTo(Arrays.copyOfRange(filters.tiles().values(), last * d, (last + 1) * d));
        assertThat(unit.histogram().total()).isEqualTo(d);
        assertThat(unit.after()).as("behind the last").isEqualTo(last);
        assertThat(unit.notes().name()).matches("[A-Z].* .*\\d.*");
        assertThat(unit.notes().values()).isNotBlank();
        assertThat(unit.notes().facts()).allSatisfy(fact -> {
            assertThat(fact.label()).isNotBlank();
            assertThat(fact.value()).isNotBlank().doesNotContain("NaN");
            assertThat(fact.help()).endsWith(".");
        });
        List<String> ids = new ArrayList<>(unit.notes().galleries().stream().map(UnitNotes.Gallery::id).toList());
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(unit.notes().galleries()).allSatisfy(gallery -> {
            assertThat(gallery.title()).isNotBlank();
            assertThat(gallery.help()).endsWith(".");
            assertThat(gallery.tiles().count()).isPositive();
            float[] values = gallery.tiles().values();
            assertThat(IntStream.range(0, values.length).allMatch(i -> Float.isFinite(values[i]))).isTrue();
        });
    }
}
