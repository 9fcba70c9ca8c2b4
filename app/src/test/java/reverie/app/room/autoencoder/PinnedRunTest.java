package reverie.app.room.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reverie.app.panel.Content;
import reverie.app.recipe.autoencoder.AutoencoderParameters;
import reverie.app.recipe.autoencoder.AutoencoderRecipe;
import reverie.app.room.Backstage;
import reverie.app.room.Pin;
import reverie.app.room.RoomModel;
import reverie.app.room.Session;
import reverie.app.room.Shown;
import reverie.app.room.Start;
import reverie.app.room.TinyDigits;
import reverie.app.settings.Settings;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.AutoencoderSnapshot;
import reverie.viz.chart.Curve;

/** A run that is pinned, and another one that is compared with it; in a room that works something out aside. */
class PinnedRunTest {

    private final Backstage backstage = new Backstage();
    private final RoomModel<AutoencoderRates, AutoencoderSnapshot> room = open();

    private RoomModel<AutoencoderRates, AutoencoderSnapshot> open() {
        var services = backstage.services(TinyDigits::bars);
        return new RoomModel<>(new Session<>(new AutoencoderRecipe(),
                new Start("bars", Settings.parse(AutoencoderParameters.TABLE, "hidden=6&batch=8"), false), services),
                services.pictures(), news -> new AutoencoderReading(services.aside(), news));
    }

    @BeforeEach
    void learn() {
        backstage.learn(room, 4);
    }

    @AfterEach
    void close() {
        room.session().close();
        backstage.close();
    }

    private Pin<AutoencoderRates, AutoencoderSnapshot> pin() {
        return room.session().pin();
    }

    private List<Curve> behind() {
        return Shown.of(room).content("learning", Content.Curves.class).behind();
    }

    private double measuredUntil() {
        double[] epochs = Shown.of(room).curves("learning").getFirst().x();
        return epochs[epochs.length - 1];
    }

    private int filters() {
        return Shown.of(room).filters("filters").tiles().count();
    }

    private void restartWith(String setting, String value) {
        var settings = room.session().settingsProperty();
        settings.set(settings.get().with(setting, value));
        room.session().restart();
        room.session().pause();
        backstage.settle(room);
    }

    @Test
    void itsCurvesStayBehindThoseOfLaterRuns() {
        List<Curve> whole = Shown.of(room).curves("learning");
        pin().toggle();
        backstage.settle(room);
        assertThat(behind()).as("it is not compared with itself").isEmpty();
        restartWith("hidden", "9");
        assertThat(behind()).as("before the first measurement").hasSameSizeAs(whole);
        backstage.learn(room, 1);
        for (int i = 0; i < whole.size(); i++) {
            assertThat(behind().get(i).name()).isEqualTo(whole.get(i).name());
            assertThat(behind().get(i).y()).startsWith(whole.get(i).y()[0]);
            assertThat(behind().get(i).x()[behind().get(i).size() - 1]).isGreaterThan(1.5);
        }
        assertThat(measuredUntil()).isLessThan(1.1);
        pin().toggle();
        backstage.settle(room);
        assertThat(pin().pinnedProperty().get()).as("the second run was pinned in the place of the first").isPresent();
        assertThat(behind()).isEmpty();
        pin().toggle();
        assertThat(pin().pinnedProperty().get()).isEmpty();
    }

    @Test
    void itsPicturesAreShownAtTheSameEpochWhileSomebodyCompares() {
        pin().toggle();
        pin().flip(true);
        assertThat(pin().flippedProperty().get()).as("there is nothing else to compare with").isFalse();
        restartWith("hidden", "9");
        backstage.learn(room, 1);
        assertThat(filters()).isEqualTo(9);
        assertThat(pin().difference()).isEqualTo("Hidden units 6");

        pin().flip(true);
        backstage.settle(room);
        assertThat(filters()).isEqualTo(6);
        assertThat(Shown.of(room).rows("rows").names()).as("what is worked out aside of it stays known")
                .endsWith("PCA");
        assertThat(measuredUntil()).as("at the same epoch").isLessThan(1.6);
        pin().flip(false);
        backstage.settle(room);
        assertThat(filters()).isEqualTo(9);
        assertThat(Shown.of(room).rows("rows").names()).endsWith("PCA");
    }
}
