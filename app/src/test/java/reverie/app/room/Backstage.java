package reverie.app.room;

import reverie.app.data.Library;
import reverie.model.matrix.Workers;

/** All that works behind a room, without threads: on the thread of a test, and only when that tells it to. */
public final class Backstage implements AutoCloseable {

    /** A snapshot becomes a picture, what is found out aside about it another, and that may be a reason for more. */
    private static final int ROUNDS = 8;

    private final Later learning = new Later();
    private final Later pictures = new Later();
    private final Later aside = new Later();
    private final Workers workers = Workers.of(1);

    public RoomServices services(Library library) {
        return new RoomServices(learning, pictures, aside, workers, library, FilePicker.NONE);
    }

    public Workers workers() {
        return workers;
    }

    /** Lets everything finish and shows what came of it. */
    public void settle(RoomModel<?, ?> room) {
        settle(room::refresh, aside);
    }

    /** Lets learning and pictures finish, but nothing that is worked out aside. */
    public void settleButAside(RoomModel<?, ?> room) {
        settle(room::refresh, new Later());
    }

    /** The same of a room with its nodes; on the FX thread. */
    public void settleButAside(Room room) {
        settle(room::refresh, new Later());
    }

    private void settle(Runnable refresh, Later more) {
        for (int round = 0; round < ROUNDS; round++) {
            learning.catchUp();
            pictures.catchUp();
            more.catchUp();
            refresh.run();
        }
    }

    /** Learns for whole epochs, and settles after each. */
    public void learn(RoomModel<?, ?> room, int epochs) {
        settle(room);
        for (int epoch = 0; epoch < epochs; epoch++) {
            room.session().epoch();
            settle(room);
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
