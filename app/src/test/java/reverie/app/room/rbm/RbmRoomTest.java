package reverie.app.room.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reverie.app.panel.Content;
import reverie.app.panel.Switch;
import reverie.app.panel.ViewState;
import reverie.app.recipe.rbm.RbmParameters;
import reverie.app.recipe.rbm.RbmRecipe;
import reverie.app.room.Activity;
import reverie.app.room.Backstage;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Shown;
import reverie.app.room.Start;
import reverie.app.room.TinyDigits;
import reverie.app.settings.Settings;
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmSnapshot;
import reverie.viz.tiles.Tiles;

/** A real RBM on tiny data, without the toolkit and without threads. */
class RbmRoomTest {

    private final Backstage backstage = new Backstage();
    private final RoomServices services = backstage.services(TinyDigits::bars);
    private final RoomModel<RbmRates, RbmSnapshot> model = new RoomModel<>(new Session<>(new RbmRecipe(),
            new Start("bars", Settings.parse(RbmParameters.TABLE, "hidden=6&batch=8&rate=0.5"), false), services),
            services.pictures(), new RbmReading());

    @AfterEach
    void close() {
        model.session().close();
        backstage.close();
    }

    @Test
    void theFirstPictureComesWithoutLearning() {
        settle();
        assertThat(filters().count()).isEqualTo(6);
        assertThat(filters().width()).isEqualTo(4);
        assertThat(shown().content("fantasies", Content.Wall.class).tiles().count()).isEqualTo(64);
        assertThat(model.session().activityProperty().get()).isEqualTo(Activity.PAUSED);
    }

    @Test
    void aStepChangesTheFilters() {
        settle();
        float[] before = filters().values().clone();
        model.session().step();
        settle();
        assertThat(filters().values()).isNotEqualTo(before);
        long walked = snapshot().fantasySteps();
        for (int i = 0; i < 150; i++) {
            model.session().epoch();
            settle();
        }
        assertThat(snapshot().fantasySteps()).as("fantasies walk with the steps").isGreaterThan(walked);
    }

    @Test
    void learningLowersTheErrorOfReconstructions() {
        settle();
        double before = error();
        for (int i = 0; i < 150; i++) {
            model.session().epoch();
            settle();
        }
        assertThat(error()).isLessThan(before / 2);
    }

    @Test
    void theSameSeedShowsTheSamePicture() {
        settle();
        model.session().epoch();
        settle();
        float[] first = filters().values().clone();
        model.session().reset();
        settle();
        model.session().epoch();
        settle();
        assertThat(filters().values()).isEqualTo(first);
    }

    @Test
    void theInspectorFollowsThePointerAndComesBackToTheChoice() {
        settle();
        assertThat(unit()).isEqualTo(order()[0]);
        choose("unit", 3);
        assertThat(unit()).isEqualTo(3);
        point("unit", 5);
        assertThat(unit()).isEqualTo(5);
        point("unit", ViewState.NONE);
        assertThat(unit()).isEqualTo(3);
        choose("image", 2);
        assertThat(shown().content("unit", Content.Unit.class).reading().image().values())
                .isEqualTo(Arrays.copyOfRange(snapshot().data(), 2 * 16, 3 * 16));
    }

    @Test
    void aChosenUnitThatIsNotInTheNextRunIsForgotten() {
        settle();
        choose("unit", 5);
        Settings fewer = model.session().settingsProperty().get().with(RbmParameters.HIDDEN, 4);
        model.session().settingsProperty().set(fewer);
        model.session().reset();
        settle();
        assertThat(filters().count()).isEqualTo(4);
        assertThat(unit()).isBetween(0, 3);
    }

    @Test
    void ordersTheFiltersAsAsked() {
        settle();
        model.viewing().press(Switch.LARGEST_FIRST.id(), "numbered");
        settle();
        assertThat(order()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    private Shown shown() {
        return Shown.of(model);
    }

    private Tiles filters() {
        return shown().filters("filters").tiles();
    }

    private int[] order() {
        return shown().filters("filters").order();
    }

    private RbmSnapshot snapshot() {
        return model.session().progressProperty().get().orElseThrow().snapshot();
    }

    private int unit() {
        return Integer.parseInt(shown().panel("unit").title().substring("Unit ".length()));
    }

    private void choose(String subject, int number) {
        model.viewing().choose(subject, number);
        settle();
    }

    private void point(String subject, int number) {
        model.viewing().point(subject, number);
        settle();
    }

    private double error() {
        float[] data = snapshot().data();
        float[] again = snapshot().reconstructions();
        double sum = 0;
        for (int i = 0; i < data.length; i++) {
            sum += Math.abs(data[i] - again[i]);
        }
        return sum / data.length;
    }

    private void settle() {
        backstage.settle(model);
    }
}
