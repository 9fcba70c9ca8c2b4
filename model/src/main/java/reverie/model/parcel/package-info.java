/** Values put into a file and taken out again by the program, or by a later run of it: records with all that they consist of. */
@org.jspecify.annotations.NullMarked
package reverie.model.parcel;
