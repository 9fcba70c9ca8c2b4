package reverie.app.shell.data;

/** What the window calls data: bundled ones by their name, a file or folder without the folders that lead to it. */
public final class DataTitle {

    private DataTitle() {
    }

    /** Of a name, a file or a folder. */
    public static String of(String nameOrPath) {
        String path = nameOrPath.replaceFirst("[/\\\\]+$", "");
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
