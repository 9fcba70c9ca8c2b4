/** How any file is written so that it is whole or absent. */
package reverie.model.file;
