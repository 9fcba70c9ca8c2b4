package reverie.app.recipe;

import reverie.app.data.DataTraits.Kind;
import reverie.app.data.DataTraits;
import reverie.app.settings.Settings;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;
import reverie.model.train.Learner;

/** Recipes in tests. */
public final class Recipes {

    /** Of photographs of several sizes. */
    public static final DataTraits PHOTOGRAPHS = new DataTraits(Kind.PHOTOGRAPHS, false, 11, new ImageShape(512, 384));
    /** Of labelled grey images. */
    public static final DataTraits DIGITS = new DataTraits(Kind.GREY, true, 10_000, new ImageShape(28, 28));

    private Recipes() {
    }

    /** A learner of data as they are. */
    public static <P, S> Learner<P, S> learner(Recipe<P, S> recipe, Splits data, Settings settings, Workers workers) {
        Prepared prepared = recipe.prepare(data, settings, workers);
        return recipe.make(prepared, recipe.settled(settings, prepared), workers).learner();
    }
}
