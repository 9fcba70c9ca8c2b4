package reverie.app.room;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import reverie.app.draw.Drawings;
import reverie.app.draw.RoomNode;
import reverie.app.panel.Content;
import reverie.app.panel.Inspected;
import reverie.app.panel.Panel;
import reverie.app.panel.Picture;
import reverie.app.panel.Viewing;

/** One opened experiment: its run and the panels that show it. On the FX thread only. */
public final class Room implements AutoCloseable {

    private final RoomModel<?, ?> model;
    private final Runnable more;
    private final Drawings drawings;
    private final RoomNode panels;

    private Room(RoomModel<?, ?> model, Drawings drawings, Runnable more) {
        this.model = model;
        this.more = more;
        this.drawings = drawings;
        panels = new RoomNode(model.viewing(), drawings);
        model.pictureProperty().addListener((_, _, picture) -> picture.ifPresent(panels::show));
        model.session().activityProperty().subscribe(activity -> panels.await(
                activity == Activity.LOADING ? tr("Reading the data and making the model …") : ""));
    }

    /** A room of panels that all rooms have. */
    public static Room of(RoomModel<?, ?> model) {
        return new Room(model, Drawings.STANDARD, () -> {});
    }

    /**
     * A room with panels of its own.
     *
     * @param drawings what draws them
     * @param more     to be done at every refresh
     */
    public static Room of(RoomModel<?, ?> model, Drawings drawings, Runnable more) {
        return new Room(model, drawings, more);
    }

    /** What the window's controls drive. */
    public Session<?, ?> session() {
        return model.session();
    }

    /** The panels. */
    public RoomNode node() {
        return panels;
    }

    /** The picture that is shown; empty until the first. */
    public ReadOnlyObjectProperty<Optional<Picture>> pictureProperty() {
        return model.pictureProperty();
    }

    /** The button of that id in one of its panels. */
    public Optional<Button> button(String id) {
        return Optional.ofNullable(panels.lookup("#" + id)).filter(Button.class::isInstance).map(Button.class::cast);
    }

    /** The ids of all such buttons. */
    public List<String> buttons() {
        return panels.lookupAll(".button").stream().filter(Button.class::isInstance).map(Node::getId)
                .filter(Objects::nonNull).distinct().sorted().toList();
    }

    /** What the run has shown, to be shown again beside this room; empty until there is a run. */
    public Optional<RoomModel.Replay> replay() {
        return model.replay();
    }

    /** Draws what this room shows, as people look at it now, in another place. */
    public RoomNode another() {
        var same = new Viewing();
        same.take(model.viewing().state());
        return new RoomNode(same, drawings);
    }

    /** Why there is no picture of the newest snapshot, in one sentence; empty if there is. */
    public ReadOnlyStringProperty troubleProperty() {
        return model.troubleProperty();
    }

    /** Makes the picture of the newest snapshot once more. */
    public void again() {
        model.again();
    }

    /** Shows whatever has arrived since the last call; cheap when nothing has. */
    public void refresh() {
        model.refresh();
        more.run();
    }

    /** What people look at. */
    public Viewing viewing() {
        return model.viewing();
    }

    /** Looks closely at the unit that people look at, of the first panel that has such; at the first where they look at none. */
    public void inspect() {
        for (Panel panel : pictureProperty().get().map(Picture::panels).orElse(List.of())) {
            if (panel.content() instanceof Content.Filters filters && filters.subject().isPresent()
                    && filters.order().length > 0) {
                String subject = filters.subject().get();
                int unit = viewing().state().lookedAt(subject, filters.tiles().count(), filters.order()[0]);
                viewing().choose(subject, unit);
                viewing().inspect(Inspected.of(panel.id(), unit));
                return;
            }
        }
    }

    /** Ends its training, and says how it is opened again as it now is. */
    public Stay leave() {
        return new Stay(session().leave(), look(), session().leftPin(), session().history().all());
    }

    /** How somebody looks at it. */
    public Stay.Look look() {
        return new Stay.Look(model.viewing().state(), session().paceProperty().get());
    }

    /** Takes up where somebody left. */
    public void takeUp(Stay stay) {
        model.viewing().take(stay.look().view());
        session().takeUp(stay);
    }

    /** Ends its training. */
    @Override
    public void close() {
        session().close();
    }
}
