package dk.helhed.healthdata.reading.http;

/** How long a cache may keep an answer. */
public final class Freshness {

    /** Of the latest version: another one may come at any time. */
    public static final String LATEST = "public, max-age=60, stale-while-revalidate=300";

    /** Of a version that was named: it never changes, but it may be withdrawn, and that must reach the caches. */
    public static final String PINNED = "public, max-age=86400, immutable";

    private Freshness() {}
}
