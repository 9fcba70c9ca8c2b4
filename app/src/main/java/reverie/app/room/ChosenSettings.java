package reverie.app.room;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import reverie.app.recipe.Choices;
import reverie.app.recipe.Recipe;
import reverie.app.settings.Effect;
import reverie.app.settings.Settings;
import reverie.app.undo.History;
import reverie.app.undo.SettingChange;

/**
 * What people choose in a room, and what becomes of it: live parameters hold from the next mini-batch on, the others from a
 * restart on. Used by the session's thread.
 *
 * @param <P> the learner's live parameters
 * @param <S> the learner's snapshot
 */
final class ChosenSettings<P, S> {

    private final Recipe<P, S> recipe;
    private final Supplier<Optional<Runs<P, S>>> runs;
    private final BooleanSupplier loading;
    private final History<?> history;
    private final ChangeLog changes = new ChangeLog(System::nanoTime);
    private final ObjectProperty<Settings> settings;
    private final ReadOnlyBooleanWrapper restartPending = new ReadOnlyBooleanWrapper(this, "restartPending");
    /** While settings are put in the place of others, as they were once. */
    private boolean takingBack;
    /** While settings are put in the place of others from which they follow. */
    private boolean following;

    /**
     * @param runs    that learn by them
     * @param loading whether the present run is about to be left, and is not to learn by them
     * @param history remembers choices that can be taken back
     */
    ChosenSettings(Recipe<P, S> recipe, Settings first, Supplier<Optional<Runs<P, S>>> runs,
            BooleanSupplier loading, History<?> history) {
        this.recipe = recipe;
        this.runs = runs;
        this.loading = loading;
        this.history = history;
        settings = new SimpleObjectProperty<>(this, "settings", first);
        settings.addListener((_, before, after) -> changed(before, after));
    }

    private void changed(Settings before, Settings after) {
        if (following) {
            return;
        }
        if (loading.getAsBoolean() || takingBack) {
            follow(before, after);
            return;
        }
        Settings followed = held(Choices.followed(recipe, before, after));
        if (!followed.equals(after)) {
            following = true;
            settings.set(followed);
            following = false;
        }
        if (!followed.equals(before)) {
            history.done(new SettingChange<>(before, followed));
            follow(before, followed);
        }
    }

    /** The parameter of a race stays as it is. */
    Settings held(Settings chosen) {
        return runs.get().map(it -> it.held(chosen)).orElse(chosen);
    }

    private void follow(Settings before, Settings after) {
        List<P> live = live(after);
        if (!loading.getAsBoolean() && !live.equals(live(before))) {
            runs.get().ifPresent(it -> {
                it.learnBy(live, after);
                changes.record(it.training().latest().epoch(), before, after);
            });
        }
        compare();
    }

    /** As they are, whatever usually follows from them; from now on. */
    void choose(Settings exactly) {
        takingBack = true;
        settings.set(held(exactly));
        takingBack = false;
    }

    /** The live parameters, by lane, of models that are still made as the present run's settings say. */
    List<P> live() {
        return live(settings.get());
    }

    private List<P> live(Settings chosen) {
        return runs.get().map(it -> it.live(recipe, chosen)).orElseGet(() -> List.of(recipe.live(chosen)));
    }

    /** Finds out whether any hold only after a restart. */
    void compare() {
        restartPending.set(runs.get().map(Runs::first)
                .filter(it -> !settings.get().differing(it.settings(), Effect.ON_RESTART).isEmpty())
                .isPresent());
    }

    Settings get() {
        return settings.get();
    }

    void set(Settings others) {
        settings.set(others);
    }

    ObjectProperty<Settings> property() {
        return settings;
    }

    ReadOnlyBooleanProperty restartPendingProperty() {
        return restartPending.getReadOnlyProperty();
    }

    ChangeLog changes() {
        return changes;
    }
}
