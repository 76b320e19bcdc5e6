package dk.helhed.plans.attachment;

/** What a document can be attached to. */
enum ItemKind {
    CASE("case_file"),
    AGENDA_ITEM("agenda_item"),
    DECISION_PAPER("decision_paper");

    private final String table;

    ItemKind(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }
}
