package reverie.app.recipe.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reverie.app.data.DataTraits.Kind;
import reverie.app.data.DataTraits;
import reverie.app.recipe.Choices;
import reverie.app.recipe.Recipes;
import reverie.app.settings.Settings;
import reverie.model.convolution.ConvolutionRates;
import reverie.model.convolution.ConvolutionSettings.Input;
import reverie.model.convolution.ConvolutionSettings.Layer;
import reverie.model.convolution.ConvolutionSettings;
import reverie.model.convolution.ImageUnits;
import reverie.model.data.ImageShape;

class ConvolutionParametersTest {

    private static final ImageShape DIGIT = new ImageShape(28, 28);

    @Test
    void theModelsRecordsAreMadeOfTheSettings() {
        Settings settings = parse("filters=5,6&filter-size=5,6&sparsity-target=0.05&layer-epochs=1&batch=10&seed=3");
        ConvolutionSettings structure = structure(settings, DIGIT);
        assertThat(structure.layers()).containsExactly(new Layer(5, 5, 2, true), new Layer(6, 6, 2));
        assertThat(structure.input()).isEqualTo(Input.BINARY);
        assertThat(structure.seed()).isEqualTo(3);
        ConvolutionRates rates = ConvolutionParameters.rates(settings).layer();
        assertThat(rates.rate().at(9)).isEqualTo(0.3);
        assertThat(rates.sparsity().target()).isEqualTo(0.05);
        assertThat(ConvolutionParameters.rates(parse("sparsity-target=off")).layer().sparsity().cost()).isZero();
    }

    @Test
    void photographsAskForRealPixelsAndChainsThatBeginAtTheData() {
        var recipe = new ConvolutionRecipe();
        Settings photographs = recipe.suiting(Recipes.PHOTOGRAPHS);
        ConvolutionSettings structure = structure(photographs, new ImageShape(40, 40));
        assertThat(structure.input()).isEqualTo(new Input(ImageUnits.GAUSSIAN, 9));
        assertThat(structure.layers()).noneMatch(Layer::persistent);
        assertThat(recipe.method(photographs)).isEqualTo("CD-1, greedy");
        Settings digits = Choices.usual(recipe, Recipes.DIGITS);
        assertThat(recipe.method(digits)).isEqualTo("PCD-1, greedy");
        assertThat(digits).isEqualTo(Settings.initial(ConvolutionParameters.TABLE));
    }

    @Test
    void filledImagesAreLearnedAsPhotographsAreHoweverTheyAreCalled() {
        var recipe = new ConvolutionRecipe();
        var shirts = new DataTraits(Kind.GREY, true, 5000, DIGIT, true);
        Settings usual = Choices.usual(recipe, shirts);
        assertThat(structure(usual, DIGIT).input()).isEqualTo(new Input(ImageUnits.GAUSSIAN, 7));
        assertThat(recipe.method(usual)).isEqualTo("CD-1, greedy");
        assertThat(structure(usual.with(ConvolutionParameters.JOINT_EPOCHS, 1), DIGIT).input().border())
                .as("chains go on from image to image").isZero();
        var silhouettes = new DataTraits(Kind.BINARY, false, 500, DIGIT, true);
        assertThat(recipe.suiting(silhouettes)).isEqualTo(usual);
        var small = new DataTraits(Kind.GREY, true, 5000, new ImageShape(8, 8), true);
        assertThat(structure(recipe.suiting(small), small.shape()).input()).isEqualTo(Input.BINARY);
    }

    @Test
    void layersAreJoinedOnlyWhereThereAreSeveral() {
        var recipe = new ConvolutionRecipe();
        Settings two = parse("joint-epochs=3&layer-epochs=2&joint-rate=0.05&joint-gibbs-steps=4&mean-field=7");
        assertThat(structure(two, DIGIT).sweeps()).isEqualTo(7);
        assertThat(recipe.kind(two)).isEqualTo("conv-dbm");
        assertThat(recipe.epochs(two)).isEqualTo(2 + 3);
        assertThat(recipe.epochs(parse("joint-start=doubled&joint-epochs=3&layer-epochs=2"))).isEqualTo(2 * 2 + 3);
        ConvolutionRates together = ConvolutionParameters.rates(two).together();
        assertThat(together.rate().at(1)).isEqualTo(0.05);
        assertThat(together.gibbsSteps()).isEqualTo(4);
        Settings one = parse("joint-epochs=3&layer-epochs=2&filters=8");
        assertThat(structure(one, DIGIT).together()).isFalse();
        assertThat(recipe.kind(one)).isEqualTo("conv-rbm");
        assertThat(recipe.epochs(one)).isEqualTo(2);
        assertThat(recipe.kind(parse(""))).isEqualTo("conv-dbn");
    }

    @Test
    void theLastNumberHoldsForLayersAboveAndMoreChangeNothing() {
        assertThat(structure(parse("filters=4,5,6&filter-size=7,3&pool=1"), DIGIT).layers())
                .extracting(Layer::side).containsExactly(7, 3, 3);
        assertThat(structure(parse("filters=4&filter-size=7,3"), DIGIT).layers()).extracting(Layer::side)
                .containsExactly(7);
    }

    private static ConvolutionSettings structure(Settings settings, ImageShape image) {
        return ConvolutionParameters.structure(ConvolutionParameters.settled(settings, image));
    }

    private static Settings parse(String text) {
        return Settings.parse(ConvolutionParameters.TABLE, text);
    }
}
