package dk.helhed.local.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The running service of figures: its database, its process, and what is started beside it for a measurement. */
public interface FiguresService {
    URI address();

    /** As the superuser: a table of millions of counts would take days to be protected. */
    Connection database() throws SQLException;

    /** Where the database is, and how to come in, for a process of its own. */
    Map<String, String> databaseAccess();

    long pid();

    /** Starts one more instance of it, with settings of its own. */
    Instance another(Map<String, String> settings) throws IOException;

    /** A program of the benchmarks, run as the service is, with as much memory. */
    Process peer(String program, Map<String, String> environment, List<String> arguments) throws IOException;

    /** The program that asks. */
    Process load() throws IOException;

    int freePort();

    /** Where what came of it is kept. */
    Path documents();

    /** An instance that was started for a measurement. */
    record Instance(Process process, URI address, URI readiness) {}
}
