package reverie.app.cli;

/** The program's one entry. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
    }
}
