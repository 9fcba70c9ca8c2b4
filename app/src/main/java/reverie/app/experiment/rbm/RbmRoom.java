package reverie.app.experiment.rbm;

import javafx.scene.Node;
import reverie.app.experiment.Room;
import reverie.app.experiment.Session;

/** The opened room. */
final class RbmRoom implements Room {

    private final RbmViewModel model;
    private final RbmView view;

    RbmRoom(RbmViewModel model) {
        this.model = model;
        this.view = new RbmView(model);
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
