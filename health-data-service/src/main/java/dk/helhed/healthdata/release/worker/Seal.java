package dk.helhed.healthdata.release.worker;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.release.ReleaseCellRepository;
import dk.helhed.healthdata.release.ReleaseState;
import dk.helhed.healthdata.release.ReleaseStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes what may be shown of a cube and seals it: counts, headline values, checksum. All of it or nothing. */
@ApplicationScoped
class Seal {

    private static final String ADD_VALUE = """
            insert into release_value (release_id, key, municipality, area, indicator, period, breakdown, status, value,
                unit, inferred)
            select ?, ? || '·' || ? || '·' || ?, municipality, ?, ?, ?, 'total', ?, ?, ?, false from release where id = ?""";
    private static final String REMOVE_VALUES = "delete from release_value where release_id = ?";
    private static final String SEAL = """
            update release set state = '%s', percent = 100, audited_after = ?, value_count = ?, hidden_percent = ?,
                checksum = (%s?), version = version + 1, changed_at = now()
            where id = ? and state in %s""".formatted(
                    ReleaseStep.SEAL.to(), ReleaseCellRepository.CHECKSUM, ReleaseState.sql(ReleaseStep.SEAL.from()));

    private final ReleaseTable table;
    private final CellTable cells;

    Seal(ReleaseTable table, CellTable cells) {
        this.table = table;
        this.cells = cells;
    }

    /** Removes what a draft was sealed with before another release was published: nobody else has seen it. */
    void remove(Connection connection, UUID release) throws SQLException {
        if (table.unseal(connection, release)) {
            cells.remove(connection, release);
            try (PreparedStatement statement = connection.prepareStatement(REMOVE_VALUES)) {
                statement.setObject(1, release);
                statement.executeUpdate();
            }
        }
    }

    /** @param after the number of the newest release that the audit knew of */
    void write(Connection connection, ReleaseTable.Row release, Cube cube, boolean[][] shown, int after)
            throws SQLException {
        cells.write(connection, release, cube, shown);
        List<CubeHeadlines.Value> values = new CubeHeadlines(cube, shown, indicators(connection)).values();
        try (PreparedStatement statement = connection.prepareStatement(ADD_VALUE)) {
            for (CubeHeadlines.Value value : values) {
                statement.setObject(1, release.id());
                statement.setString(2, value.area());
                statement.setString(3, value.indicator());
                statement.setString(4, value.period());
                statement.setString(5, value.area());
                statement.setString(6, value.indicator());
                statement.setString(7, value.period());
                statement.setString(8, value.status().name());
                statement.setBigDecimal(9, value.value());
                statement.setString(10, value.unit().name());
                statement.setObject(11, release.id());
                statement.addBatch();
            }
            int[] added = statement.executeBatch();
            if (added.length != values.size()) {
                throw new IllegalStateException("values are missing");
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(SEAL)) {
            statement.setInt(1, after);
            statement.setInt(2, values.size());
            statement.setBigDecimal(3, hiddenPercent(shown));
            statement.setObject(4, release.id());
            statement.setObject(5, release.id());
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("the release is not where it was");
            }
        }
    }

    private static Map<String, CubeHeadlines.Counted> indicators(Connection connection) throws SQLException {
        Map<String, CubeHeadlines.Counted> indicators = new HashMap<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("select code, unit, coalesce(decimals, 1) from indicator");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                indicators.put(
                        row.getString(1), new CubeHeadlines.Counted(Unit.valueOf(row.getString(2)), row.getInt(3)));
            }
        }
        return indicators;
    }

    static BigDecimal hiddenPercent(boolean[][] shown) {
        long hidden = 0;
        long all = 0;
        for (boolean[] ofMeasure : shown) {
            for (boolean isShown : ofMeasure) {
                hidden += isShown ? 0 : 1;
                all++;
            }
        }
        return BigDecimal.valueOf(100 * hidden).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    }
}
