package dk.helhed.initiatives.ledger;

/** The kinds of postings, each with its event and the role that books it. */
enum Posting {
    APPROPRIATED("approver"),
    TRANSFERRED("budget-controller"),
    COMMITTED("budget-controller"),
    RELEASED("budget-controller"),
    SPENT("budget-controller"),
    CARRIED_OVER("budget-controller"),
    REVERSED("budget-controller");

    private final String role;

    Posting(String role) {
        this.role = role;
    }

    String role() {
        return role;
    }

    String event() {
        return name();
    }
}
