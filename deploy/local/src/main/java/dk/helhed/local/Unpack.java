package dk.helhed.local;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks an archive into a folder; an entry that points outside the folder is refused. */
final class Unpack {
    private static final int ANY_EXECUTE = 0111;

    private Unpack() {}

    /** The single top folder of the archive is left out: its content comes to lie in the target itself. */
    static void zipWithoutTopFolder(Path archive, Path target) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                if (!name.isEmpty()) {
                    write(inside(target, name), entry.isDirectory(), zip);
                }
            }
        }
    }

    static void tarXz(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = inside(target, entry.getName());
                if (entry.isSymbolicLink()) {
                    link(target, path, entry.getLinkName());
                    continue;
                }
                write(path, entry.isDirectory(), tar);
                if ((entry.getMode() & ANY_EXECUTE) != 0 && entry.isFile()) {
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }

    private static void link(Path target, Path path, String pointsTo) throws IOException {
        Path end = path.resolveSibling(pointsTo).normalize();
        if (!end.startsWith(target)) {
            throw new IOException("The archive has a link that leads outside its folder: " + path);
        }
        Files.createDirectories(path.getParent());
        Files.createSymbolicLink(path, Path.of(pointsTo));
    }

    private static void write(Path path, boolean folder, InputStream content) throws IOException {
        if (folder) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        Files.copy(new Unclosed(content), path);
    }

    private static Path inside(Path target, String name) throws IOException {
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive has an entry outside its folder: " + name);
        }
        return path;
    }

    /** An archive stream goes on after each entry. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
