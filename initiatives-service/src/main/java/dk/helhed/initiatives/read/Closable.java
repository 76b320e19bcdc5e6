package dk.helhed.initiatives.read;

/** What may be closed one by one, and is then known to outsiders by a placeholder. */
public enum Closable {
    FRAME,
    INITIATIVE
}
