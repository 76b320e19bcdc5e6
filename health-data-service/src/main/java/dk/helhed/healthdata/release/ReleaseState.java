package dk.helhed.healthdata.release;

import java.util.Arrays;
import java.util.List;

/** Where a release stands in its life. */
public enum ReleaseState {
    DRAFT,
    /** Of a cube: it is decided what is hidden. */
    PROTECTED,
    /** Of a cube: an attacker failed to find out what is hidden. */
    AUDITED,
    /** Of a cube: another client than the one that submitted it says that it may be published. */
    APPROVED,
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
            case DRAFT, PROTECTED, AUDITED, APPROVED, REJECTED -> false;
            case PUBLISHED, SUPERSEDED, WITHDRAWN -> true;
        };
    }
}
