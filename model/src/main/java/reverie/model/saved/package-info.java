/** Models that were loaded from files, by what every kind of model can do. */
package reverie.model.saved;
