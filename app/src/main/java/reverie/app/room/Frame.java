package reverie.app.room;

import reverie.model.train.Progress;

/** A run at a moment, which pictures show. */
record Frame<P, S>(Run<P, S> run, Progress<S> progress) {}
