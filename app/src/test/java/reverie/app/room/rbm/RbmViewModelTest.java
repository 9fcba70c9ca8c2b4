package reverie.app.room.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reverie.app.room.Activity;
import reverie.app.room.Backstage;
import reverie.app.room.RoomServices;
import reverie.app.room.Focus;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.app.room.TinyDigits;
import reverie.app.settings.Settings;

/** A real RBM on tiny data, without the toolkit and without threads. */
class RbmViewModelTest {

    private final Backstage backstage = new Backstage();
    private final RoomServices services = backstage.services(TinyDigits::bars);
    private final RbmViewModel model = new RbmViewModel(new Session<>(new RbmRecipe(),
            new Start("bars", Settings.parse(RbmParameters.TABLE, "hidden=6&batch=8&rate=0.5"), false), services),
            services.pictures());

    @AfterEach
    void close() {
        model.pipeline().session().close();
        backstage.close();
    }

    @Test
    void theFirstPictureComesWithoutLearning() {
        settle();
        RbmPicture picture = picture();
        assertThat(picture.filters().count()).isEqualTo(6);
        assertThat(picture.filters().width()).isEqualTo(4);
        assertThat(picture.fantasies().count()).isEqualTo(64);
        assertThat(model.pipeline().session().activityProperty().get()).isEqualTo(Activity.PAUSED);
    }

    @Test
    void aStepChangesTheFilters() {
        settle();
        float[] before = picture().filters().values().clone();
        model.pipeline().session().step();
        settle();
        assertThat(picture().filters().values()).isNotEqualTo(before);
        long walked = picture().snapshot().fantasySteps();
        model.pipeline().session().step();
        settle();
        assertThat(picture().snapshot().fantasySteps()).as("fantasies walk with the steps").isGreaterThan(walked);
    }

    @Test
    void learningLowersTheErrorOfReconstructions() {
        settle();
        double before = error();
        for (int i = 0; i < 150; i++) {
            model.pipeline().session().epoch();
            settle();
        }
        assertThat(error()).isLessThan(before / 2);
    }

    @Test
    void theSameSeedShowsTheSamePicture() {
        settle();
        model.pipeline().session().epoch();
        settle();
        float[] first = picture().filters().values().clone();
        model.pipeline().session().reset();
        settle();
        model.pipeline().session().epoch();
        settle();
        assertThat(picture().filters().values()).isEqualTo(first);
    }

    @Test
    void theInspectorFollowsThePointerAndComesBackToTheChoice() {
        settle();
        assertThat(unit()).isEqualTo(picture().order()[0]);
        model.inspection().unitFocus().chosenProperty().set(3);
        assertThat(unit()).isEqualTo(3);
        model.inspection().unitFocus().pointedProperty().set(5);
        assertThat(unit()).isEqualTo(5);
        model.inspection().unitFocus().pointedProperty().set(Focus.NONE);
        assertThat(unit()).isEqualTo(3);
        model.inspection().imageFocus().chosenProperty().set(2);
        assertThat(model.inspection().unitProperty().get().orElseThrow().image()).isEqualTo(2);
    }

    @Test
    void aChosenUnitThatIsNotInTheNextRunIsForgotten() {
        settle();
        model.inspection().unitFocus().chosenProperty().set(5);
        Settings fewer = model.pipeline().session().settingsProperty().get().with(RbmParameters.HIDDEN, 4);
        model.pipeline().session().settingsProperty().set(fewer);
        model.pipeline().session().reset();
        settle();
        assertThat(picture().filters().count()).isEqualTo(4);
        assertThat(unit()).isBetween(0, 3);
    }

    @Test
    void ordersTheFiltersAsAsked() {
        settle();
        model.inspection().largestFirstProperty().set(false);
        settle();
        assertThat(picture().order()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    private RbmPicture picture() {
        return model.pipeline().pictureProperty().get().orElseThrow();
    }

    private int unit() {
        return model.inspection().unitProperty().get().orElseThrow().unit();
    }

    private double error() {
        float[] data = picture().snapshot().data();
        float[] again = picture().snapshot().reconstructions();
        double sum = 0;
        for (int i = 0; i < data.length; i++) {
            sum += Math.abs(data[i] - again[i]);
        }
        return sum / data.length;
    }

    private void settle() {
        backstage.settle(model.pipeline());
    }
}
