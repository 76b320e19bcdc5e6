package dk.helhed.local.bench;

import dk.helhed.local.Trouble;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Published counts as they are after the seal, made up by the database itself: 76 areas, 15 years, 3 sexes, a number of subjects, and
 * 5 measures of which one in five counts is hidden. A second time they are found there.
 */
final class ReadingData {
    static final int AREAS = 76;
    static final int YEARS = 15;
    static final int FIRST_YEAR = 2010;
    private static final int SEXES = 3;
    private static final int MEASURES = 5;
    static final String INDICATOR = "BENCH_%d_PCT";

    private final Connection connection;
    private final List<String> areas;

    /** A dataset of so many subjects. */
    record Dataset(UUID id, int subjects, List<String> areas) {
        long numbers() {
            return numbersOf(subjects);
        }
    }

    ReadingData(Connection connection) throws SQLException {
        this.connection = connection;
        this.areas = areas(connection);
    }

    static long numbersOf(int subjects) {
        return (long) AREAS * YEARS * SEXES * MEASURES * subjects;
    }

    /** Made, but not packed yet. */
    Dataset dataset(int subjects) throws SQLException {
        String name = "ds-bench-reading-" + subjects;
        try (PreparedStatement there = connection.prepareStatement("select id from dataset where external_id = ?")) {
            there.setString(1, name);
            try (ResultSet row = there.executeQuery()) {
                if (row.next()) {
                    return new Dataset(row.getObject(1, UUID.class), subjects, areas);
                }
            }
        }
        Dataset made = new Dataset(UUID.randomUUID(), subjects, areas);
        connection.setAutoCommit(false);
        try (Statement sql = connection.createStatement()) {
            // Triggers and foreign keys would look at each of millions of rows.
            sql.execute("set local session_replication_role = replica");
            UUID release = UUID.randomUUID();
            indicators(sql);
            sql.execute(dataset(made.id(), name));
            sql.execute(definition(made.id(), subjects));
            sql.execute(release(made.id(), release));
            for (int year = 0; year < YEARS; year++) {
                sql.execute(cells(release, year, subjects));
            }
            sql.execute(version(made.id(), release));
            connection.commit();
            return made;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** The version gets no files: to make them would take the processor from what is measured. */
    void withoutFiles(Dataset dataset) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("begin");
            sql.execute("set local session_replication_role = replica");
            sql.execute("""
                    insert into bulk_file (dataset_id, version, name, size, sha256)
                    values ('%s', 1, 'bulk.csv-metadata.json', 1, repeat('0', 64)) on conflict do nothing\
                    """.formatted(dataset.id()));
            sql.execute("commit");
        }
    }

