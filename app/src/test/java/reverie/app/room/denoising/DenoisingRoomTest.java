package reverie.app.room.denoising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reverie.app.room.Backstage;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Shown;
import reverie.app.room.Start;
import reverie.app.room.TinyDigits;
import reverie.app.settings.Settings;
import reverie.model.autoencoder.LockstepRates;
import reverie.model.autoencoder.LockstepSnapshot;
import reverie.viz.tiles.Shading;

/** Real autoencoders on tiny data, without the toolkit and without threads. */
class DenoisingRoomTest {

    private final Backstage backstage = new Backstage();
    private final RoomServices services = backstage.services(TinyDigits::bars);
    private final RoomModel<LockstepRates, LockstepSnapshot> model = new RoomModel<>(
            new Session<>(new DenoisingComparison(),
                    new Start("bars",
                            Settings.parse(DenoisingParameters.TABLE, "hidden=6&batch=8&corruption-at-test=0.5"),
                            false),
                    services),
            services.pictures(),
            news -> new DenoisingReading(services.aside(), news));

    @AfterEach
    void close() {
        session().close();
        backstage.close();
    }

    @Test
    void allModelsBeginWithTheSameFiltersAndPartAtTheFirstStep() {
        settle();
        assertThat(List.of(title(1), title(2), title(3))).containsExactly("0 % masked", "25 % masked", "50 % masked");
        assertThat(filters(1)).isEqualTo(filters(0));
        session().step();
        settle();
        assertThat(filters(1)).isNotEqualTo(filters(0));
        assertThat(filters(2)).isNotEqualTo(filters(1));
    }

    @Test
    void theRowsAreCleanCorruptedAndOneForEachModel() {
        settle();
        assertThat(Shown.of(model).rows("rows").names()).containsExactly("clean", "corrupted", "by 0 %", "by 25 %",
                "by 50 %");
        assertThat(Shown.of(model).rows("rows").images().versions()).isEqualTo(5);
        assertThat(whites(1)).isBetween(1, whites(0) - 1);
    }

    @Test
    void theCorruptionAtTestChangesWhatIsShownAndNothingInLearning() {
        settle();
        session().settingsProperty()
                .set(session().settingsProperty().get().with(DenoisingParameters.SHARES.atTest(), 0.0));
        session().epoch();
        settle();
        assertThat(whites(1)).isEqualTo(whites(0));
        float[] learned = filters(2).clone();
        session().settingsProperty()
                .set(session().settingsProperty().get().with(DenoisingParameters.SHARES.atTest(), 0.9));
        session().reset();
        settle();
        session().epoch();
        settle();
        assertThat(filters(2)).isEqualTo(learned);
        assertThat(whites(1)).isLessThan(whites(0) / 2);
    }

    @Test
    void nobodyLooksForEdgesInWholeImages() {
        settle();
        assertThat(Shown.of(model).panel("learning").controls()).as("nothing to switch to").isEmpty();
        assertThat(Shown.of(model).facts("filters-1")).isEmpty();
        assertThat(Shown.of(model).rows("rows").shading()).isEqualTo(Shading.UNIT);
    }

    @Test
    void theCorruptionAtTestIsSeenAtOnceThoughTheRunPauses() {
        settle();
        float[] learned = filters(2).clone();
        session().settingsProperty()
                .set(session().settingsProperty().get().with(DenoisingParameters.SHARES.atTest(), 0.0));
        settle();
        assertThat(whites(1)).isEqualTo(whites(0));
        assertThat(filters(2)).isEqualTo(learned);
    }

    @Test
    void anotherKindWaitsForTheRestart() {
        settle();
        Settings noisy = session().settingsProperty().get().with(DenoisingParameters.KIND,
                CorruptionKind.SALT_AND_PEPPER);
        session().settingsProperty().set(noisy);
        session().step();
        settle();
        assertThat(whites(1)).as("still masked").isLessThan(whites(0));
        session().reset();
        settle();
        session().step();
        settle();
        assertThat(title(3)).isEqualTo("50 % salt and pepper");
        assertThat(whites(1)).as("pepper is more than salt removes").isGreaterThan(whites(0));
    }

    private Session<LockstepRates, LockstepSnapshot> session() {
        return model.session();
    }

    private String title(int number) {
        return Shown.of(model).panel("filters-" + number).title();
    }

    private float[] filters(int level) {
        return Shown.of(model).filters("filters-" + (level + 1)).tiles().values();
    }

    /** White pixels in one of the rows. */
    private int whites(int version) {
        float[] all = Shown.of(model).rows("rows").images().tiles().values();
        int length = all.length / Shown.of(model).rows("rows").images().versions();
        return (int) IntStream.range(version * length, (version + 1) * length).filter(i -> all[i] == 1).count();
    }

    private void settle() {
        backstage.settle(model);
    }
}
