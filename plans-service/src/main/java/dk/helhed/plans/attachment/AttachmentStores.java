package dk.helhed.plans.attachment;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Which store a document is in: a new one goes where the configuration says, an old one is where it was put. */
@ApplicationScoped
class AttachmentStores {

    private final AttachmentConfig config;
    private final DatabaseStore database;
    private final ObjectStore objects;

    AttachmentStores(AttachmentConfig config, DatabaseStore database, ObjectStore objects) {
        this.config = config;
        this.database = database;
        this.objects = objects;
    }

    /** A service that could not keep a document must not come up. */
    void check(@Observes StartupEvent event) {
        if (config.store() == StorePlace.S3 && config.s3().bucket().isEmpty()) {
            throw new IllegalStateException(
                    "helhed.attachments.store is s3, but helhed.attachments.s3.bucket is not set");
        }
    }

    StorePlace today() {
        return config.store();
    }

    AttachmentStore at(StorePlace place) {
        return switch (place) {
            case DATABASE -> database;
            case S3 -> objects;
        };
    }
}
