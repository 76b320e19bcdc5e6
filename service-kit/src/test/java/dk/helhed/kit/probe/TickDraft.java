package dk.helhed.kit.probe;

/** A draft that notes on which thread it was read. */
record TickDraft(String text) {

    static volatile String readBy = "";

    TickDraft {
        readBy = Thread.currentThread().getName();
    }
}
