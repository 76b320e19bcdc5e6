package dk.helhed.healthdata.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.kit.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Published releases of a cube as they are after the seal, written as the superuser: thousands would take hours to protect. */
public final class MadeReleases implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A release that was made, and the rows of its counts. */
    public record Made(UUID id, int number, List<String> periods, int definition) {}

    private final Connection connection;
    private final UUID dataset = UUID.randomUUID();
    private final Map<String, List<Made>> standing = new TreeMap<>();
    private int definitions;
    private int releases;
    private int versions;

    /** @param units by indicator */
    public MadeReleases(Map<String, String> units) throws SQLException {
        this.connection = superuser();
        for (Map.Entry<String, String> unit : units.entrySet()) {
            run("""
                    insert into indicator (code, municipality, title_da, title_en, definition_da, definition_en, unit,
                        polarity, register, caveats, version, created_at, changed_at)
                    values (?, '0751', 'En titel', 'A title', 'x', 'x', ?, 'NEUTRAL', 'x', '[]', 0, now(), now())
                    on conflict do nothing""", unit.getKey(), unit.getValue());
        }
        run("""
                insert into dataset (id, municipality, title_da, title_en, publisher, indicators, protection, in_use,
                    version, created_at, changed_at)
                values (?, '0751', 'Tal', 'Figures', 'A publisher', ?, 'SYNTHETIC', true, 0, now(), now())""", dataset, units.keySet().toArray(String[]::new));
    }

    public static Connection superuser() throws SQLException {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return DriverManager.getConnection(url, "postgres", "");
    }

    public UUID dataset() {
        return dataset;
    }

    public int define(Structure structure) throws SQLException {
        run("""
                insert into dataset_definition (dataset_id, number, municipality, structure, policy, created_at)
                values (?, ?, '0751', ?, '{}', now())""", dataset, ++definitions, json(structure));
        return definitions;
    }

    /**
     * Publishes a cube as the next release, which makes the next version.
     *
     * @param definition under which the release was protected, which may be newer than the one its rows were read by
     */
    public Made publish(Cube cube, boolean[][] shown, int definition) throws SQLException {
        Made made = new Made(UUID.randomUUID(), ++releases, cube.shape().periods(), definition);
        run("""
                insert into release (id, municipality, dataset_id, state, periods, value_count, synthetic, submitted_by,
                    submission_id, definition, problem, version, created_at, changed_at)
                values (?, '0751', ?, 'DRAFT', ?, 0, true, 'a-supplier', ?, ?, 'not-for-the-worker', 0, now(), now())""", made.id(), dataset, made.periods().toArray(String[]::new), UUID.randomUUID(), definition);
        writeCells(made.id(), cube, shown);
        run("""
                update release set state = 'PUBLISHED', number = ?, checksum = ?, published_by = 'an-approver',
                    published_at = now(), approved_by = 'an-approver', approved_at = now()
                where id = ?""", made.number(), hash(made.id()), made.id());
        made.periods().forEach(period -> standing.computeIfAbsent(period, none -> new ArrayList<>())
                .addFirst(made));
        addVersion(made, versions == 0 ? "PUBLISHED" : "REVISED");
        return made;
    }

    /** Withdraws it, which makes the next version. */
    public void withdraw(Made made, String how) throws SQLException {
        run("update release set state = 'WITHDRAWN', withdrawal = ?, reason = 'A reason.', ended_at = now() where id = ?",
                how, made.id());
        standing.values().forEach(all -> all.remove(made));
        standing.values().removeIf(List::isEmpty);
        addVersion(made, "WITHDRAWN");
    }

    public int versions() {
        return versions;
    }

    /** What stands by now for each period, the newest first. */
    public Map<String, List<Made>> standing() {
        return standing.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> List.copyOf(entry.getValue()), (a, b) -> a, TreeMap::new));
    }

    private void addVersion(Made made, String act) throws SQLException {
        List<Map<String, Object>> periods = standing.entrySet().stream()
                .map(entry -> Map.of(
                        "period",
                        entry.getKey(),
                        "releases",
                        entry.getValue().stream()
                                .map(each -> Map.of(
                                        "id", each.id().toString(), "number", each.number(), "checksum", hash(each.id())))
                                .toList()))
                .toList();
        @Nullable Integer definition = standing.values().stream()
                .flatMap(List::stream)
                .map(Made::definition)
                .max(Integer::compare)
                .orElse(null);
        run("""
                insert into dataset_version (dataset_id, number, municipality, act, release_id, definition, periods, sha256,
                    created_at)
                values (?, ?, '0751', ?, ?, ?, ?, ?, now())""", dataset, ++versions, act, made.id(), definition, json(periods), hash(dataset + "/" + versions));
    }

    /** As the seal writes them: by period, by coordinate, by measure; persons by their number of events are no figures. */
    private void writeCells(UUID release, Cube cube, boolean[][] shown) throws SQLException {
        Shape shape = cube.shape();
        int area = shape.breakdowns()
                .indexOf(shape.structure().of(Role.AREA).orElseThrow());
        List<String> repeats = shape.structure().measures().stream()
                .flatMap(measure -> measure.byNumber().stream())
                .map(repeat -> repeat.measure())
                .toList();
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into release_cell (release_id, no, municipality, area, period, codes, measure, key, status, value)
                values (?, ?, '0751', ?, ?, ?, ?, ?, ?, ?)""")) {
            int no = 0;
            for (int at = 0; at < shape.size(); at++) {
                List<String> codes = new ArrayList<>();
                for (int i = 0; i < shape.breakdowns().size(); i++) {
                    if (i != area) {
                        codes.add(shape.code(at, i));
                    }
                }
                for (int measure = 0; measure < cube.measures(); measure++) {
                    String code = shape.structure().measures().get(measure).code();
                    if (!repeats.contains(code)) {
                        statement.setObject(1, release);
                        statement.setInt(2, ++no);
                        statement.setString(3, shape.code(at, area));
                        statement.setString(4, shape.period(at));
                        statement.setArray(5, connection.createArrayOf("text", codes.toArray()));
                        statement.setString(6, code);
                        statement.setString(7, shape.key(at));
                        statement.setString(8, shown[measure][at] ? "PUBLISHED" : "SUPPRESSED");
                        statement.setObject(9, shown[measure][at] ? cube.count(measure, at) : null, Types.BIGINT);
                        statement.addBatch();
                    }
                }
            }
            assertEquals(no, statement.executeBatch().length);
        }
    }

    private static String hash(Object what) {
        return Sha256.hex(what.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String json(Object what) {
        try {
            return JSON.writeValueAsString(what);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private void run(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                Object parameter = parameters[i];
                if (parameter instanceof String[] texts) {
                    statement.setArray(i + 1, connection.createArrayOf("text", texts));
                } else if (parameter == null) {
                    statement.setNull(i + 1, Types.INTEGER);
                } else {
                    statement.setObject(i + 1, parameter);
                }
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
