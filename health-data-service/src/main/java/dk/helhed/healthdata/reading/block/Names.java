package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.indicator.Polarity;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.text.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What areas and indicators are called by now: a version keeps it as it is when it is packed. */
@ApplicationScoped
class Names {

    // A housing area that was deleted may have lost its name; what was published about it stays.
    private static final String AREAS = """
            select code, level, parent, name_da, name_en from reference_area where code = any (?)
            union all
            select code, 'HOUSING_AREA', municipality, coalesce(name, code), coalesce(name, code)
            from housing_area where code = any (?)
            union all
            select code, 'GROUP', null, name_da, name_en from area_group where code = any (?)""";
    private static final String INDICATORS =
            "select code, title_da, title_en, unit, polarity, decimals from indicator where code = any (?)";

    /** An area that figures are about. */
    record AreaName(String level, @Nullable String parent, Bilingual name) {}

    /**
     * What a figure measures.
     *
     * @param decimals null where the indicator says nothing of it
     */
    record IndicatorName(
            Bilingual title,
            Unit unit,
            Polarity polarity,
            @Nullable Integer decimals) {}

    Map<String, AreaName> areas(Connection connection, Collection<String> codes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(AREAS)) {
            for (int i = 1; i <= 3; i++) {
                statement.setArray(i, connection.createArrayOf("text", codes.toArray()));
            }
            Map<String, AreaName> names = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    names.put(
                            row.getString(1),
                            new AreaName(
                                    row.getString(2),
                                    row.getString(3),
                                    new Bilingual(row.getString(4), row.getString(5))));
                }
            }
            return names;
        }
    }

    Map<String, IndicatorName> indicators(Connection connection, Collection<String> codes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INDICATORS)) {
            statement.setArray(1, connection.createArrayOf("text", codes.toArray()));
            Map<String, IndicatorName> names = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    names.put(
                            row.getString(1),
                            new IndicatorName(
                                    new Bilingual(row.getString(2), row.getString(3)),
                                    Unit.valueOf(row.getString(4)),
                                    Polarity.valueOf(row.getString(5)),
                                    row.getObject(6, Integer.class)));
                }
            }
            return names;
        }
    }
}
