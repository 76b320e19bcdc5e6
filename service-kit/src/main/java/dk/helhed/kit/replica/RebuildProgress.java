package dk.helhed.kit.replica;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How far a rebuild is; written by the one that works, read by the one that reports. */
final class RebuildProgress {

    final AtomicLong read = new AtomicLong();
    final AtomicLong toRead = new AtomicLong();
    final AtomicLong unreadable = new AtomicLong();
    private final Set<String> unreadableKeys = ConcurrentHashMap.newKeySet();

    void skip(String key) {
        unreadable.incrementAndGet();
        unreadableKeys.add(key);
    }

    Set<String> unreadableKeys() {
        return unreadableKeys;
    }
}
