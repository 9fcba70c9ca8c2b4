/** What all rooms of a lab have recorded, within one bound. */
@org.jspecify.annotations.NullMarked
package reverie.app.recording;
