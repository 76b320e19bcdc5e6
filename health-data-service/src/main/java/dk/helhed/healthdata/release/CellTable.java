package dk.helhed.healthdata.release;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.Exposure;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Shape;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGConnection;

/** The worker's side of the counts that are shown: what leaves the vault, leaves it here. */
@ApplicationScoped
public class CellTable {

    private static final String COPY = """
            copy release_cell (release_id, no, municipality, area, period, codes, measure, key, status, value) from stdin""";
    private static final String SHOWN = """
            select key, measure from release_cell where release_id = ? and status = 'PUBLISHED' and period = any (?)""";
    private static final String STANDING = """
            select distinct on (c.key, c.measure) c.key || '·' || c.measure, c.value
            from release_cell c join release r on r.id = c.release_id
            where r.dataset_id = ? and r.state in ('PUBLISHED', 'SUPERSEDED') and c.period = any (?)
                and c.status = 'PUBLISHED'
            order by c.key, c.measure, r.number desc""";

    /** Writes a cube as it may be shown: a count that is hidden has no value from here on. */
    void write(Connection connection, ReleaseTable.Row release, Cube cube, boolean[][] shown) throws SQLException {
        Shape shape = cube.shape();
        boolean[] isFigure = Exposure.figures(shape.structure());
        int area = shape.breakdowns().indexOf(shape.structure().of(Role.AREA).orElseThrow());
        StringBuilder lines = new StringBuilder();
        int no = 0;
        for (int at = 0; at < shape.size(); at++) {
            for (int measure = 0; measure < cube.measures(); measure++) {
                if (isFigure[measure]) {
                    lines.append(release.id()).append('\t').append(++no).append('\t');
                    lines.append(release.municipality()).append('\t');
                    lines.append(shape.code(at, area))
                            .append('\t')
                            .append(shape.period(at))
                            .append('\t');
                    lines.append(codes(shape, at, area)).append('\t');
                    lines.append(shape.structure().measures().get(measure).code())
                            .append('\t');
                    lines.append(shape.key(at)).append('\t');
                    lines.append(shown[measure][at] ? "PUBLISHED\t" + cube.count(measure, at) : "SUPPRESSED\t\\N");
                    lines.append('\n');
                }
            }
        }
        try {
            long copied =
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(lines.toString()));
            if (copied != no) {
                throw new IllegalStateException("not all counts were written");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A code is letters, digits and a few marks, none of which an array or a COPY would take for its own. */
    private static String codes(Shape shape, int at, int area) {
        List<String> codes = new ArrayList<>();
        for (int dimension = 0; dimension < shape.breakdowns().size(); dimension++) {
            if (dimension != area) {
                codes.add('"' + shape.code(at, dimension) + '"');
            }
        }
        return "{" + String.join(",", codes) + "}";
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

    /** What stands of the dataset's counts in these periods, by key and measure. */
    public Map<String, Long> standing(Connection connection, UUID dataset, Collection<String> periods)
            throws SQLException {
        Map<String, Long> standing = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(STANDING)) {
            statement.setObject(1, dataset);
            statement.setArray(2, connection.createArrayOf("text", periods.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    standing.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return standing;
    }
}
