package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.dataset.DefinitionTable;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.version.PeriodReleases;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Packs a version: the blocks of each of its releases, period by period, and last how it looks. Each period is a transaction
 * of its own, so that a packing that was killed goes on where it was.
 */
@ApplicationScoped
class Packer {

    private final ReadingDatabase database;
    private final VersionTable versions;
    private final DefinitionTable definitions;
    private final Names names;
    private final CellSource cells;
    private final StatedSource stated;
    private final BlockTable blocks;
    private final ShapeTable shapes;

    Packer(
            ReadingDatabase database,
            VersionTable versions,
            DefinitionTable definitions,
            Names names,
            CellSource cells,
            StatedSource stated,
            BlockTable blocks,
            ShapeTable shapes) {
        this.database = database;
        this.versions = versions;
        this.definitions = definitions;
        this.names = names;
        this.cells = cells;
        this.stated = stated;
        this.blocks = blocks;
        this.shapes = shapes;
    }

    void pack(VersionKey key) {
        VersionRow version = database.inTransaction(connection -> versions.read(connection, key));
        List<Source> sources = database.inTransaction(connection -> sources(connection, version));
        Map<UUID, List<Source>> byRelease = sources.stream()
                .filter(source -> source.definition() != null)
                .collect(Collectors.groupingBy(
                        source -> source.releases().getFirst(), LinkedHashMap::new, Collectors.toList()));
        byRelease.forEach((release, ofRelease) -> packRelease(key, release, ofRelease));
        database.change(connection ->
                shapes.write(connection, shape(connection, version, sources), sources, version.releases()));
    }

    private List<Source> sources(Connection connection, VersionRow version) throws SQLException {
        Map<UUID, Integer> madeUnder = versions.definitions(connection, version.releases());
        Map<UUID, List<String>> measures = new HashMap<>();
        List<Source> sources = new ArrayList<>();
        for (PeriodReleases period : version.periods()) {
            List<UUID> standing =
                    period.releases().stream().map(PeriodReleases.Stood::id).toList();
            UUID newest = standing.getFirst();
            Integer definition = madeUnder.get(newest);
            if (definition == null) {
                sources.add(new Source(period.period(), standing, null, List.of()));
            } else {
                if (!measures.containsKey(newest)) {
                    measures.put(newest, cells.measures(connection, newest));
                }
                sources.add(new Source(
                        period.period(), List.of(newest), definition, Objects.requireNonNull(measures.get(newest))));
            }
        }
        return sources;
    }

    private void packRelease(VersionKey key, UUID release, List<Source> sources) {
        Layout layout = database.inTransaction(connection -> shapes.layouts(connection, key.dataset(), sources))
                .values()
                .iterator()
                .next();
        List<String> measures = sources.getFirst().measures();
        Set<String> missing = sources.stream().map(Source::period).collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(database.inTransaction(connection -> blocks.packed(connection, release, measures)));
        if (missing.isEmpty()) {
            return;
        }
        Set<String> packed = new TreeSet<>();
        database.change(connection -> cells.read(connection, release, layout, missing, measures, (period, made) -> {
            write(release, period, made);
            packed.add(period);
        }));
        if (!packed.equals(missing)) {
            throw new IllegalStateException("the counts of a period are gone");
        }
    }

    private void write(UUID release, String period, Map<String, Block> made) {
        Map<BlockKey, Block> keyed = new HashMap<>();
        made.forEach((measure, block) -> keyed.put(new BlockKey(release, measure, period), block));
        database.change(connection -> blocks.write(connection, keyed));
    }

    private DatasetShape shape(Connection connection, VersionRow version, List<Source> sources) throws SQLException {
        var indicators = names.indicators(connection, version.indicators());
        if (version.definition() == null) {
            List<StatedRow> rows = stated.rows(connection, sources);
            Set<String> areas = rows.stream().map(StatedRow::area).collect(Collectors.toSet());
            return new ShapeMaker(version, names.areas(connection, areas), indicators).of(rows);
        }
        Structure structure = definitions.structure(connection, version.key().dataset(), version.definition());
        List<String> areas = Layout.dimensions(structure).getFirst().codes().stream()
                .map(code -> code.code())
                .toList();
        return new ShapeMaker(version, names.areas(connection, areas), indicators).of(structure);
    }
}
