package dk.helhed.local;

import dk.helhed.local.bench.BenchApi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The suite's PostgreSQL, whose log shows for a moment every statement that it is sent. */
record LoggedDatabase(Databases databases, Path log) implements BenchApi.Database {
    // And no answer of before is given again.
    private static final int UNTIL_ALL_HAVE_SEEN_IT_MILLIS = 1_500;

    @Override
    public Connection asService(String database) throws SQLException {
        return databases.asService(database);
    }

    @Override
    public String logOf(BenchApi.Work work) throws Exception {
        Thread off = new Thread(() -> logNoMore());
        Runtime.getRuntime().addShutdownHook(off);
        try {
            databases.logStatements(true);
            Thread.sleep(UNTIL_ALL_HAVE_SEEN_IT_MILLIS);
            long before = Files.size(log);
            work.run();
            Thread.sleep(UNTIL_ALL_HAVE_SEEN_IT_MILLIS);
            return since(before);
        } finally {
            logNoMore();
            Runtime.getRuntime().removeShutdownHook(off);
        }
    }

    private String since(long before) throws IOException {
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(before);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void logNoMore() {
        try {
            databases.logStatements(false);
        } catch (SQLException e) {
            throw new Trouble("PostgreSQL still logs every statement: " + e.getMessage());
        }
    }
}
