package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.value.ValueStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads figures that are shown as their source states them. */
@ApplicationScoped
class StatedSource {

    private static final String READ = """
            select distinct on (v.area, v.indicator, v.period)
                v.area, v.indicator, v.period, v.status, v.value, v.lower, v.upper
            from unnest(?, ?) with ordinality as s (period, release_id, no)
                join release_value v on v.release_id = s.release_id and v.period = s.period
            order by v.area, v.indicator, v.period, s.no""";

    /** What stands: of each area, indicator and period the newest. */
    List<StatedRow> rows(Connection connection, List<Source> sources) throws SQLException {
        List<String> periods = new ArrayList<>();
        List<UUID> releases = new ArrayList<>();
        sources.forEach(source -> source.releases().forEach(release -> {
            periods.add(source.period());
            releases.add(release);
        }));
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setArray(1, connection.createArrayOf("text", periods.toArray()));
            statement.setArray(2, connection.createArrayOf("uuid", releases.toArray()));
            List<StatedRow> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new StatedRow(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            ValueStatus.valueOf(row.getString(4)),
                            row.getBigDecimal(5),
                            row.getBigDecimal(6),
                            row.getBigDecimal(7)));
                }
            }
            return rows;
        }
    }

    StatedFigures figures(Connection connection, LoadedVersion version) throws SQLException {
        DatasetShape shape = version.shape();
        Map<StatedFigures.Place, Cell> cells = new HashMap<>();
        for (StatedRow row : rows(connection, version.sources())) {
            cells.put(
                    new StatedFigures.Place(
                            shape.metric(row.indicator()),
                            shape.area().indexOf(row.area()),
                            shape.period().indexOf(row.period())),
                    row.cell());
        }
        return new StatedFigures(cells);
    }
}
