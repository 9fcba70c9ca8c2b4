package reverie.app.room;

import java.util.concurrent.Executor;
import reverie.app.data.Library;
import reverie.app.recording.Recordings;
import reverie.model.matrix.Workers;

/**
 * What a room works with besides its nodes.
 *
 * @param learning runs the loops of trainings and prepares them, one task after another
 * @param pictures works out what pictures show, one task after another
 * @param aside    works out what takes seconds and need not be waited for, one task after another
 * @param exports  writes what people take home, one file after another
 * @param timings  works out what tells of the machine's speed; where pictures are to be the same on every machine, nothing
 * @param workers  share the heavy sums of the learning thread
 * @param library  gives data by a name, file or folder
 * @param files    asks people for files of their own
 * @param shelf    has what other rooms have learned
 * @param recordings bounds what all rooms have recorded
 */
public record RoomServices(Executor learning, Executor pictures, Executor aside, Executor exports,
        Executor timings, Workers workers, Library library, FilePicker files, ModelShelf shelf, Recordings recordings) {

    /** With timings aside, nothing learned yet, and no bound for what is recorded. */
    public RoomServices(Executor learning, Executor pictures, Executor aside, Workers workers, Library library,
            FilePicker files) {
        this(learning, pictures, aside, aside, aside, workers, library, files, new ModelShelf(),
                Recordings.boundless());
    }
}
