package dk.helhed.plans.attachment;

import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document beside an item: what is known of it. Its bytes are kept elsewhere; whoever may read the item may read it. */
@Entity
@Table(name = "attachment")
class Attachment extends Versioned {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "item_kind", nullable = false, updatable = false)
    private ItemKind itemKind;

    @Column(name = "item_id", nullable = false, updatable = false)
    private UUID itemId;

    @Column(nullable = false, updatable = false)
    private String title;

    @Column(name = "file_name", nullable = false, updatable = false)
    private String fileName;

    @Column(name = "media_type", nullable = false, updatable = false)
    private String mediaType;

    @Column(nullable = false, updatable = false)
    private long size;

    @Column(nullable = false, updatable = false)
    private String sha256;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private StorePlace store;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected Attachment() {}

    private Attachment(UUID id, Upload upload, StorePlace store, String municipality, Instant now) {
        super(municipality, now);
        this.id = id;
        this.store = store;
        this.itemKind = upload.itemKind();
        this.itemId = upload.itemId();
        this.title = upload.title();
        this.fileName = upload.fileName();
        this.mediaType = upload.mediaType();
        this.size = upload.size();
        this.sha256 = upload.sha256();
    }

    static Attachment of(UUID id, Upload upload, StorePlace store, String municipality, Instant now) {
        return new Attachment(id, upload, store, municipality, now);
    }

    /**
     * What was removed is gone for all readers; that it was there stays known.
     *
     * @param decided whether a body has decided with it
     */
    void remove(boolean decided, Instant now) {
        if (decided) {
            throw Problem.of(ProblemType.CONFLICT, "attachment-decided");
        }
        removedAt = now;
        touch(now);
    }

    UUID id() {
        return id;
    }

    ItemKind itemKind() {
        return itemKind;
    }

    UUID itemId() {
        return itemId;
    }

    String title() {
        return title;
    }

    String fileName() {
        return fileName;
    }

    String mediaType() {
        return mediaType;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    StorePlace store() {
        return store;
    }

    boolean isRemoved() {
        return removedAt != null;
    }
}
