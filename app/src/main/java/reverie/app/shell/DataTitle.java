package reverie.app.shell;

/** What the window calls data: bundled ones by their name, a file or folder without the folders that lead to it. */
final class DataTitle {

    private DataTitle() {
    }

    static String of(String nameOrPath) {
        String path = nameOrPath.replaceFirst("[/\\\\]+$", "");
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
