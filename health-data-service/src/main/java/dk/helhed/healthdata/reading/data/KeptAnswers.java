package dk.helhed.healthdata.reading.data;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Answers that were asked for lately, as the bytes that are sent. An entity tag stands for just one of them, for ever. */
@ApplicationScoped
class KeptAnswers {

    private static final int KEY = 200;

    private record Key(String etag, boolean compressed) {}

    private final Cache<Key, byte[]> kept;
    private final long largest;

    KeptAnswers(
            MeterRegistry meters,
            @ConfigProperty(name = "helhed.reading.kept-bytes", defaultValue = "33554432") long bytes) {
        this.largest = bytes / 8;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<Key, byte[]>weigher((key, body) -> body.length + KEY)
                .executor(Runnable::run)
                .build();
        meters.gauge("helhed.reading.answers.kept", kept, Cache::estimatedSize);
    }

    byte @Nullable [] get(String etag, boolean compressed) {
        return kept.getIfPresent(new Key(etag, compressed));
    }

    void keep(String etag, boolean compressed, byte[] body) {
        if (body.length <= largest) {
            kept.put(new Key(etag, compressed), body);
        }
    }
}
