package dk.helhed.plans.attachment;

/** What a document can be attached to. */
enum ItemKind {
    CASE("case_file", "case_id"),
    AGENDA_ITEM("agenda_item", "id"),
    DECISION_PAPER("decision_paper", "decision_paper_id");

    private final String table;
    private final String inAgendaItem;

    ItemKind(String table, String inAgendaItem) {
        this.table = table;
        this.inAgendaItem = inAgendaItem;
    }

    String table() {
        return table;
    }

    /** The column by which an agenda item names it. */
    String inAgendaItem() {
        return inAgendaItem;
    }
}
