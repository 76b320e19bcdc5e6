package dk.helhed.healthdata.reading.criteria;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Whether the caller may be told what rests on origin: its token must have the scope for it (RFC 8693 section 4.2). */
@ApplicationScoped
class OriginScope {

    private static final String SCOPE = "criteria-origin";

    private final CurrentIdentityAssociation association;

    OriginScope(CurrentIdentityAssociation association) {
        this.association = association;
    }

    Uni<Boolean> isGiven() {
        return association.getDeferredIdentity().map(OriginScope::isGiven);
    }

    private static boolean isGiven(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("scope") instanceof String scopes
                && Arrays.asList(scopes.split(" ")).contains(SCOPE);
    }
}
