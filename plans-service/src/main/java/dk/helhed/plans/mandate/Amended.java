package dk.helhed.plans.mandate;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a proposal has changed, added or taken away.
 *
 * @param version null where nothing is left
 * @param view an empty text where nothing is left
 * @param also what was changed with it
 */
public record Amended(AmendableKind kind, UUID id, @Nullable Long version, Object view, List<Amended> also) {

    public Amended {
        also = List.copyOf(also);
    }

    public Amended(AmendableKind kind, UUID id, @Nullable Long version, Object view) {
        this(kind, id, version, view, List.of());
    }

    public static Amended gone(AmendableKind kind, UUID id) {
        return new Amended(kind, id, null, "");
    }

    /** It and what was changed with it. */
    public Stream<Amended> all() {
        return Stream.concat(Stream.of(this), also.stream());
    }

    public String href() {
        return kind.href(id);
    }
}
