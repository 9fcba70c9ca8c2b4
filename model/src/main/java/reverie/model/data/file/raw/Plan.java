package reverie.model.data.file.raw;

/** How a format took the parts of one file, to take those of another beside it in the same way. Only that format looks into it. */
public interface Plan {
}
