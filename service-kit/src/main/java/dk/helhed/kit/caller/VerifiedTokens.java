package dk.helhed.kit.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Verifies an access token once and takes it for good for a short time, never beyond its end: verifying a signature takes
 * longer than reading a row. A token is not withdrawn before its end anyway; only keys are, and those are kept longer.
 */
@ApplicationScoped
class VerifiedTokens implements HttpAuthenticationMechanism {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final int MOST_TOKENS = 1_000;
    private static final int LONGEST = 4_096;

    private record Verified(SecurityIdentity identity, Instant until) {}

    private final OidcAuthenticationMechanism provider;
    private final Clock clock;
    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .maximumSize(MOST_TOKENS)
            .expireAfterWrite(AT_MOST)
            .executor(Runnable::run)
            .build();

    VerifiedTokens(OidcAuthenticationMechanism provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String sent = context.request().getHeader("Authorization");
        Verified known = sent == null ? null : verified.getIfPresent(sent);
        if (known != null && clock.instant().isBefore(known.until())) {
            return Uni.createFrom().item(known.identity());
        }
        return provider.authenticate(context, identities).invoke(identity -> keep(sent, identity));
    }

    private void keep(@Nullable String sent, @Nullable SecurityIdentity identity) {
        if (sent != null
                && sent.length() <= LONGEST
                && identity != null
                && identity.getPrincipal() instanceof JsonWebToken token) {
            verified.put(sent, new Verified(identity, Instant.ofEpochSecond(token.getExpirationTime())));
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return provider.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return provider.getCredentialTransport(context);
    }

    @Override
    public int getPriority() {
        return provider.getPriority() + 1;
    }
}
