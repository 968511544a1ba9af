package org.paretile.optimizers.archive;

import java.util.Arrays;

/** Two objectives: the front in an array, the first objective rising, the second falling. */
final class SortedPlane implements FrontIndex {
    private double[] first = new double[64];
    private double[] second = new double[64];
    private int[] slots = new int[64];
    private int size;

    @Override
    public int admit(double[] vector, Vectors vectors) {
        int at = lowerBound(vector[0]);
        if (at < size && first[at] == vector[0] && second[at] == vector[1]) {
            return slots[at];
        }
        if ((at > 0 && second[at - 1] <= vector[1]) || (at < size && first[at] == vector[0] && second[at] < vector[1])) {
            return DOMINATED;
        }
        int to = at;
        while (to < size && second[to] >= vector[1]) {
            vectors.release(slots[to++]);
        }
        shift(to, at);
        return NEW;
    }

    @Override
    public void insert(int slot, Vectors vectors) {
        double x = vectors.value(slot, 0);
        int at = lowerBound(x);
        if (size == slots.length) {
            first = Arrays.copyOf(first, 2 * size);
            second = Arrays.copyOf(second, 2 * size);
            slots = Arrays.copyOf(slots, 2 * size);
        }
        shift(at, at + 1);
        first[at] = x;
        second[at] = vectors.value(slot, 1);
        slots[at] = slot;
    }

    private void shift(int from, int to) {
        if (from != to) {
            System.arraycopy(first, from, first, to, size - from);
            System.arraycopy(second, from, second, to, size - from);
            System.arraycopy(slots, from, slots, to, size - from);
            size += to - from;
        }
    }

    /** First position whose first objective is at least x. */
    private int lowerBound(double x) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first[middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
