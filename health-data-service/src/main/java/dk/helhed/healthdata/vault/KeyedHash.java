package dk.helhed.healthdata.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA-256 (RFC 2104) under a key that is kept behind the wall. What was submitted can be guessed; a plain hash would
 * tell who guesses that the guess is right. For threads that may wait.
 */
@ApplicationScoped
public class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final Vault vault;
    private volatile @Nullable Key key;

    KeyedHash(Vault vault) {
        this.vault = vault;
    }

    /** @return 64 hexadecimal digits */
    public String of(String text) {
        Key known = key;
        if (known == null) {
            known = vault.inTransaction(KeyedHash::read);
            key = known;
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(known);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Key read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select key from vault.secret");
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the vault has no key");
            }
            return new SecretKeySpec(row.getBytes(1), ALGORITHM);
        }
    }
}
