package reverie.app.room;

import reverie.app.panel.ViewState;

/**
 * How somebody looks at a room.
 *
 * @param view what is looked at
 * @param pace batches a second at the most
 */
public record Look(ViewState view, double pace) {}
