package reverie.app.room.evaluation;

import reverie.app.panel.Content;

/**
 * A sentence that is large, and what there is to say about it.
 *
 * @param headline the sentence
 * @param text     some more
 */
record Opinion(String headline, String text) implements Content.Own {}
