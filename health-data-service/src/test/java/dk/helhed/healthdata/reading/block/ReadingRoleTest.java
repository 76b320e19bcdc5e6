package dk.helhed.healthdata.reading.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.reading.MadeReleases;
import dk.helhed.healthdata.reading.RandomCubes;
import dk.helhed.kit.testing.RealParts;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The role that readers' questions are answered with is refused everything from before the seal, by the database. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class ReadingRoleTest {

    private static final String NOT_PERMITTED = "42501";

    /** Whoever adds a table decides whether readers may see it; all others are refused. */
    private static final Map<String, String> MAY = new TreeMap<>(Map.ofEntries(
            Map.entry("area_group", "SELECT"),
            Map.entry("dataset", "SELECT"),
            Map.entry("dataset_version", "SELECT"),
            Map.entry("housing_area", "SELECT"),
            Map.entry("indicator", "SELECT"),
            Map.entry("reading_block", "DELETE INSERT SELECT"),
            Map.entry("reading_shape", "INSERT SELECT"),
            Map.entry("reference_area", "SELECT"),
            Map.entry("release_cell", "SELECT"),
            Map.entry("release_value", "SELECT")));

    /** Only some of their columns. */
    private static final Map<String, Set<String>> IN_PART = Map.of(
            "dataset_definition",
            Set.of("dataset_id", "number", "structure"),
            "release",
            Set.of(
                    "id",
                    "dataset_id",
                    "state",
                    "withdrawal",
                    "number",
                    "periods",
                    "definition",
                    "checksum",
                    "published_at",
                    "ended_at",
                    "reason"));

    private static final String TABLES = """
            select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema')
                and n.nspname !~ '^pg_'""";

    @Inject
    @io.quarkus.agroal.DataSource("reading")
    DataSource reading;

    @Test
    void it_has_the_rights_that_are_written_here_and_no_other() throws SQLException {
        Map<String, String> rights = new TreeMap<>();
        for (String right : List.of("DELETE", "INSERT", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE")) {
            for (String table : texts(TABLES + " and has_table_privilege('reading', c.oid, '" + right + "')")) {
                rights.merge(table, right, (before, more) -> before + " " + more);
            }
        }

        assertEquals(MAY, rights);
    }

    @Test
    void of_some_tables_it_sees_some_columns() throws SQLException {
        Map<String, Set<String>> columns = new TreeMap<>();
        for (String column : texts("""
                select c.relname || ' ' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped
                    and has_column_privilege('reading', c.oid, a.attnum, 'select')
                    and not has_table_privilege('reading', c.oid, 'select')
                    and not c.relnamespace::regnamespace::text ~ '^(pg_|information_schema)'""")) {
            columns.computeIfAbsent(column.split(" ", 2)[0], none -> new TreeSet<>())
                    .add(column.split(" ", 2)[1]);
        }

        assertEquals(new TreeMap<>(IN_PART), columns);
    }

    @Test
    void every_other_table_is_refused_when_it_asks() throws SQLException {
        List<String> tables = texts(TABLES);
        assertTrue(tables.containsAll(List.of("vault.count_row", "submission", "release_audit", "outbox")));
        for (String table : tables) {
            if (!MAY.containsKey(table)) {
                assertEquals(
                        NOT_PERMITTED,
                        assertThrows(SQLException.class, () -> ask("select * from " + table), table)
                                .getSQLState(),
                        table);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select counts from vault.count_row",
                "copy release_audit to stdout",
                "set role worker",
                "set role app",
                "update release_cell set value = 7",
                "insert into release_value (release_id) values (gen_random_uuid())",
                "update reading_shape set shape = '{}'",
                "delete from reading_shape",
                "create table leak (id integer)",
                "grant select on release_audit to reading"
            })
    void it_can_do_no_more_than_read_and_pack(String statement) {
        assertEquals(
                NOT_PERMITTED, assertThrows(SQLException.class, () -> ask(statement)).getSQLState());
    }

    @Test
    void it_is_an_ordinary_role_and_a_member_of_none() throws SQLException {
        assertTrue(yes("select not rolsuper and not rolbypassrls and not rolcreaterole from pg_roles where rolname = 'reading'"));
        assertTrue(yes("select count(*) = 0 from pg_auth_members where member = 'reading'::regrole"));
        assertTrue(yes("select not has_schema_privilege('reading', 'vault', 'usage')"));
    }

    @Test
    void drafts_and_what_is_concealed_are_not_there_for_it() throws SQLException {
        RandomCubes random = new RandomCubes(41);
        try (MadeReleases releases = new MadeReleases(random.units())) {
            Structure structure = random.first();
            Cube cube = random.cube(structure, List.of("2020"));
            MadeReleases.Made made = releases.publish(cube, random.shown(cube), releases.define(structure));
            Instance instance = new Instance(new ReadingDatabase(reading), 1 << 20);
            instance.packed(releases.dataset(), 1);
            assertTrue(seen(made.id(), "release_cell") > 0);
            assertTrue(seen(made.id(), "reading_block") > 0);

            releases.withdraw(made, "ERRONEOUS");
            assertTrue(seen(made.id(), "release_cell") > 0);

            try (Connection connection = MadeReleases.superuser();
                    Statement sql = connection.createStatement()) {
                sql.execute("update release set withdrawal = 'MUST_NOT_BE_SEEN' where id = '" + made.id() + "'");
            }
            for (String table : List.of("release_cell", "release_value", "reading_block")) {
                assertEquals(0, seen(made.id(), table), table);
            }
            draftIsNotThere(releases.dataset(), made.id());
        }
    }

    /** Also where it claims to act for the municipality that the draft belongs to. */
    private void draftIsNotThere(UUID dataset, UUID like) throws SQLException {
        UUID draft = UUID.randomUUID();
        try (Connection connection = MadeReleases.superuser();
                Statement sql = connection.createStatement()) {
            sql.execute("""
                    insert into release (id, municipality, dataset_id, state, periods, value_count, synthetic, submitted_by,
                        submission_id, definition, problem, version, created_at, changed_at)
                    values ('%s', '0751', '%s', 'DRAFT', '{2020}', 0, true, 'a', gen_random_uuid(), 1, 'not-for-the-worker',
                        0, now(), now());
                    insert into release_cell select '%s', no, municipality, area, period, codes, measure, key, status, value
                    from release_cell where release_id = '%s'""".formatted(draft, dataset, draft, like));
        }
        assertEquals(0, seen(draft, "release_cell"));
        assertTrue(yes("select count(*) = 0 from release where id = '" + draft + "'"));
    }

    private long seen(UUID release, String table) throws SQLException {
        return Long.parseLong(texts("select count(*) from " + table + " where release_id = '" + release + "'")
                .getFirst());
    }

    private boolean yes(String query) throws SQLException {
        return texts(query).equals(List.of("t"));
    }

    private void ask(String statement) throws SQLException {
        try (Connection connection = reading.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private List<String> texts(String query) throws SQLException {
        try (Connection connection = reading.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select set_config('app.municipality', '0751', true)");
            List<String> found = new ArrayList<>();
            try (ResultSet row = sql.executeQuery(query)) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            connection.rollback();
            return found;
        }
    }
}
