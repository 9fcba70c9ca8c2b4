package reverie.app.room.deepautoencoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reverie.app.data.DataLibrary;
import reverie.app.data.DataTraits;
import reverie.app.data.Library;
import reverie.app.panel.Content;
import reverie.app.panel.StackStructure;
import reverie.app.panel.StackStructure.Link;
import reverie.app.recipe.Recipes;
import reverie.app.recipe.deepautoencoder.DeepAutoencoderRecipe;
import reverie.app.room.Activity;
import reverie.app.room.Backstage;
import reverie.app.room.RoomModel;
import reverie.app.room.Session;
import reverie.app.room.Shown;
import reverie.app.room.Start;
import reverie.app.room.TinyDigits;
import reverie.model.data.DataSet;
import reverie.model.data.Labels;
import reverie.model.data.Patches;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.deepautoencoder.DeepAutoencoderRates;
import reverie.model.deepautoencoder.DeepAutoencoderSnapshot;
import reverie.model.deepautoencoder.Stage;
import reverie.model.projection.Pca;
import reverie.viz.chart.Curve;
import reverie.viz.chart.Scatter;
import reverie.viz.tiles.Shading;

/** A real deep autoencoder on tiny data, without the toolkit and without threads. */
class DeepAutoencoderRoomTest {

    private static final String TWO_NUMBERS = "hidden=500-250-2&layer-epochs=1&batch=32";

    private final Backstage backstage = new Backstage();

    @AfterEach
    void close() {
        backstage.close();
    }

    @Test
    void theStackGrowsLayerByLayerUntilAllLearnTogether() {
        RoomModel<DeepAutoencoderRates, DeepAutoencoderSnapshot> model = open("bars", TWO_NUMBERS);
        settle(model);
        assertThat(stack(model)).isEqualTo(new StackStructure(List.of(16, 500, 250, 2),
                new StackStructure.Labels.None(), List.of(Link.UNDIRECTED, Link.WAITING, Link.WAITING)));
        assertThat(Shown.of(model).panel("code").content()).isInstanceOf(Content.Codes.class);
        learn(model, 1);
        session(model).step();
        settle(model);
        assertThat(stack(model).links()).containsExactly(Link.RESTING, Link.UNDIRECTED, Link.WAITING);
        assertThat(Shown.of(model).facts("stack")).isEqualTo("layer 2 of 3");
        learn(model, 2);
        session(model).step();
        settle(model);
        assertThat(stack(model).links()).containsOnly(Link.LEARNING);
        assertThat(Shown.of(model).curves("learning")).extracting(Curve::name).contains("PCA", "layer 1", "layer 2",
                "layer 3");
    }

    @Test
    void twoNumbersMakeAMapWithTheLabelsOfTheData() {
        RoomModel<DeepAutoencoderRates, DeepAutoencoderSnapshot> model = open("bars", TWO_NUMBERS);
        learn(model, 4);
        Scatter map = Shown.of(model).content("code", Content.Points.class).points();
        assertThat(map.size()).isEqualTo(64);
        assertThat(map.names()).containsExactly("near", "far");
        assertThat(map.groups()).startsWith(0, 0, 0, 0, 1, 1, 1, 1);
        model.viewing().choose("image", 3);
        settle(model);
        assertThat(Shown.of(model).content("code", Content.Points.class).marked()).isEqualTo(3);
        DeepAutoencoderSnapshot snapshot = session(model).progressProperty().get().orElseThrow().snapshot();
        assertThat(Arrays.copyOfRange(snapshot.codes(), 6, 8)).containsExactly(Arrays.copyOfRange(map.points(), 6, 8));
    }

    @Test
    void rowsAreDataAutoencoderAndPcaOfTheCodesSize() {
        RoomModel<DeepAutoencoderRates, DeepAutoencoderSnapshot> model = open("bars", TWO_NUMBERS);
        learn(model, 1);
        float[] all = Shown.of(model).rows("rows").images().tiles().values();
        int third = all.length / 3;
        DataSet data = labelled("").train();
        Pca pca = Pca.of(data, 2, backstage.workers());
        assertThat(Arrays.copyOf(all, third)).isEqualTo(data.head(16).examples().data);
        assertThat(Arrays.copyOfRange(all, 2 * third, all.length)).containsExactly(
                pca.decode(pca.encode(data.head(16).examples(), backstage.workers()), backstage.workers()).data,
                within(1e-4f));
        assertThat(Shown.of(model).facts("rows")).startsWith("squared error ").contains(", PCA with 2 components ");
    }

