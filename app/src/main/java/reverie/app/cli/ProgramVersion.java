package reverie.app.cli;

import picocli.CommandLine.IVersionProvider;
import reverie.model.Version;

/** The version that everything saved carries too. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[]{Version.PROGRAM};
    }
}
