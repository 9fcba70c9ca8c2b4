package reverie.app.room;

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

/**
 * What people choose in a room, and what becomes of it: live parameters hold from the next mini-batch on, the others from a
 * restart on. Used by the session's thread.
 *
 * @param <P> the learner's live parameters
 */
final class ChosenSettings<P> {

    private final Recipe<P, ?> recipe;
    private final Supplier<? extends Optional<? extends Run<P, ?>>> run;
    private final BooleanSupplier loading;
    private final History history;
    private final ChangeLog changes = new ChangeLog(System::nanoTime);
    private final ObjectProperty<Settings> settings;
    private final ReadOnlyBooleanWrapper restartPending = new ReadOnlyBooleanWrapper(this, "restartPending");
    /** While settings are put in the place of others, as they were once. */
    private boolean takingBack;
    /** While settings are put in the place of others from which they follow. */
    private boolean following;

    /**
     * @param run     that learns by them
     * @param loading whether the present run is about to be left, and is not to learn by them
     * @param history remembers choices that can be taken back
     */
    ChosenSettings(Recipe<P, ?> recipe, Settings first, Supplier<? extends Optional<? extends Run<P, ?>>> run,
            BooleanSupplier loading, History history) {
        this.recipe = recipe;
        this.run = run;
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
        Settings followed = Choices.followed(recipe, before, after);
        if (!followed.equals(after)) {
            following = true;
            settings.set(followed);
            following = false;
        }
        history.done(new SettingChange(before, followed, this::choose));
        follow(before, followed);
    }

    private void follow(Settings before, Settings after) {
        P live = live(after);
        if (!loading.getAsBoolean() && !live.equals(live(before))) {
            run.get().ifPresent(it -> {
                it.learnBy(live, after);
                changes.record(it.training().latest().epoch(), before, after);
            });
        }
        compare();
    }

    /** As they are, whatever usually follows from them; from now on. */
    private void choose(Settings exactly) {
        takingBack = true;
        settings.set(exactly);
        takingBack = false;
    }

    /** The live parameters of a model that is still made as the present run's settings say. */
    P live() {
        return live(settings.get());
    }

    private P live(Settings chosen) {
        return recipe.live(run.get().map(it -> chosen.taking(Effect.ON_RESTART, it.settled())).orElse(chosen));
    }

    /** Finds out whether any hold only after a restart. */
    void compare() {
        restartPending.set(run.get().filter(it -> !settings.get().differing(it.settings(), Effect.ON_RESTART).isEmpty())
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
