package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.initiative.rules.DecisionReference;
import dk.helhed.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the ledger as its municipality reads it. */
@Schema(name = "LedgerEntry")
record LedgerEntryView(
        UUID id,

        @Schema(description = "Its number in the initiative's ledger, from 1.", examples = "1")
        long number,

        UUID initiativeId,

        EntryKind kind,

        @Schema(description = "The budget year.", examples = "2021")
        int year,

        LocalDate bookedOn,
        Money amount,

        @Schema(description = "What it did to what is available; negative where less is.")
        Money change,

        @Schema(description = "What was available in the year after it.")
        Money availableAfter,

        @Schema(description = "The commitment that it makes, releases or settles.") @Nullable
        UUID commitmentId,

        @Schema(description = "The entry that it reverses.") @Nullable
        UUID reversesId,

        @Schema(description = "The initiative at the other end of a transfer.") @Nullable
        UUID counterInitiativeId,

        @Schema(examples = "voucher-1001") @Nullable String externalId,

        @Schema(description = "The account string (kontostreng).", examples = "05-38-59-1-001") @Nullable
        String account,

        @Schema(examples = "Bevilling til virksomhedskonsulenter")
        String text,

        @Nullable DecisionReference decision,

        @Schema(
                description = "Where the money of a supplementary appropriation is found.",
                examples = "Mindreforbrug 2020")
        @Nullable
        String cover,

        @Schema(examples = "approver") String role,
        Instant enteredAt) {}
