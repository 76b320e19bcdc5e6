package dk.helhed.plans.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where new documents are kept; those that are there already stay where they are. */
@ConfigMapping(prefix = "helhed.attachments")
interface AttachmentConfig {

    @WithDefault("database")
    StorePlace store();

    S3 s3();

    /** A bucket in a store that speaks S3's protocol. */
    interface S3 {

        /** Where the store is; absent for Amazon's own. */
        Optional<URI> endpoint();

        @WithDefault("eu-north-1")
        String region();

        Optional<String> bucket();

        /** Absent where the surroundings say who the service is. */
        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Whether the bucket stands in the path, not in the host's name. */
        @WithDefault("true")
        boolean pathStyle();

        /** How long one try may take; it is tried three times. */
        @WithDefault("PT5S")
        Duration timeout();

        /** How long an object may wait for its document to be attached, before it counts as left behind. */
        @WithDefault("PT1H")
        Duration leftBehindAfter();

        /** How often the service deletes the objects of removed documents, and those that were left behind. */
        @WithDefault("PT1M")
        Duration sweepEvery();
    }
}
