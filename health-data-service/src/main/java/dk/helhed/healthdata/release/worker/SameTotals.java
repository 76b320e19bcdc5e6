package dk.helhed.healthdata.release.worker;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.DisclosureRules;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.dataset.DefinitionTable;
import dk.helhed.healthdata.release.ReleaseState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds measures of other datasets that show the same total of an area as one of a cube: they may count the same people, and
 * nobody has said so. Only what is published is compared.
 */
@ApplicationScoped
public class SameTotals {

    /** A smaller one is none that anybody sees. */
    private static final int LEAST = 5;

    private static final String OTHERS = """
            select distinct dataset_id from release
            where municipality = (select municipality from dataset where id = ?) and dataset_id <> ?
                and submission_id is not null and state in %s and periods && ?
            order by dataset_id""".formatted(ReleaseState.sql(ReleaseState.IN_FORCE));
    private static final String TOTALS = """
            select c.area, c.period, c.measure, c.value from release_cell c join release r on r.id = c.release_id
            where r.dataset_id = ? and r.state in %s and c.period = any (?) and c.codes = ?
                and c.status = 'PUBLISHED' and c.value >= %d
            order by c.area, c.period, c.measure""".formatted(ReleaseState.sql(ReleaseState.IN_FORCE), LEAST);

    private final DefinitionTable definitions;

    SameTotals(DefinitionTable definitions) {
        this.definitions = definitions;
    }

    /** A measure of the cube and one of another dataset, and where they are alike. */
    public record Pair(String measure, UUID dataset, String otherMeasure, String area, String period) {}

    private record Total(String area, String period, long value) {}

    private record Measures(String own, UUID dataset, String other) {}

    public List<Pair> of(Connection connection, UUID dataset, Cube cube) throws SQLException {
        Map<Total, List<Integer>> own = totals(cube);
        Map<Measures, Pair> found = new LinkedHashMap<>();
        String[] periods = cube.shape().periods().toArray(String[]::new);
        for (UUID other : others(connection, dataset, periods)) {
            Structure structure = definitions.newest(connection, other).structure();
            try (PreparedStatement statement = connection.prepareStatement(TOTALS)) {
                statement.setObject(1, other);
                statement.setArray(2, connection.createArrayOf("text", periods));
                statement.setArray(3, connection.createArrayOf("text", totalCodes(structure)));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        Total total = new Total(row.getString(1), row.getString(2), row.getLong(4));
                        for (int measure : own.getOrDefault(total, List.of())) {
                            add(cube.shape().structure(), measure, other, structure, row.getString(3), total, found);
                        }
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static void add(
            Structure own,
            int measure,
            UUID dataset,
            Structure others,
            String otherMeasure,
            Total at,
            Map<Measures, Pair> found) {
        int other = others.measure(otherMeasure);
        @Nullable String population = own.measures().get(measure).population();
        boolean isLinked = population != null
                && other >= 0
                && population.equals(others.measures().get(other).population());
        if (!isLinked) {
            String code = own.measures().get(measure).code();
            found.putIfAbsent(
                    new Measures(code, dataset, otherMeasure),
                    new Pair(code, dataset, otherMeasure, at.area(), at.period()));
        }
    }

    private static Map<Total, List<Integer>> totals(Cube cube) {
        Shape shape = cube.shape();
        boolean[] isFigure = DisclosureRules.figures(shape.structure());
        int area = shape.breakdowns().indexOf(shape.structure().of(Role.AREA).orElseThrow());
        Map<Total, List<Integer>> totals = new HashMap<>();
        for (int at = 0; at < shape.size(); at++) {
            for (int measure = 0; isOfEveryone(shape, at) && measure < cube.measures(); measure++) {
                if (isFigure[measure]) {
                    totals.computeIfAbsent(
                                    new Total(shape.code(at, area), shape.period(at), cube.count(measure, at)),
                                    added -> new ArrayList<>(1))
                            .add(measure);
                }
            }
        }
        return totals;
    }

    private static boolean isOfEveryone(Shape shape, int at) {
        for (int i = 0; i < shape.breakdowns().size(); i++) {
            Dimension breakdown = shape.breakdowns().get(i);
            if (breakdown.role() != Role.AREA && !shape.code(at, i).equals(breakdown.total())) {
                return false;
            }
        }
        return true;
    }

    private static String[] totalCodes(Structure structure) {
        return structure.breakdowns().stream()
                .filter(breakdown -> breakdown.role() != Role.AREA)
                .map(Dimension::total)
                .toArray(String[]::new);
    }

    private static List<UUID> others(Connection connection, UUID dataset, String[] periods) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OTHERS)) {
            statement.setObject(1, dataset);
            statement.setObject(2, dataset);
            statement.setArray(3, connection.createArrayOf("text", periods));
            try (ResultSet row = statement.executeQuery()) {
                List<UUID> others = new ArrayList<>();
                while (row.next()) {
                    others.add(row.getObject(1, UUID.class));
                }
                return others;
            }
        }
    }
}
