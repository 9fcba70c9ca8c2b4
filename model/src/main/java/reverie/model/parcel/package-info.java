/**
 * Values put into a file for a while and taken out again by the same program: records with all that they consist of. What is small
 * stays in memory.
 */
@org.jspecify.annotations.NullMarked
package reverie.model.parcel;
