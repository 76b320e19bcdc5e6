package dk.helhed.healthdata.reading.block;

import org.postgresql.ds.PGSimpleDataSource;

/** The readers' door to the database for a process of its own. */
public final class ReadingDatabases {

    private ReadingDatabases() {}

    public static ReadingDatabase at(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("reading");
        source.setPassword("reading");
        return new ReadingDatabase(source);
    }
}
