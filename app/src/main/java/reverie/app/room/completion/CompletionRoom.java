package reverie.app.room.completion;

import javafx.scene.Node;
import reverie.app.room.FilePicker;
import reverie.app.room.Room;
import reverie.app.room.Session;

/** The room of completion: besides chains it follows what is drawn and opened. */
final class CompletionRoom implements Room {

    private final CompletionViewModel model;
    private final CompletionView view;

    CompletionRoom(CompletionViewModel model, FilePicker files) {
        this.model = model;
        view = new CompletionView(model, files);
    }

    @Override
    public Session<?, ?> session() {
        return model.session();
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void refresh() {
        model.refresh();
    }
}
