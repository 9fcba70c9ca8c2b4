/** Variables of MATLAB files. */
@NullMarked
package reverie.model.data.file.mat;

import org.jspecify.annotations.NullMarked;
