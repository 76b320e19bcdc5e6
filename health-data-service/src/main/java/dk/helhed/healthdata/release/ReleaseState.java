package dk.helhed.healthdata.release;

import java.util.Arrays;
import java.util.List;

/** Where a release stands in its life. */
enum ReleaseState {
    DRAFT,
    REJECTED,
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN;

    /** Those that everyone may read. */
    static List<ReleaseState> publicOnes() {
        return Arrays.stream(values()).filter(ReleaseState::isPublic).toList();
    }

    boolean isPublic() {
        return switch (this) {
            case DRAFT, REJECTED -> false;
            case PUBLISHED, SUPERSEDED, WITHDRAWN -> true;
        };
    }
}
