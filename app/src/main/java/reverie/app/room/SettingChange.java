package reverie.app.room;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import reverie.app.settings.Parameter;
import reverie.app.settings.Settings;

/**
 * Other settings.
 *
 * @param before those before
 * @param after  those after
 * @param set    chooses settings
 */
record SettingChange(Settings before, Settings after, Consumer<Settings> set) implements History.Deed {

    @Override
    public String text() {
        return changed().stream().map(it -> it.about().label() + " " + before.show(it) + " → " + after.show(it))
                .collect(Collectors.joining(", "));
    }

    private List<Parameter<?>> changed() {
        return after.table().parameters().stream().filter(it -> !before.get(it).equals(after.get(it)))
                .<Parameter<?>>map(it -> it).toList();
    }

    @Override
    public void undo() {
        set.accept(before);
    }

    @Override
    public void redo() {
        set.accept(after);
    }

    @Override
    public Optional<History.Deed> and(History.Deed next) {
        return next instanceof SettingChange more && more.changed().equals(changed())
                ? Optional.of(new SettingChange(before, more.after(), set))
                : Optional.empty();
    }
}
