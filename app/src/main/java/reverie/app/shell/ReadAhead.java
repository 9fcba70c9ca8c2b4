package reverie.app.shell;

import java.util.Optional;
import reverie.app.data.DataLibrary;
import reverie.app.lesson.Lecture;
import reverie.app.room.Experiment;
import reverie.app.room.RoomServices;
import reverie.app.room.Start;
import reverie.app.room.Stay;

/** What the lab will want at once, read while the toolkit starts; whoever comes too early waits for the rest of it. */
public final class ReadAhead {

    private ReadAhead() {
    }

    /** The lecture does not change while the program runs: it is read once, by whoever is the first. */
    private static final class TheLecture {

        private static final Lecture READ = Lecture.bundled(Lab.experiments());
    }

    /** The lessons that the program brings. */
    static Lecture lecture() {
        return TheLecture.READ;
    }

    /**
     * Begins to read.
     *
     * @param store  the rooms that were kept
     * @param wanted the room that opens; where empty, the one that was open
     * @param first  where none was
     */
    public static void begin(RoomServices services, Optional<LabStore> store, Optional<Experiment> wanted,
            Experiment first) {
        services.aside().execute(ReadAhead::lecture);
        Experiment opens = wanted.or(() -> store.flatMap(LabStore::open)).orElse(first);
        String data = store.flatMap(it -> Optional.ofNullable(it.stays().get(opens.id()))).map(Stay::start)
                .orElseGet(() -> Start.of(opens)).data();
        // A file of one's own may be a pipe, or wanting: whoever opens the room has to say what is wrong with it.
        if (DataLibrary.isBundled(data)) {
            services.learning().execute(() -> services.library().traits(data));
        }
    }
}
