package dk.helhed.kit.trace;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The template of the path that a request matched: what a caller put into the path is not in it. */
public final class Route {

    /** Where Quarkus REST leaves it, in the context of the request. */
    public static final String FIELD = "UrlPathTemplate";

    private Route() {}

    /** Null where no resource matched. */
    public static @Nullable String current() {
        Context request = Vertx.currentContext();
        return request == null ? null : request.getLocal(FIELD);
    }

    /** For a request that is answered without its resource. */
    public static void set(String template) {
        Objects.requireNonNull(Vertx.currentContext()).putLocal(FIELD, template);
    }
}
