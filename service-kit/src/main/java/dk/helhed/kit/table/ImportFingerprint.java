package dk.helhed.kit.table;

/** What makes a repeated import the same for its Idempotency-Key. */
public record ImportFingerprint(ImportMode mode, String sha256) {}
