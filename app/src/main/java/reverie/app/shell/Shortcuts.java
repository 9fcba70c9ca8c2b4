package reverie.app.shell;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import reverie.app.room.Room;
import reverie.app.room.Session;
import reverie.app.undo.History;
import reverie.app.shell.data.preview.PreviewViewModel;
import reverie.app.shell.palette.Palette;

/**
 * Keys that drive the run. They are asked last, so that a slider keeps its arrows and a field its letters, and those of the run
 * have no modifiers, so that a lecturer needs one finger.
 */
final class Shortcuts {

    private Shortcuts() {
    }

    static void install(Scene scene, Supplier<Optional<Room>> room, BooleanProperty projected,
            LabFiles files, LabLinks links, Palette palette, LabLessons lessons, PreviewViewModel preview) {
        Supplier<Optional<Session<?, ?>>> session = () -> room.get().map(Room::session);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+S"), files::saveRun);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+O"), files::open);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+K"), palette::open);
        scene.getAccelerators().put(KeyCombination.valueOf("F1"), palette::open);
        scene.getAccelerators().put(KeyCombination.valueOf("F5"), () -> projected.set(!projected.get()));
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+V"), links::paste);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Z"),
                () -> session.get().map(Session::history).ifPresent(History::undo));
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Shift+Z"),
                () -> session.get().map(Session::history).ifPresent(History::redo));
        // A button that was clicked would otherwise take the space bar for itself.
        scene.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> {
            if (scene.getFocusOwner() instanceof ButtonBase) {
                scene.getRoot().requestFocus();
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean typing = scene.getFocusOwner() instanceof TextInputControl;
            boolean modified = event.isControlDown() || event.isAltDown() || event.isMetaDown();
            if (!typing && !modified && !event.isConsumed()) {
                if (leave(event, preview) || teach(event, lessons)
                        || room.get().filter(it -> press(event, it)).isPresent()) {
                    event.consume();
                }
            }
        });
        // A key that is let go elsewhere is not heard of here.
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(focused -> {
            if (!Boolean.TRUE.equals(focused)) {
                session.get().ifPresent(it -> it.pin().flip(false));
            }
        });
        scene.addEventHandler(KeyEvent.KEY_RELEASED, event -> session.get().ifPresent(it -> release(event, it)));
    }

    /** The escape key closes data that are shown before they are used. */
    private static boolean leave(KeyEvent event, PreviewViewModel preview) {
        boolean leaves = event.getCode() == KeyCode.ESCAPE && preview.shownProperty().get();
        if (leaves) {
            preview.cancel();
        }
        return leaves;
    }

    /** As a presenter's remote control does. */
    private static boolean teach(KeyEvent event, LabLessons lessons) {
        switch (event.getCode()) {
            case PAGE_DOWN -> lessons.next();
            case PAGE_UP -> lessons.back();
            case ENTER -> lessons.click();
            case L -> lessons.showPage(!lessons.pageShownProperty().get());
            case ESCAPE -> {
                boolean shown = lessons.pageShownProperty().get();
                lessons.showPage(false);
                return shown;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void release(KeyEvent event, Session<?, ?> session) {
        if (event.getCode() == KeyCode.C) {
            session.pin().flip(false);
        }
    }

    private static boolean press(KeyEvent event, Room room) {
        Session<?, ?> session = room.session();
        switch (event.getCode()) {
            case SPACE -> session.toggle();
            case RIGHT -> session.step();
            case E -> session.epoch();
            case R -> session.reset();
            case I -> room.inspect();
            case P -> session.pin().toggle();
            case C -> session.pin().flip(true);
            case ESCAPE -> {
                return room.viewing().leaveNewest() || room.node().showAll();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
