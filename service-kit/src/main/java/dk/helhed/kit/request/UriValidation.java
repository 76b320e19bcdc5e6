package dk.helhed.kit.request;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Turns Quarkus' own look at the URI off, which hangs up on a caller with an empty answer: {@link PathGuard} looks in its
 * place, before anything else, and answers with a problem. Quarkus reads the switch once, from a system property, when its
 * web server is loaded; configuration is what is loaded before that.
 */
public final class UriValidation implements SmallRyeConfigBuilderCustomizer {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
