package dk.helhed.kit.replica;

/** The live replica beside the rebuilt one. */
record ReplicaComparison(Digest live, Digest rebuilt) {

    boolean isEqual() {
        return live.equals(rebuilt);
    }

    /**
     * What a table holds, in a form that does not depend on how it came about.
     *
     * @param sha256 of the rows' own SHA-256 in hex, one a line, in the byte order of their keys; a row is hashed as the
     *     text of its {@code to_jsonb}, with times in UTC
     */
    record Digest(long rows, String sha256) {}
}
