/**
 * Models that were trained and kept, by what they can do. A capability is an interface; a model has those that it implements, and
 * each kind of model brings its {@link reverie.model.trained.ModelFormat} as a service, so that nobody keeps a list of kinds.
 */
package reverie.model.trained;
