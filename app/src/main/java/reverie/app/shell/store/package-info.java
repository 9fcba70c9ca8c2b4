/** What the lab keeps beside the runs of its rooms, while nobody has it open. */
@org.jspecify.annotations.NullMarked
package reverie.app.shell.store;
