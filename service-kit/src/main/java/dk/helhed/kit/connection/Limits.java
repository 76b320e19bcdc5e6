package dk.helhed.kit.connection;

import io.quarkus.runtime.configuration.MemorySize;
import org.eclipse.microprofile.config.ConfigProvider;

/** The limits that an answer names; the decoder's own lie higher. */
final class Limits {

    private Limits() {}

    static long uri() {
        return size("helhed.request.max-uri", "8K");
    }

    static long headers() {
        return size("helhed.request.max-headers", "16K");
    }

    private static long size(String name, String otherwise) {
        return ConfigProvider.getConfig()
                .getOptionalValue(name, MemorySize.class)
                .orElseGet(() -> ConfigProvider.getConfig()
                        .getConverter(MemorySize.class)
                        .orElseThrow()
                        .convert(otherwise))
                .asLongValue();
    }
}
