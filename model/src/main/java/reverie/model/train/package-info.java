/** The background session: one loop, commands in, immutable progress out. */
package reverie.model.train;
