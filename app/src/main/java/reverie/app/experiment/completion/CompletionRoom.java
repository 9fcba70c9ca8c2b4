package reverie.app.experiment.completion;

import javafx.scene.Node;
import reverie.app.experiment.FilePicker;
import reverie.app.experiment.Room;
import reverie.app.experiment.Session;

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
