package reverie.app.draw;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import reverie.app.panel.Viewing;
import reverie.viz.tiles.TileGrid;

/** Ties a grid of tiles to what people look at. */
final class GridFocus {

    private final TileGrid grid;
    private final Viewing viewing;
    private Optional<String> subject = Optional.empty();
    private IntUnaryOperator meaning = IntUnaryOperator.identity();

    GridFocus(TileGrid grid, Viewing viewing) {
        this.grid = grid;
        this.viewing = viewing;
        grid.selectableProperty().set(false);
        grid.hoveredProperty().addListener((_, _, tile) -> subject
                .ifPresent(it -> viewing.point(it, meaning.applyAsInt(tile.intValue()))));
        grid.selectedProperty().addListener((_, _, tile) -> subject
                .ifPresent(it -> viewing.choose(it, meaning.applyAsInt(tile.intValue()))));
        viewing.stateProperty().addListener((_, _, _) -> mark());
    }

    /**
     * @param newSubject what a tile stands for; nothing can be chosen where it is empty
     * @param newMeaning the number that a tile stands for; tile n for n, before any others
     */
    void follow(Optional<String> newSubject, IntUnaryOperator newMeaning) {
        subject = newSubject;
        meaning = newMeaning;
        grid.selectableProperty().set(subject.isPresent());
        mark();
    }

    private void mark() {
        subject.map(it -> viewing.state().chosen(it))
                .filter(it -> it != meaning.applyAsInt(grid.selectedProperty().get()))
                .ifPresent(grid.selectedProperty()::set);
        subject.ifPresent(it -> grid.markedProperty().set(viewing.state().pointed(it)));
    }
}
