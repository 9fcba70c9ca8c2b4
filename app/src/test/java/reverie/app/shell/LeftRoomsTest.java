package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reverie.app.panel.ViewState;
import reverie.app.room.Start;
import reverie.app.room.Stay;
import reverie.app.undo.Deed;
import reverie.app.undo.Done;
import reverie.app.undo.Replacement;

class LeftRoomsTest {

    private final LeftRooms rooms = new LeftRooms();

    @Test
    void theOldestRunsOfTheRoomThatWasLeftLongestAgoGoFirst() {
        Stay first = left(5, 0);
        rooms.leave("first", first);
        rooms.leave("second", left(5, 0));
        assertThat(rooms.of("first")).containsSame(first);
        rooms.leave("third", left(2, 3));
        assertThat(past("first")).containsExactly("Reset 1", "Reset 2");
        assertThat(rooms.of("first").orElseThrow().start()).as("how its own run goes on").isSameAs(first.start());
        assertThat(past("second")).hasSize(5);
        rooms.leave("second", left(5, 4));
        assertThat(past("first")).isEmpty();
        assertThat(past("third")).as("left before the second was left again").hasSize(0);
        assertThat(rooms.of("third").orElseThrow().done().future()).hasSize(3);
    }

    @Test
    void whatIsTakenBackFarthestAheadGoesAfterAllThatIsBehind() {
        rooms.leave("first", left(2, 12));
        Done<Start> done = rooms.of("first").orElseThrow().done();
        assertThat(done.past()).isEmpty();
        rooms.leave("second", left(1, 0));
        assertThat(rooms.of("first").orElseThrow().done().future()).extracting(Deed::text).hasSize(11)
                .startsWith("Reset 1").endsWith("Reset 11");
    }

    private List<String> past(String id) {
        return rooms.of(id).orElseThrow().done().past().stream().map(Deed::text).toList();
    }

    private static Stay left(int past, int future) {
        return new Stay(Start.of("digits"), new Stay.Look(ViewState.FIRST, 1), Optional.empty(),
                new Done<>(resets(past), resets(future)));
    }

    private static List<Deed<Start>> resets(int count) {
        return IntStream.rangeClosed(1, count).<Deed<Start>>mapToObj(
                i -> new Replacement<>("Reset " + i, Start.of("digits"))).toList();
    }
}
