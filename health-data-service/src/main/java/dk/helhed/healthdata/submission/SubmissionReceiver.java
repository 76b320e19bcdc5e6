package dk.helhed.healthdata.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.helhed.healthdata.counts.CountRow;
import dk.helhed.healthdata.counts.Fault;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.vault.CountRowWriter;
import dk.helhed.healthdata.vault.CountRows;
import dk.helhed.healthdata.vault.Vault;
import dk.helhed.kit.sheet.Cell;
import dk.helhed.kit.sheet.SheetForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Brings the rows of a submission behind the wall while they stream in; for a thread that may wait. */
@ApplicationScoped
class SubmissionReceiver {

    private static final long REPORT_EVERY = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int LOOK_EVERY = 500;

    private final Vault vault;
    private final CountRows rows;
    private final SubmissionTable table;

    SubmissionReceiver(Vault vault, CountRows rows, SubmissionTable table) {
        this.vault = vault;
        this.rows = rows;
        this.table = table;
    }

    /** What a submission is read by. */
    record Opened(UUID id, SubmissionRequest intent, Structure structure, Policy policy) {}

    /**
     * Reads all of it; the rows are there together or not at all.
     *
     * @return the SHA-256 of what was received
     */
    String receive(Opened opened, SealedStream in) {
        return vault.inTransaction(connection -> {
            FaultList faults = new FaultList(0);
            Meter meter = new Meter();
            try (CountRowWriter writer = rows.write(connection, opened.id())) {
                stream(opened, in, writer, faults, meter);
                in.drain();
                writer.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            meter.bytes(in.count());
            meter.end();
            table.addFaults(connection, opened.id(), 0, faults.kept());
            table.received(connection, opened.id(), meter, faults.count());
            return in.sha256();
        });
    }

    private void stream(Opened opened, SealedStream in, CountRowWriter writer, FaultList faults, Meter meter)
            throws SQLException, IOException {
        Columns columns = new Columns(opened.structure());
        try (RowSource source = open(opened.intent().format(), in, columns, faults)) {
            RowCheck check = new RowCheck(opened.structure(), columns, faults);
            long reported = System.nanoTime();
            // A wrong header makes every row wrong: that is reported once.
            while (faults.count() == 0 || meter.rows() > 0) {
                long before = faults.count();
                Cell @Nullable [] cells = source.next();
                if (cells == null) {
                    break;
                }
                CountRow row = check.check(source.row(), cells);
                if (row != null) {
                    writer.write(row);
                }
                meter.row(faults.count() == before);
                if (meter.rows() * opened.structure().measures().size()
                        > opened.policy().mostCells()) {
                    faults.accept(new Fault(0, null, "cube-too-large", null));
                    break;
                }
                if (meter.rows() % LOOK_EVERY == 0 && System.nanoTime() - reported > REPORT_EVERY) {
                    reported = System.nanoTime();
                    meter.bytes(in.count());
                    table.progress(opened.id(), meter, percent(opened.intent(), in.count()));
                }
            }
        } catch (UnreadableRowException e) {
            faults.accept(new Fault(Math.toIntExact(meter.rows() + 1), null, e.code(), null));
        } catch (JsonProcessingException e) {
            faults.accept(new Fault(Math.toIntExact(meter.rows() + 1), null, "row-malformed", null));
        }
    }

    static RowSource open(Format format, InputStream in, Columns columns, FaultList faults) throws IOException {
        return switch (format) {
            case CSV -> new SheetSource(SheetForm.CSV, in, columns, faults);
            case JSON -> new JsonSource(in, columns, faults);
            case XLSX -> new SheetSource(SheetForm.XLSX, in, columns, faults);
        };
    }

    private static int percent(SubmissionRequest intent, long read) {
        return intent.bytes() == null || intent.bytes() == 0 ? 0 : (int) Math.min(99, read * 100 / intent.bytes());
    }
}
