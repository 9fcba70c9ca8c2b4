package reverie.app.shell.data;

import static reverie.app.text.Texts.tr;

import reverie.app.data.choice.DataAddress;

/**
 * What the window calls data: bundled ones by their name, a file or folder without the folders that lead to it; and what is said of
 * how they are taken.
 */
public final class DataTitle {

    private DataTitle() {
    }

    /** Of a name, a file or a folder. */
    public static String of(String nameOrPath) {
        DataAddress address = DataAddress.orPlace(nameOrPath);
        String[] chosen = address.place().split("\\|", -1);
        String path = chosen[0].replaceFirst("[/\\\\]+$", "");
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                + (chosen.length == 1 ? ""
                        : chosen.length == 2 ? "/" + chosen[1] : tr(" · {0} of it", chosen.length - 1))
                + (address.options().isEmpty() ? ""
                        : " · " + address.options().replace("=yes", "").replace("&", " · "));
    }
}
