package dk.helhed.plans.attachment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a document; its bytes are at {@code href}. */
@Schema(name = "StoredAttachment")
record AttachmentView(
        UUID id,

        String municipality,
        ItemKind itemKind,

        UUID itemId,

        @Schema(examples = "Bilag 1") String title,
        @Schema(examples = "bilag-1.pdf") String fileName,

        @Schema(description = "By its bytes, not by its name.", examples = "application/pdf")
        String mediaType,

        @Schema(description = "Bytes.", examples = "48213") long size,

        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "True once it was removed; its bytes are gone.")
        boolean removed,

        @Schema(examples = "/v1/attachments/0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0f1/content")
        String href,

        long version,
        Instant changedAt) {

    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.id(),
                attachment.municipality(),
                attachment.itemKind(),
                attachment.itemId(),
                attachment.title(),
                attachment.fileName(),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.isRemoved(),
                "/v1/attachments/" + attachment.id() + "/content",
                attachment.version(),
                attachment.changedAt());
    }
}
