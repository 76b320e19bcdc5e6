package dk.helhed.healthdata.reading.block;

import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that packs one version, to be killed in the middle of it. */
final class PackingProcess {

    private PackingProcess() {}

    public static void main(String[] arguments) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        source.setUser("reading");
        source.setPassword("reading");
        Instance.packer(new ReadingDatabase(source))
                .pack(new VersionKey(UUID.fromString(arguments[1]), Integer.parseInt(arguments[2])));
    }
}
