package reverie.app.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import reverie.model.BadInput;

/** A file that something begins with; none at first. */
public record FileName(About about) implements Parameter<Optional<Path>> {

    @Override
    public Optional<Path> initial() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> check(Optional<Path> value) {
        return value;
    }

    @Override
    public String show(Optional<Path> value) {
        return value.map(path -> Objects.toString(path.getFileName(), "")).orElse("none");
    }

    @Override
    public String text(Optional<Path> value) {
        return value.map(Path::toString).orElse("");
    }

    /** Only its last name: where it lay on one machine means nothing on another. */
    @Override
    public Object plain(Optional<Path> value) {
        return show(value);
    }

    @Override
    public Optional<Path> parse(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            throw new BadInput(about.id(), "'" + text + "'", "the path of a file", e);
        }
    }
}
