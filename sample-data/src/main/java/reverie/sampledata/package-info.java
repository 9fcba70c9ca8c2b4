/**
 * Bundled data: {@link reverie.sampledata.SampleData} lists it. Data sets lie in the folder {@code data} beside these
 * classes, licence texts in {@code licences}; pretrained models belong into a folder {@code models} beside them.
 */
package reverie.sampledata;
