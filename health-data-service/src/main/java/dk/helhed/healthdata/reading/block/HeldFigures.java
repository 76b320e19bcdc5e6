package dk.helhed.healthdata.reading.block;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The figures that are in memory, by bytes: those that were not asked for the longest go first. */
@ApplicationScoped
class HeldFigures {

    // A key, its strings being shared, and what the cache keeps of an entry.
    private static final int ENTRY = 200;

    private final Cache<Object, Held> held;
    private final Counter loaded;

    HeldFigures(
            @ConfigProperty(name = "helhed.reading.block-bytes", defaultValue = "67108864") long bytes,
            MeterRegistry meters) {
        this.loaded = meters.counter("helhed.reading.blocks.loaded");
        Counter evicted = meters.counter("helhed.reading.blocks.evicted");
        this.held = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Object key, Held figures) -> ENTRY + figures.bytes())
                .evictionListener((key, figures, cause) -> evicted.increment())
                .build();
        meters.gauge("helhed.reading.blocks.held", held, Cache::estimatedSize);
        meters.gauge("helhed.reading.blocks.bytes", held, HeldFigures::weight);
    }

    private static double weight(Cache<Object, Held> held) {
        return held.policy()
                .eviction()
                .map(Policy.Eviction::weightedSize)
                .orElseThrow()
                .orElse(0);
    }

    /** Those of them that are in memory. */
    Map<Object, Held> present(Collection<?> keys) {
        return held.getAllPresent(keys);
    }

    /** All of them; those that are not in memory are loaded, which waits. */
    Map<Object, Held> get(Collection<?> keys, Function<Set<?>, Map<? extends Object, ? extends Held>> load) {
        return held.getAll(keys, missing -> {
            loaded.increment(missing.size());
            return load.apply(missing);
        });
    }

    /** Lets go of all, as a service that was started again has none. */
    void clear() {
        held.invalidateAll();
    }
}
