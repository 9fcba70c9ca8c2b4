package reverie.app.recipe;

import java.util.List;
import reverie.app.data.DataTraits;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;

/**
 * How many examples a mini-batch has where there are few to learn from: as many as leave a hundred steps in an epoch, from 10 to what is usual
 * (G. Hinton, "A practical guide to training restricted Boltzmann machines", 2010, section 4); see docs/defaults.md.
 */
public final class BatchSize {

    private static final int STEPS = 100;
    private static final List<Integer> SIZES = List.of(100, 50, 20, 10);

    private BatchSize() {
    }

    /** The same settings with the size that suits the data; of photographs there are as many patches as one likes. */
    public static Settings suiting(DataTraits data, Settings settings, Whole batch) {
        int usual = settings.get(batch);
        return data.arePhotographs() ? settings
                : settings.with(batch, SIZES.stream()
                        .filter(size -> size <= usual && (long) size * STEPS <= data.examples())
                        .findFirst().orElse(SIZES.getLast()));
    }
}
