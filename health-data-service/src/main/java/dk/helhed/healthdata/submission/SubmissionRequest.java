package dk.helhed.healthdata.submission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants with the bytes that it is about to send.
 *
 * @param revises the published release that they are to take the place of
 * @param bytes how many there are, null where the caller does not say
 */
record SubmissionRequest(
        UUID datasetId,
        boolean dryRun,
        @Nullable UUID revises,
        Format format,
        @Nullable Long bytes) {}
