package reverie.model.data.file.mat;

import reverie.model.data.file.raw.Asked;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.Format;
import reverie.model.data.file.raw.MatBeginning;
import reverie.model.data.file.raw.RawSplits;

/**
 * The text that Octave's {@code save} writes where nobody says otherwise, whatever the file is called: variables with names, which are
 * taken as those of a MATLAB file are.
 */
public final class OctaveFormat implements Format {

    private final MatWanted wanted;

    /** Takes the only variable, or the one that is called as examples are. */
    public OctaveFormat() {
        wanted = MatWanted.ANY;
    }

    /** @param variable the one to take; with {@code '} behind it, its columns are examples rather than its rows */
    public OctaveFormat(String variable) {
        wanted = MatWanted.of(variable);
    }

    @Override
    public String title() {
        return "Octave text";
    }

    @Override
    public String one() {
        return "an Octave file";
    }

    @Override
    public boolean recognises(byte[] head) {
        return MatBeginning.isOctaveText(head);
    }

    @Override
    public RawSplits read(ByteSource source, Asked asked) {
        asked.reading().refuseColumns(source.name(), one());
        return new MatExamples(source, wanted).of(OctaveText.of(source).variables());
    }
}
