package reverie.app.cli.option;

import java.io.PrintWriter;
import reverie.app.share.LinkedRoom;

/** What is said about a link that a command opens. */
public final class LinkRemarks {

    private LinkRemarks() {
    }

    /** A line for a file of this machine that it names, and one for what of it could not be used. */
    public static void tell(LinkedRoom room, PrintWriter messages) {
        room.file().ifPresent(_ -> messages.println("reverie: link: learns from " + room.dataTitle()
                + ", a file or folder of this machine"));
        room.remark().ifPresent(it -> messages.println("reverie: link: " + it));
        messages.flush();
    }
}
