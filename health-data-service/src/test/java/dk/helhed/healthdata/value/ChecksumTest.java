package dk.helhed.healthdata.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dk.helhed.healthdata.indicator.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChecksumTest {

    private static final UUID DATASET = UUID.fromString("0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1");

    @Test
    void the_form_is_one_that_anyone_can_compute_again() {
        Figure figure = figure("40.50", "a\ttab, a\nline and a \\");

        assertEquals(
                "DK\tEMPLOYED_PCT\t2014\ttotal\tPUBLISHED\t40.5\t\t\tPERCENT\tfalse\ta\\ttab, a\\nline and a \\\\",
                figure.canonical());
        // Computed with sha256sum over the lines that Checksum describes.
        assertEquals(
                "c0c60ae57f1cf66cfc93d1cd8f1944d8e451d9dae31385037969f107582c2ebd",
                Checksum.of(DATASET, false, List.of(figure("40", null))));
    }

    @Test
    void neither_the_order_nor_the_writing_of_a_number_matters() {
        Figure other = new Figure(
                "0751",
                "EMPLOYED_PCT",
                "2014",
                "total",
                ValueStatus.SUPPRESSED,
                null,
                null,
                null,
                Unit.PERCENT,
                false,
                null);

        assertEquals(
                Checksum.of(DATASET, false, List.of(figure("40", null), other)),
                Checksum.of(DATASET, false, List.of(other, figure("40.000", null))));
    }

    @Test
    void another_figure_another_dataset_or_another_kind_is_another_seal() {
        String seal = Checksum.of(DATASET, false, List.of(figure("40", null)));

        assertNotEquals(seal, Checksum.of(DATASET, false, List.of(figure("41", null))));
        assertNotEquals(seal, Checksum.of(DATASET, false, List.of(figure("40", "note"))));
        assertNotEquals(seal, Checksum.of(DATASET, true, List.of(figure("40", null))));
        assertNotEquals(seal, Checksum.of(UUID.randomUUID(), false, List.of(figure("40", null))));
    }

    private static Figure figure(String value, @Nullable String note) {
        return new Figure(
                "DK",
                "EMPLOYED_PCT",
                "2014",
                "total",
                ValueStatus.PUBLISHED,
                new BigDecimal(value),
                null,
                null,
                Unit.PERCENT,
                false,
                note);
    }
}
