package dk.helhed.healthdata.reading.bulk;

import dk.helhed.healthdata.reading.block.ReadingDatabases;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** A process that writes the files of one version into the database, to be killed in the middle of it. */
final class BulkProcess {

    private BulkProcess() {}

    public static void main(String[] arguments) {
        Map<BulkKind, Path> files = new EnumMap<>(BulkKind.class);
        for (BulkKind kind : BulkKind.values()) {
            files.put(kind, Path.of(arguments[2], kind.fileName()));
        }
        new BulkTable(ReadingDatabases.at(arguments[0])).write(new BulkKey(UUID.fromString(arguments[1]), 1), files);
    }
}
