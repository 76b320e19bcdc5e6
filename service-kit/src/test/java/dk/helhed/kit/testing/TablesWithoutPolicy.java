package dk.helhed.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** The tables that row-level security does not hold: those that a database has, and those that decision 3 gives reasons for. */
public final class TablesWithoutPolicy {

    private static final Path DECISION = Path.of("../docs/decisions/0003-tenancy.md");
    private static final Pattern NAME = Pattern.compile("`([a-z_.]+)`");
    private static final String UNGUARDED = """
            select case nspname when 'public' then '' else nspname || '.' end || relname
              from pg_class join pg_namespace on pg_namespace.oid = relnamespace
             where relkind in ('r', 'p') and nspname not in ('pg_catalog', 'information_schema') and nspname !~ '^pg_'
               and not (relrowsecurity and relforcerowsecurity
                        and exists (select 1 from pg_policy where polrelid = pg_class.oid))""";

    private TablesWithoutPolicy() {}

    public static Set<String> inDatabase() {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        Set<String> tables = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(UNGUARDED)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a service, or of all services. */
    public static Set<String> documented(String service) {
        try (Stream<String> lines = Files.lines(DECISION)) {
            Set<String> tables = new TreeSet<>();
            lines.map(line -> List.of(line.split("\\|", -1)))
                    .filter(cells -> cells.size() == 5
                            && Set.of("all", service).contains(cells.get(2).strip()))
                    .flatMap(cells -> NAME.matcher(cells.get(1)).results())
                    .map((MatchResult name) -> name.group(1))
                    .forEach(tables::add);
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
