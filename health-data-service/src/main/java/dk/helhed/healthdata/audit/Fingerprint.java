package dk.helhed.healthdata.audit;

import dk.helhed.healthdata.table.LinkedTable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HexFormat;

/** The hash of what is audited: the table, what is hidden of it, and how wide ranges must be. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(LinkedTable table, BitSet hidden, int width) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
                out.writeInt(width);
                for (int cell = 0; cell < table.cells(); cell++) {
                    out.writeUTF(table.key(cell));
                    out.writeLong(table.value(cell));
                    out.writeLong(table.floor(cell));
                    out.writeUTF(table.disclosure(cell).name());
                    out.writeBoolean(table.isPrimary(cell));
                    out.writeLong(table.reach(cell));
                    out.writeBoolean(hidden.get(cell));
                }
                for (LinkedTable.Equation equation : table.equations()) {
                    out.writeInt(equation.size());
                    for (int i = 0; i < equation.size(); i++) {
                        out.writeInt(equation.cells()[i]);
                        out.writeInt(equation.coefficients()[i]);
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
