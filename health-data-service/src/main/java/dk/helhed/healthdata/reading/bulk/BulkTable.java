package dk.helhed.healthdata.reading.bulk;

import dk.helhed.healthdata.reading.block.ReadingDatabase;
import dk.helhed.kit.text.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The files in the database, with the role that sees only what was published. */
@ApplicationScoped
class BulkTable {

    private static final int PIECE = 1 << 20;

    // Of what nobody may see any more no file is made.
    private static final String WAITING = """
            select s.dataset_id, s.version from reading_shape s
            where not exists (select 1 from bulk_file f where f.dataset_id = s.dataset_id and f.version = s.version)
                and not exists (
                    select 1 from release r where r.id = any (s.releases) and r.withdrawal = 'MUST_NOT_BE_SEEN')
            order by s.version desc, s.dataset_id""";
    private static final String WRITE =
            "insert into bulk_file (dataset_id, version, name, size, sha256) values (?, ?, ?, ?, ?)";
    private static final String WRITE_PIECE =
            "insert into bulk_piece (dataset_id, version, name, no, content) values (?, ?, ?, ?, ?)";
    private static final String READ =
            "select size, sha256 from bulk_file where dataset_id = ? and version = ? and name = ?";
    private static final String READ_PIECE =
            "select content from bulk_piece where dataset_id = ? and version = ? and name = ? and no = ?";

    /** @param sha256 of its bytes, as hexadecimal digits */
    record Stored(long size, String sha256) {}

    private final ReadingDatabase database;

    BulkTable(ReadingDatabase database) {
        this.database = database;
    }

    /** The packed versions that have no files yet, the newest first. */
    List<BulkKey> waiting() {
        return database.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(WAITING);
                    ResultSet row = statement.executeQuery()) {
                List<BulkKey> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new BulkKey(row.getObject(1, UUID.class), row.getInt(2)));
                }
                return found;
            }
        });
    }

    /** All of them or none. */
    void write(BulkKey key, Map<BulkKind, Path> files) {
        database.change(connection -> {
            for (Map.Entry<BulkKind, Path> file : files.entrySet()) {
                write(connection, key, file.getKey().fileName(), file.getValue());
            }
        });
    }

    private static void write(Connection connection, BulkKey key, String name, Path file) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            name(statement, key, name);
            statement.setLong(4, Files.size(file));
            statement.setString(5, sha256(file));
            requireOne(statement);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (PreparedStatement statement = connection.prepareStatement(WRITE_PIECE);
                InputStream content = Files.newInputStream(file)) {
            int no = 0;
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                name(statement, key, name);
                statement.setInt(4, no);
                statement.setBytes(5, piece);
                requireOne(statement);
                no++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) throws IOException {
        var digest = Sha256.digest();
        try (InputStream content = Files.newInputStream(file)) {
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                digest.update(piece);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Empty where it is not made yet, or nobody may see it any more. */
    Optional<Stored> find(BulkKey key, BulkKind kind) {
        return database.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(READ)) {
                name(statement, key, kind.fileName());
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(new Stored(row.getLong(1), row.getString(2))) : Optional.empty();
                }
            }
        });
    }

    void copy(BulkKey key, BulkKind kind, Path to) {
        database.change(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(READ_PIECE);
                    OutputStream out = Files.newOutputStream(to)) {
                name(statement, key, kind.fileName());
                int no = 0;
                while (copy(statement, no, out)) {
                    no++;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static boolean copy(PreparedStatement statement, int no, OutputStream out)
            throws SQLException, IOException {
        statement.setInt(4, no);
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return false;
            }
            out.write(row.getBytes(1));
            return true;
        }
    }

    private static void name(PreparedStatement statement, BulkKey key, String name) throws SQLException {
        statement.setObject(1, key.dataset());
        statement.setInt(2, key.version());
        statement.setString(3, name);
    }

    private static void requireOne(PreparedStatement statement) throws SQLException {
        int written = statement.executeUpdate();
        if (written != 1) {
            throw new IllegalStateException("a file is not written");
        }
    }
}