    @Test
    void labelsFollowWhereTheyAreAskedForAndThereAreSome() {
        RoomModel<DeepAutoencoderRates, DeepAutoencoderSnapshot> model = open("bars",
                "rate=0.005&batch=8&pretrain=none&classify=yes&epochs-together=1&hidden=256,128,30");
        learn(model, 1);
        session(model).step();
        settle(model);
        assertThat(session(model).progressProperty().get().orElseThrow().snapshot().stage())
                .isEqualTo(new Stage.Labelling(3, 2));
        assertThat(stack(model).sizes()).containsExactly(16, 256, 128, 30, 2);
        assertThat(stack(model).labels()).isEqualTo(new StackStructure.Labels.OnTop());
        learn(model, 40);
        session(model).runsProperty().get().orElseThrow().training().measure();
        settle(model);
        assertThat(Shown.of(model).facts("learning")).isEqualTo("0.0 % wrong labels");

        model = open("unlabelled", TWO_NUMBERS + "&classify=yes");
        settle(model);
        assertThat(session(model).activityProperty().get()).isEqualTo(Activity.FAILED);
        assertThat(session(model).troubleProperty().get())
                .isEqualTo("unlabelled: no labels, expected one for each example");
    }

    @Test
    void photographsAreCutAndMayBeBroughtToVarianceOne() {
        RoomModel<DeepAutoencoderRates, DeepAutoencoderSnapshot> model = open("photographs",
                "batch=500&preprocess=standard");
        settle(model);
        var data = session(model).runProperty().get().orElseThrow().data().train();
        assertThat(data.values()).isEqualTo(625);
        assertThat(data.kind()).isEqualTo(ValueKind.REAL);
        assertThat(Shown.of(model).rows("rows").shading()).isEqualTo(Shading.SHARED);
        session(model).step();
        settle(model);
        assertThat(session(model).activityProperty().get()).isEqualTo(Activity.PAUSED);
        assertThat(session(model).progressProperty().get().orElseThrow().snapshot().reconstructions())
                .doesNotContain(Float.NaN);
    }

    /** Bars, labelled by whether they are nearer to the upper left corner, which one line can tell. */
    private static Splits labelled(String name) {
        Splits bars = TinyDigits.bars(name);
        return new Splits(withLabels(bars.train()), bars.test().map(DeepAutoencoderRoomTest::withLabels));
    }

    private static DataSet withLabels(DataSet bars) {
        return bars.withLabels(new Labels(IntStream.range(0, bars.size()).map(n -> n / 4 % 2).toArray(),
                List.of("near", "far")));
    }

    private RoomModel<DeepAutoencoderRates, DeepAutoencoderSnapshot> open(String data, String settings) {
        var library = new Library() {
            @Override
            public Splits open(String name) {
                return name.equals("unlabelled") ? TinyDigits.bars(name) : labelled(name);
            }

            @Override
            public Splits open(String name, Patches patches) {
                return DataLibrary.open("natural-images",
                        new Patches(patches.side(), 1000, patches.seed()));
            }

            @Override
            public DataTraits traits(String name) {
                return name.equals("photographs") ? Recipes.PHOTOGRAPHS : Library.super.traits(name);
            }
        };
        var services = backstage.services(library);
        return new RoomModel<>(new Session<>(new DeepAutoencoderRecipe(),
                Start.of(data).with(settings).paused(), services),
                services.pictures(), news -> new DeepAutoencoderReading(services.aside(), news));
    }

    private static Session<DeepAutoencoderRates, DeepAutoencoderSnapshot> session(
            RoomModel<DeepAutoencoderRates, DeepAutoencoderSnapshot> model) {
        return model.session();
    }

    private static StackStructure stack(RoomModel<DeepAutoencoderRates, DeepAutoencoderSnapshot> model) {
        return Shown.of(model).content("stack", Content.Stack.class).structure();
    }

    private void learn(RoomModel<DeepAutoencoderRates, DeepAutoencoderSnapshot> model, int epochs) {
        backstage.learn(model, epochs);
    }

    private void settle(RoomModel<DeepAutoencoderRates, DeepAutoencoderSnapshot> model) {
        backstage.settle(model);
    }
}
