package dk.helhed.healthdata.release.worker;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.release.ReleaseState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The worker's side of the counts that are shown: what leaves the vault, leaves it here. */
@ApplicationScoped
public class CellTable {

    // One statement with an array for each column: COPY does not go together with row-level security.
    private static final String WRITE = """
            insert into release_cell (release_id, no, municipality, area, period, codes, measure, key, status, value)
            select ?, c.no, ?, c.area, c.period, cast(c.codes as text[]), c.measure, c.key,
                case when c.value is null then 'SUPPRESSED' else 'PUBLISHED' end, c.value
            from unnest(?, ?, ?, ?, ?, ?) with ordinality as c (area, period, codes, measure, key, value, no)""";
    private static final String SHOWN = """
            select key, measure from release_cell where release_id = ? and status = 'PUBLISHED' and period = any (?)""";
    private static final String IN_FORCE = """
            select distinct on (c.key, c.measure) c.key || '·' || c.measure, c.value
            from release_cell c join release r on r.id = c.release_id
            where r.dataset_id = ? and r.state in %s and c.period = any (?)
                and c.status = 'PUBLISHED'
            order by c.key, c.measure, r.number desc""".formatted(ReleaseState.sql(ReleaseState.IN_FORCE));

    /** Writes a cube as it may be shown: a count that is hidden has no value from here on. */
    void write(Connection connection, ReleaseTable.Row release, Cube cube, boolean[][] shown) throws SQLException {
        CellColumns cells = CellColumns.of(cube, shown);
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setObject(1, release.id());
            statement.setString(2, release.municipality());
            statement.setArray(3, connection.createArrayOf("text", cells.areas().toArray()));
            statement.setArray(
                    4, connection.createArrayOf("text", cells.periods().toArray()));
            statement.setArray(5, connection.createArrayOf("text", cells.codes().toArray()));
            statement.setArray(
                    6, connection.createArrayOf("text", cells.measures().toArray()));
            statement.setArray(7, connection.createArrayOf("text", cells.keys().toArray()));
            statement.setArray(
                    8, connection.createArrayOf("int8", cells.values().toArray()));
            if (statement.executeUpdate() != cells.keys().size()) {
                throw new IllegalStateException("not all counts were written");
            }
        }
    }

    void remove(Connection connection, UUID release) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from release_cell where release_id = ?")) {
            statement.setObject(1, release);
            statement.executeUpdate();
        }
    }

    /** Which counts of a cube of these periods a release showed: by measure, then by coordinate. */
    boolean[][] shown(Connection connection, UUID release, Shape shape) throws SQLException {
        Set<String> keys = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(SHOWN)) {
            statement.setObject(1, release);
            statement.setArray(
                    2, connection.createArrayOf("text", shape.periods().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getString(1) + "·" + row.getString(2));
                }
            }
        }
        boolean[][] shown = new boolean[shape.structure().measures().size()][shape.size()];
        for (int measure = 0; measure < shown.length; measure++) {
            String code = shape.structure().measures().get(measure).code();
            for (int at = 0; at < shape.size(); at++) {
                shown[measure][at] = keys.contains(shape.key(at) + "·" + code);
            }
        }
        return shown;
    }

    /** The dataset's counts in force in these periods, by key and measure. */
    public Map<String, Long> inForce(Connection connection, UUID dataset, Collection<String> periods)
            throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(IN_FORCE)) {
            statement.setObject(1, dataset);
            statement.setArray(2, connection.createArrayOf("text", periods.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return counts;
    }
}
