package reverie.model.parcel;

/** What comes next in a file. */
enum Part {
    /** Which of the constants. */
    CONSTANT,
    /** What came before: which of those that can be shared. */
    SHARED,
    /** Which of the constants is its class; its components follow. */
    RECORD,
    /** Its length; its elements follow. */
    LIST,
    /** Its length; keys and values follow by turns. */
    MAP,
    /** What is in it follows. */
    OPTIONAL,
    /** Its size; its numbers follow as an array that can be shared. */
    MATRIX,
    /** Their matrix follows; the layouts of products are made again. */
    WEIGHTS,
    /** Its length and its elements. */
    FLOATS,
    /** Its length and its elements. */
    DOUBLES,
    /** Its length and its elements. */
    INTS,
    /** Its length and its elements. */
    LONGS,
    /** Its length and its elements, a byte each. */
    BYTES,
    /** Its length and its elements, a byte each. */
    BOOLEANS
}
