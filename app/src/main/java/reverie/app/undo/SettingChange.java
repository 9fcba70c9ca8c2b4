package reverie.app.undo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import reverie.app.settings.Parameter;
import reverie.app.settings.Settings;

/**
 * Other settings.
 *
 * @param before those before
 * @param after  those after
 */
public record SettingChange<R>(Settings before, Settings after) implements Deed<R> {

    @Override
    public String text() {
        return changed().stream().map(it -> it.about().label() + " " + before.show(it) + " → " + after.show(it))
                .collect(Collectors.joining(", "));
    }

    private List<Parameter<?>> changed() {
        return after.differing(before);
    }

    @Override
    public Deed<R> undo(Place<R> place) {
        place.choose().accept(before);
        return this;
    }

    @Override
    public Deed<R> redo(Place<R> place) {
        place.choose().accept(after);
        return this;
    }

    @Override
    public Optional<Deed<R>> and(Deed<R> next) {
        return next instanceof SettingChange<R> more && more.changed().equals(changed())
                ? Optional.of(new SettingChange<>(before, more.after()))
                : Optional.empty();
    }
}
