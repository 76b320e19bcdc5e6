package dk.helhed.initiatives.frame;

import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A theme that a frame is divided into (tema). */
@Entity
@Table(name = "theme")
public class Theme extends Versioned {

    @Id
    private UUID id;

    @Column(name = "frame_id", nullable = false, updatable = false)
    private UUID frameId;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(nullable = false)
    private int number;

    @Column(nullable = false)
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected Theme() {}

    @SuppressWarnings("NullAway.Init")
    private Theme(Frame frame, ThemeDraft draft, Instant now) {
        super(frame.municipality(), now);
        id = Ids.next();
        frameId = frame.id();
        take(draft);
    }

    public static Theme within(Frame frame, ThemeDraft draft, Instant now) {
        return new Theme(frame, draft, now);
    }

    public void change(ThemeDraft draft, Instant now) {
        take(draft);
        touch(now);
    }

    private void take(ThemeDraft draft) {
        externalId = draft.externalId();
        number = draft.number();
        name = draft.name();
    }

    public UUID id() {
        return id;
    }

    public UUID frameId() {
        return frameId;
    }

    /** The draft that would change nothing. */
    public ThemeDraft asDraft() {
        return new ThemeDraft(externalId, number, name);
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }
}
