package reverie.model;

/** The program's name and version, as everything that leaves it carries them. */
public final class Version {

    /** Such as {@code 0.1.0}. */
    public static final String NUMBER = number();

    /** Such as {@code reverie 0.1.0}. */
    public static final String PROGRAM = "reverie " + NUMBER;

    private Version() {
    }

    /** What the build wrote into a resource, so that the number stands in one place, the parent pom. */
    private static String number() {
        try (var in = Version.class.getResourceAsStream("version.txt")) {
            if (in == null) {
                throw new IllegalStateException("version.txt: missing, expected beside " + Version.class);
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
