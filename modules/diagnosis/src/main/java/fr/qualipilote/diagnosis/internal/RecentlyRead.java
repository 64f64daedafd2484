package fr.qualipilote.diagnosis.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What never changes once it is written, kept while the server runs: of many the ones that were asked for last. */
final class RecentlyRead<K, V> {

    private final Map<K, V> known;

    RecentlyRead(int most) {
        this.known = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized @Nullable V get(K key) {
        return known.get(key);
    }

    synchronized void keep(K key, V value) {
        known.put(key, value);
    }
}
