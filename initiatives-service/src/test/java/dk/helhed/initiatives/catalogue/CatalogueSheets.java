package dk.helhed.initiatives.catalogue;

import static org.hamcrest.Matchers.startsWith;

import dk.helhed.kit.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files as municipalities have them. */
public final class CatalogueSheets {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private CatalogueSheets() {}

    /** Ten tracks and thirteen initiatives of 25 million kroner. */
    static byte[] printed() {
        try (InputStream in =
                Objects.requireNonNull(CatalogueSheets.class.getResourceAsStream("/catalogue-2021.csv"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook with these cells; texts and numbers are stored as such, a row of one cell is merged over three. */
    static byte[] workbook(Object[]... rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Ark1");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (rows[row][column] instanceof Number number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, rows[row][column].toString());
                    }
                }
                if (rows[row].length == 1) {
                    sheet.range(row, 0, row, 2).merge();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] csv(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    static ValidatableResponse send(Client client, String frame, String mode, String type, byte[] file) {
        return client.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(type)
                .body(file)
                .post("/v1/frames/" + frame + "/catalogue-imports?mode=" + mode)
                .then()
                .log()
                .ifValidationFails();
    }

    static byte[] export(Client client, String frame, String type) {
        return client.request()
                .accept(type)
                .get("/v1/frames/" + frame + "/catalogue")
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .extract()
                .asByteArray();
    }
}