    /** The counts of a dataset as one would keep them for SQL, with the index that fits the question. */
    void tableForSql(Dataset dataset) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("drop schema if exists bench_reading cascade");
            sql.execute("create schema bench_reading");
            sql.execute("""
                    create table bench_reading.cell as
                    select c.measure, c.area, c.period, c.codes[1] as sex, c.codes[2] as subject, c.value
                    from release_cell c join release r on r.id = c.release_id where r.dataset_id = '%s'\
                    """.formatted(dataset.id()));
            sql.execute("alter table bench_reading.cell add primary key (measure, area, period, sex, subject)");
            sql.execute("vacuum analyze bench_reading.cell");
        }
    }

    void dropTableForSql() throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("drop schema if exists bench_reading cascade");
        }
    }

    boolean isPacked(Dataset dataset) throws SQLException {
        return exists("reading_shape", dataset);
    }

    boolean hasFiles(Dataset dataset) throws SQLException {
        return exists("bulk_file", dataset);
    }

    private boolean exists(String table, Dataset dataset) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select count(*) from " + table + " where dataset_id = '" + dataset.id() + "'")) {
            return row.next() && row.getInt(1) > 0;
        }
    }

    /** Bytes of its blocks for each number. */
    double storedBytes(Dataset dataset) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("""
                        select sum(octet_length(b.counts) + octet_length(b.sha256))
                        from reading_block b join release r on r.id = b.release_id where r.dataset_id = '%s'\
                        """.formatted(dataset.id()))) {
            return row.next() ? (double) row.getLong(1) / dataset.numbers() : 0;
        }
    }

    private static List<String> areas(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("""
                        select string_agg(code, ' ') from (select code from reference_area
                            order by array_position(array['COUNTRY', 'REGION', 'MUNICIPALITY'], level), code limit %d)\
                        """.formatted(AREAS))) {
            if (!row.next()) {
                throw new Trouble("The database has no areas.");
            }
            return List.of(row.getString(1).split(" "));
        }
    }

    private static void indicators(Statement sql) throws SQLException {
        for (int measure = 1; measure < MEASURES; measure++) {
            sql.execute("""
                    insert into indicator (code, municipality, title_da, title_en, definition_da, definition_en, unit, polarity,
                        register, caveats, version, created_at, changed_at)
                    values ('%s', '0751', 'Opdigtet andel %2$d', 'Invented share %2$d', 'Opdigtet.', 'Invented.', 'PERCENT',
                        'HIGHER_IS_BETTER', 'Invented', '[]', 0, now(), now()) on conflict do nothing\
                    """.formatted(INDICATOR.formatted(measure), measure));
        }
    }

    private static String dataset(UUID id, String name) {
        String indicators = IntStream.range(1, MEASURES)
                .mapToObj(measure -> "'" + INDICATOR.formatted(measure) + "'")
                .collect(Collectors.joining(", "));
        return """
                insert into dataset (id, municipality, external_id, title_da, title_en, publisher, indicators, protection, in_use,
                    version, created_at, changed_at)
                values ('%s', '0751', '%s', 'Opdigtede tal til måling', 'Figures invented for measurements', 'Helhed',
                    array[%s], 'SYNTHETIC', true, 0, now(), now())""".formatted(id, name, indicators);
    }

    private String definition(UUID dataset, int subjects) {
        String areaCodes =
                areas.stream().map(code -> "{\"code\": \"" + code + "\"}").collect(Collectors.joining(", "));
        List<String> parts =
                IntStream.range(1, subjects).mapToObj(subject -> "s" + subject).toList();
        String subjectCodes = parts.stream().map(ReadingData::code).collect(Collectors.joining(", "));
        String measures = IntStream.range(1, MEASURES)
                .mapToObj(measure -> """
                    {"code": "M%d", "title": {"da": "Talt %1$d", "en": "Counted %1$d"}, "counts": "PERSONS",
                     "denominator": "RESIDENTS", "indicator": "%2$s"}\
                    """.formatted(measure, INDICATOR.formatted(measure)))
                .collect(Collectors.joining(", "));
        String structure = """
                {"dimensions": [
                  {"code": "area", "role": "AREA", "title": {"da": "Område", "en": "Area"}, "codes": [%s]},
                  {"code": "period", "role": "PERIOD", "title": {"da": "År", "en": "Year"}},
                  {"code": "sex", "role": "SEX", "title": {"da": "Køn", "en": "Sex"}, "codes": [%s, %s, %s],
                   "sums": [{"total": "T", "parts": ["K", "M"]}], "total": "T"},
                  {"code": "subject", "role": "OTHER", "title": {"da": "Emne", "en": "Subject"}, "codes": [%s, %s],
                   "sums": [{"total": "T", "parts": [%s]}], "total": "T"}],
                 "measures": [{"code": "RESIDENTS", "title": {"da": "Beboere", "en": "Residents"}, "counts": "PERSONS"}, %s]}\
                """.formatted(
                        areaCodes,
                        code("T"),
                        code("K"),
                        code("M"),
                        code("T"),
                        subjectCodes,
                        parts.stream().map(part -> "\"" + part + "\"").collect(Collectors.joining(", ")),
                        measures);
        return """
                insert into dataset_definition (dataset_id, number, municipality, structure, policy, created_at)
                values ('%s', 1, '0751', '%s', '{}', now())""".formatted(dataset, structure);
    }

    private static String code(String code) {
        return "{\"code\": \"%s\", \"title\": {\"da\": \"%1$s\", \"en\": \"%1$s\"}}".formatted(code);
    }

    private static String release(UUID dataset, UUID release) {
        String years = IntStream.range(FIRST_YEAR, FIRST_YEAR + YEARS)
                .mapToObj(year -> "'" + year + "'")
                .collect(Collectors.joining(", "));
        return """
                insert into release (id, municipality, dataset_id, state, periods, value_count, synthetic, submitted_by,
                    submission_id, definition, number, checksum, published_by, published_at, approved_by, approved_at, version,
                    created_at, changed_at)
                values ('%s', '0751', '%s', 'PUBLISHED', array[%s], 0, true, 'bench', gen_random_uuid(), 1, 1, repeat('0', 64),
                    'bench-approver', now(), 'bench-approver', now(), 0, now(), now())""".formatted(release, dataset, years);
    }

    /** Numbered as the seal does it: by period, by coordinate, by measure. */
    private String cells(UUID release, int year, int subjects) {
        String named = areas.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
        return """
                insert into release_cell (release_id, no, municipality, area, period, codes, measure, key, status, value)
                select '%1$s', (((%2$d * %3$d + a) * %4$d + s) * %5$d + j) * %6$d + m + 1, '0751', area, period,
                    array[sex, subject], case m when 0 then 'RESIDENTS' else 'M' || m end,
                    period || '·' || area || '·' || sex || '·' || subject,
                    case when value is null then 'SUPPRESSED' else 'PUBLISHED' end, value
                from (
                    select a, s, j, m, areas[a + 1] as area, sexes[s + 1] as sex, '%7$d' as period,
                        case j when 0 then 'T' else 's' || j end as subject,
                        case when h %% 5 = 0 and m > 0 then null
                            when m = 0 then 2000 + h %% 3000
                            else 5 + h %% (case when h %% 7 = 0 then 1500 else 90 end) end as value
                    from (select array[%8$s] as areas, array['T', 'K', 'M'] as sexes) as codes,
                        generate_series(0, %3$d - 1) as a, generate_series(0, %4$d - 1) as s,
                        generate_series(0, %5$d - 1) as j, generate_series(0, %6$d - 1) as m,
                        lateral (select hashint4((((%2$d * %3$d + a) * %4$d + s) * %5$d + j) * %6$d + m)::bigint
                            + 2147483648 as h) as made) as made
                order by 2""".formatted(release, year, AREAS, SEXES, subjects, MEASURES, FIRST_YEAR + year, named);
    }

    private static String version(UUID dataset, UUID release) {
        String periods = IntStream.range(FIRST_YEAR, FIRST_YEAR + YEARS)
                .mapToObj(year -> """
                    {"period": "%d", "releases": [{"id": "%s", "number": 1, "checksum": "%s"}]}\
                    """.formatted(year, release, "0".repeat(64)))
                .collect(Collectors.joining(", "));
        return """
                insert into dataset_version (dataset_id, number, municipality, act, release_id, definition, periods, sha256,
                    created_at)
                values ('%s', 1, '0751', 'PUBLISHED', '%s', 1, '[%s]', encode(sha256('%1$s'), 'hex'), now())\
                """.formatted(dataset, release, periods);
    }
}
