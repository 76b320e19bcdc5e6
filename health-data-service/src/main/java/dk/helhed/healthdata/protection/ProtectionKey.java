package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.table.LinkedTable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of a dataset. It gives each cell numbers that nobody else can foretell and that depend on what the cell is
 * called, never on a count: who runs the protector without it does not get the same pattern.
 */
public final class ProtectionKey {

    /** That of everyone, for tables that are made up or whose pattern need not withstand who runs the protector again. */
    public static final ProtectionKey KNOWN = new ProtectionKey(new byte[16]);

    private static final String HASH = "HmacSHA256";
    private static final int FEWEST_BYTES = 16;

    private final SecretKeySpec secret;

    private ProtectionKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, HASH);
    }

    /** @param secret at least 16 bytes that were drawn at random and are kept from all who read the figures */
    public static ProtectionKey of(byte[] secret) {
        if (secret.length < FEWEST_BYTES) {
            throw new IllegalArgumentException("a key has at least " + FEWEST_BYTES + " bytes");
        }
        return new ProtectionKey(secret);
    }

    /**
     * What the key gives a cell.
     *
     * @param price what decides between cells that would cost the same, at least 0
     * @param turn when its turn comes among the primary cells
     */
    record Lot(int price, int turn) {}

    Lot[] lots(LinkedTable table) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(secret);
            Lot[] lots = new Lot[table.cells()];
            for (int cell = 0; cell < lots.length; cell++) {
                ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(table.key(cell).getBytes(StandardCharsets.UTF_8)));
                lots[cell] = new Lot(hash.getInt() >>> 1, hash.getInt());
            }
            return lots;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
