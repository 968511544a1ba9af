package org.paretile.problems.family;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what is computed from a genome but depends on a few of its genes only, by the number of their combination.
 * Several threads may compute the same value; they all compute it alike. Small ranges are an array, large ones a map.
 */
final class Memo<T> {
    private static final long LARGEST_ARRAY = 1 << 20;

    private final Function<int[], T> function;
    private final @Nullable AtomicReferenceArray<@Nullable T> array;
    private final ConcurrentHashMap<Long, T> map = new ConcurrentHashMap<>();

    /**
     * @param size keys are 0 … size − 1
     * @param function the value of a genome; the same for all genomes of the same key
     */
    Memo(double size, Function<int[], T> function) {
        this.function = function;
        this.array = size <= LARGEST_ARRAY ? new AtomicReferenceArray<>((int) size) : null;
    }

    T get(long key, int[] genome) {
        AtomicReferenceArray<@Nullable T> values = array;
        T known = values == null ? map.get(key) : values.getAcquire((int) key);
        if (known == null) {
            known = function.apply(genome);
            if (values == null) {
                map.put(key, known);
            } else {
                values.setRelease((int) key, known);
            }
        }
        return known;
    }
}
