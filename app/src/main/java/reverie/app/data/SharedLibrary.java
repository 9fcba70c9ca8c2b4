package reverie.app.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import reverie.app.data.choice.DataAddress;
import reverie.model.data.GreyImages;
import reverie.model.data.Patches;
import reverie.model.data.Splits;

/**
 * A library that reads a set once for all who hold it, and again only after its files have changed or nobody has held it while
 * memory was short.
 */
final class SharedLibrary implements Library {

    private final Library library;
    private final Map<Key, SoftReference<Object>> read = new ConcurrentHashMap<>();

    /**
     * What was read.
     *
     * @param name  of the set
     * @param what  of it was asked for
     * @param state of its files when it was read; another one means another set
     */
    private record Key(String name, Object what, long state) {}

    /** What can be asked for besides patches. */
    private enum What {
        EXAMPLES, TRAITS, IMAGES, PHOTOGRAPHS
    }

    SharedLibrary(Library library) {
        this.library = library;
    }

    @Override
    public Splits open(String name) {
        return shared(name, What.EXAMPLES, Splits.class, () -> library.open(name));
    }

    @Override
    public Splits open(String name, Patches patches) {
        return shared(name, patches, Splits.class, () -> library.open(name, patches));
    }

    @Override
    public DataTraits traits(String name) {
        return shared(name, What.TRAITS, DataTraits.class, () -> Library.super.traits(name));
    }

    @Override
    public GreyImages images(String name) {
        return shared(name, What.IMAGES, GreyImages.class, () -> library.images(name));
    }

    @Override
    @SuppressWarnings("unchecked") // what was read under this key is what the library gave
    public Optional<GreyImages> photographs(String name) {
        return (Optional<GreyImages>) shared(name, What.PHOTOGRAPHS, Optional.class, () -> library.photographs(name));
    }

    private <T> T shared(String name, Object what, Class<T> type, Supplier<T> reading) {
        var key = new Key(name, what, state(name));
        Optional<T> known = Optional.ofNullable(read.get(key)).map(SoftReference::get).map(type::cast);
        if (known.isPresent()) {
            return known.get();
        }
        T fresh = reading.get();
        read.values().removeIf(it -> it.get() == null);
        read.put(key, new SoftReference<>(fresh));
        return fresh;
    }

    /** Another number once a file of the set has another size or time; the same for a pipe, which is read once. */
    private static long state(String name) {
        Optional<Path> path = path(name);
        if (path.isEmpty()) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(path.get())) {
            return files.filter(Files::isRegularFile).mapToLong(SharedLibrary::state).reduce(1,
                    (one, other) -> 31 * one + other);
        } catch (IOException | UncheckedIOException _) {
            // Reading it says in plain words what is wrong with it.
            return 0;
        }
    }

    private static long state(Path file) {
        try {
            return Objects.hash(file.toString(), Files.size(file), Files.getLastModifiedTime(file).toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> path(String name) {
        try {
            String place = DataAddress.orPlace(name).place();
            return Optional.of(Path.of(place)).filter(Files::exists)
                    .or(() -> ChosenPlaces.parse(place).map(ChosenPlaces::folder));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
