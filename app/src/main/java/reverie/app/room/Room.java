package reverie.app.room;

import javafx.scene.Node;

/** One opened experiment: its run and the panels that show it. On the FX thread only. */
public interface Room extends AutoCloseable {

    /** What the window's controls drive. */
    Session<?, ?> session();

    /** The panels. */
    Node node();

    /** Shows whatever has arrived since the last call; cheap when nothing has. */
    void refresh();

    /** Ends its training. */
    @Override
    default void close() {
        session().close();
    }

    /** A room whose panels follow what a pipeline develops. */
    static Room of(PicturePipeline<?, ?, ?> pipeline, Node panels) {
        return new Room() {
            @Override
            public Session<?, ?> session() {
                return pipeline.session();
            }

            @Override
            public Node node() {
                return panels;
            }

            @Override
            public void refresh() {
                pipeline.refresh();
            }
        };
    }
}
