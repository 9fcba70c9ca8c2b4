package reverie.app.draw;

import javafx.scene.layout.Region;
import reverie.app.panel.Content;

/** The layers of a model. */
final class StackDrawing implements Drawing<Content.Stack> {

    private final StackDiagram diagram = new StackDiagram();

    StackDrawing(String id) {
        diagram.setId(id);
    }

    @Override
    public Class<Content.Stack> kind() {
        return Content.Stack.class;
    }

    @Override
    public Region node() {
        return diagram;
    }

    @Override
    public void show(Content.Stack content) {
        diagram.show(content.structure());
    }
}
