package dk.helhed.healthdata.reading.block;

import java.util.UUID;

/** A process that packs one version, to be killed in the middle of it. */
final class PackingProcess {

    private PackingProcess() {}

    public static void main(String[] arguments) {
        Instance.packer(ReadingDatabases.at(arguments[0]))
                .pack(new VersionKey(UUID.fromString(arguments[1]), Integer.parseInt(arguments[2])));
    }
}
