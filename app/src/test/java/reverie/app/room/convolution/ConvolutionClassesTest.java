package reverie.app.room.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reverie.app.data.DataLibrary;
import reverie.app.data.FewExamples;
import reverie.app.panel.Inspected;
import reverie.app.panel.UnitNotes.Share;
import reverie.app.panel.UnitNotes;
import reverie.app.recipe.convolution.ConvolutionRecipe;
import reverie.app.room.Backstage;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Shown;
import reverie.app.room.Start;
import reverie.model.convolution.ConvolutionSnapshot;
import reverie.model.convolution.NetRates;

/** Which classes filters belong to, without the toolkit and without threads. */
class ConvolutionClassesTest {

    private final Backstage backstage = new Backstage();

    @AfterEach
    void close() {
        backstage.close();
    }

    private RoomModel<NetRates, ConvolutionSnapshot> open(String data, String settings) {
        RoomServices services = backstage.services(FewExamples.of(DataLibrary.library()));
        Start start = Start.of(data).paused().with(settings);
        return new RoomModel<>(new Session<>(new ConvolutionRecipe(), start, services), services.pictures(),
                news -> new ConvolutionReading(new ClassProbe(services.aside(), news)));
    }

    @Test
    void classesAreToldAsideOfEachLayerAndEachFilter() {
        RoomModel<NetRates, ConvolutionSnapshot> model = open("small-digits", "filters=4,5&layer-epochs=1");
        backstage.settleButAside(model);
        assertThat(Shown.of(model).facts("filters-1")).as("nobody waits for it").doesNotContain("nats");
        backstage.learn(model, 2);
        assertThat(Shown.of(model).facts("filters-1"))
                .matches("4 of 3×3, frozen; class \\d\\.\\d\\d nats, by chance \\d\\.\\d\\d");
        assertThat(Shown.of(model).facts("filters-2"))
                .matches("5 of .*, learns; class \\d\\.\\d\\d nats, by chance .*");
        model.viewing().inspect(Inspected.of("maps-2", 3));
        backstage.settle(model);
        UnitNotes notes = model.pictureProperty().get().orElseThrow().inspections().getFirst().notes();
        assertThat(notes.facts()).extracting(UnitNotes.Fact::label).contains("Class");
        assertThat(notes.shares().orElseThrow().of()).hasSize(6).isSortedAccordingTo(
                (one, other) -> Double.compare(other.value(), one.value()));
        assertThat(notes.shares().orElseThrow().of()).extracting(Share::name).doesNotHaveDuplicates()
                .allMatch(it -> it.matches("\\d"));
    }

    @Test
    void imagesWithoutLabelsTellNothingOfClasses() {
        RoomModel<NetRates, ConvolutionSnapshot> model = open("natural-images",
                "filters=3&filter-size=5&patch=12&patches=40&layer-epochs=1");
        model.viewing().inspect(Inspected.of("filters-1", 1));
        backstage.learn(model, 1);
        assertThat(Shown.of(model).facts("filters-1")).isEqualTo("3 of 5×5, learns");
        assertThat(model.pictureProperty().get().orElseThrow().inspections().getFirst().notes().shares())
                .isEqualTo(Optional.empty());
    }
}
