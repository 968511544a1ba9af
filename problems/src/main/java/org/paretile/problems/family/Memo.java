package org.paretile.problems.family;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Remembers a pure function of whole numbers {@code 0 … size − 1}. Several threads may compute the same value; they all
 * compute it alike. Small ranges are an array, large ones a map.
 */
final class Memo<T> {
    private static final long LARGEST_ARRAY = 1 << 20;

    private final LongFunction<T> function;
    private final @Nullable AtomicReferenceArray<@Nullable T> array;
    private final ConcurrentHashMap<Long, T> map = new ConcurrentHashMap<>();

    Memo(double size, LongFunction<T> function) {
        this.function = function;
        this.array = size <= LARGEST_ARRAY ? new AtomicReferenceArray<>((int) size) : null;
    }

    T get(long key) {
        AtomicReferenceArray<@Nullable T> values = array;
        if (values == null) {
            return map.computeIfAbsent(key, function::apply);
        }
        T known = values.getAcquire((int) key);
        if (known == null) {
            known = function.apply(key);
            values.setRelease((int) key, known);
        }
        return known;
    }
}
