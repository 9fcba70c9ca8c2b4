package reverie.app.experiment.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reverie.app.experiment.Activity;
import reverie.app.experiment.Backstage;
import reverie.app.experiment.Equipment;
import reverie.app.experiment.Focus;
import reverie.app.experiment.Session;
import reverie.app.experiment.Start;
import reverie.app.experiment.TinyDigits;
import reverie.app.settings.Settings;

/** A real RBM on tiny data, without the toolkit and without threads. */
class RbmViewModelTest {

    private final Backstage backstage = new Backstage();
    private final Equipment equipment = backstage.equipment(TinyDigits::bars);
    private final RbmViewModel model = new RbmViewModel(new Session<>(new RbmRecipe(),
            new Start("bars", Settings.parse(RbmParameters.TABLE, "hidden=6&batch=8&rate=0.5"), false), equipment),
            equipment.pictures());

    @AfterEach
    void close() {
        model.darkroom().session().close();
        backstage.close();
    }

    @Test
    void theFirstPictureComesWithoutLearning() {
        settle();
        RbmPicture picture = picture();
        assertThat(picture.filters().count()).isEqualTo(6);
        assertThat(picture.filters().width()).isEqualTo(4);
        assertThat(picture.fantasies().count()).isEqualTo(64);
        assertThat(model.darkroom().session().activityProperty().get()).isEqualTo(Activity.PAUSED);
    }

    @Test
    void aStepChangesTheFilters() {
        settle();
        float[] before = picture().filters().values().clone();
        model.darkroom().session().step();
        settle();
        assertThat(picture().filters().values()).isNotEqualTo(before);
        long walked = picture().snapshot().fantasySteps();
        model.darkroom().session().step();
        settle();
        assertThat(picture().snapshot().fantasySteps()).as("fantasies walk with the steps").isGreaterThan(walked);
    }

    @Test
    void learningLowersTheErrorOfReconstructions() {
        settle();
        double before = error();
        for (int i = 0; i < 150; i++) {
            model.darkroom().session().epoch();
            settle();
        }
        assertThat(error()).isLessThan(before / 2);
    }

    @Test
    void theSameSeedShowsTheSamePicture() {
        settle();
        model.darkroom().session().epoch();
        settle();
        float[] first = picture().filters().values().clone();
        model.darkroom().session().reset();
        settle();
        model.darkroom().session().epoch();
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
        Settings fewer = model.darkroom().session().settingsProperty().get().with(RbmParameters.HIDDEN, 4);
        model.darkroom().session().settingsProperty().set(fewer);
        model.darkroom().session().reset();
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
        return model.darkroom().pictureProperty().get().orElseThrow();
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
        backstage.settle(model.darkroom());
    }
}
