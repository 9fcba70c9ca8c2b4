/** ChainWalk the unknown pixels of an image given the known ones: P(image | partial image). */
package reverie.model.completion;
