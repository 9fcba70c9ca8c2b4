package reverie.app.room.sparsecoding;

/** How the atoms' tiles stand and what their contrast tells. */
enum AtomOrder {
    USE("Use", "Atoms that many patches use first, sorted anew from time to time"), NUMBER("Number",
            "In the order in which atoms are numbered; tiles never move"), SHADE("Shade",
                    "As they are numbered; the more an atom is used, the stronger its contrast");

    private final String label;
    private final String help;

    AtomOrder(String label, String help) {
        this.label = label;
        this.help = help;
    }

    String label() {
        return label;
    }

    String help() {
        return help;
    }
}
