package dk.helhed.kit.concurrency;

/** A row under the lock of something else, which its change needs too. */
public record Locked<L, E extends Versioned>(L under, E row) implements Changeable {

    @Override
    public long version() {
        return row.version();
    }

    @Override
    public void expect(long seen) {
        row.expect(seen);
    }
}
