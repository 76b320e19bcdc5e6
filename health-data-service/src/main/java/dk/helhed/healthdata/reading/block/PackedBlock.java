package dk.helhed.healthdata.reading.block;

import dk.helhed.kit.text.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A block as it is stored.
 *
 * @param counts deflated
 * @param sha256 of the counts before they were deflated, which is the same whatever library deflates them
 */
record PackedBlock(byte[] counts, byte[] sha256) {

    static PackedBlock of(Block block) {
        byte[] plain = block.write();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return new PackedBlock(bytes.toByteArray(), Sha256.of(plain));
    }

    /** Empty where it is not what was packed. */
    Optional<Block> open(int size) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(counts))) {
            byte[] plain = in.readAllBytes();
            return MessageDigest.isEqual(sha256, Sha256.of(plain))
                    ? Optional.of(Block.read(plain, size))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
