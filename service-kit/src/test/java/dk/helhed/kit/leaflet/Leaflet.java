package dk.helhed.kit.leaflet;

import dk.helhed.kit.concurrency.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row whose key is not called id. */
@Entity
@Table(name = "leaflet")
class Leaflet extends Versioned {

    @Id
    private String code;

    @Column(nullable = false)
    private String title;

    @SuppressWarnings("NullAway.Init")
    protected Leaflet() {}

    Leaflet(LeafletDraft draft, String municipality, Instant now) {
        super(municipality, now);
        this.code = draft.code();
        this.title = draft.title();
    }

    void change(LeafletDraft draft, Instant now) {
        title = draft.title();
        touch(now);
    }

    String code() {
        return code;
    }

    LeafletView view() {
        return new LeafletView(code, title, version());
    }
}
