package dk.helhed.kit.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Access tokens of the form that the realm gives, signed with the tests' key; and bad ones of every kind. */
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();

    static final String ISSUER = "http://identity.test/realms/helhed";
    static final String PRIVATE_KEY = "helhed.test.private-key";

    private static final Duration FRESH = Duration.ofMinutes(1);
    // As long as the tests of a module take.
    private static final Duration LONG = Duration.ofHours(2);

    private record Given(String token, Instant at) {}

    private static final Map<List<String>, Given> GIVEN = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A good token of a client of the municipality with these roles; the same again within a minute, as a client keeps it. */
    public static String of(String municipality, String... roles) {
        List<String> client =
                Stream.concat(Stream.of(municipality), Stream.of(roles)).toList();
        Instant now = Instant.now();
        return GIVEN.compute(
                        client,
                        (asked, given) ->
                                given != null && now.isBefore(given.at().plus(FRESH))
                                        ? given
                                        : new Given(sign(claims(municipality, roles), key()), now))
                .token();
    }

    public static String withoutMunicipality(String... roles) {
        return sign(claims("", roles).remove("municipality"), key());
    }

    /** A good token with one claim as it should not be; null leaves it out. */
    public static String with(String claim, @Nullable Object value, String municipality, String... roles) {
        String[] good = of(municipality, roles).split("\\.");
        try {
            // Put together by hand: what builds tokens builds no such ones.
            ObjectNode claims =
                    (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(good[1]));
            if (value == null) {
                claims.remove(claim);
            } else {
                claims.set(claim, JSON.valueToTree(value));
            }
            String signed = good[0] + "." + base64(JSON.writeValueAsBytes(claims));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String expired(String municipality, String... roles) {
        Instant past = Instant.now().minus(Duration.ofHours(1));
        return sign(claims(municipality, roles).issuedAt(past).expiresAt(past.plusSeconds(300)), key());
    }

    public static String forAnotherAudience(String municipality, String... roles) {
        return sign(claims(municipality, roles).audience("another-api"), key());
    }

    public static String fromAnotherIssuer(String municipality, String... roles) {
        return sign(claims(municipality, roles).issuer("http://identity.test/realms/other"), key());
    }

    /** Signed with a key that nobody trusts. */
    public static String forged(String municipality, String... roles) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return sign(claims(municipality, roles), generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not signed at all ({@code alg: none}). */
    public static String unsigned(String municipality, String... roles) {
        String signed = of(municipality, roles);
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return header + signed.substring(signed.indexOf('.'), signed.lastIndexOf('.') + 1);
    }

    private static JwtClaimsBuilder claims(String municipality, String... roles) {
        Instant now = Instant.now();
        String client = "test-" + municipality + "-" + String.join("-", roles);
        return Jwt.claims()
                .issuer(ISSUER)
                .audience("helhed-api")
                .subject(client)
                .claim("azp", client)
                .claim("typ", "Bearer")
                .claim("municipality", municipality)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .issuedAt(now)
                .expiresAt(now.plus(LONG));
    }

    private static String sign(JwtClaimsBuilder claims, PrivateKey key) {
        return claims.jws().keyId("test").sign(key);
    }

    private static PrivateKey key() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
