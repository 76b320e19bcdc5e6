package dk.helhed.healthdata.release;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How far a release has come in its life; {@link ReleaseStep} says what may follow. */
public enum ReleaseState {
    DRAFT,
    /** Of a cube: it is decided what is hidden. */
    PROTECTED,
    /** Of a cube: an attacker failed to find out what is hidden. */
    AUDITED,
    /** Of a cube: another client than the one that submitted it allows its publication. */
    APPROVED,
    REJECTED,
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN;

    /** Those in which the worker protects and audits the release of a cube. */
    public static final List<ReleaseState> IN_WORK = List.of(DRAFT, PROTECTED);

    /** Those in which what was published still counts: the newest of these is the dataset's newest release. */
    public static final List<ReleaseState> IN_FORCE = List.of(PUBLISHED, SUPERSEDED);

    /** Those that everyone may read. */
    static List<ReleaseState> publicOnes() {
        return Arrays.stream(values()).filter(ReleaseState::isPublic).toList();
    }

    /** A list of states in SQL, for the conditions of the worker's statements. */
    public static String sql(Collection<ReleaseState> states) {
        return states.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", ", "(", ")"));
    }

    boolean isPublic() {
        return switch (this) {
            case DRAFT, PROTECTED, AUDITED, APPROVED, REJECTED -> false;
            case PUBLISHED, SUPERSEDED, WITHDRAWN -> true;
        };
    }
}
