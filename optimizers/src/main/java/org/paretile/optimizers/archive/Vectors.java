package org.paretile.optimizers.archive;

import java.util.Arrays;

/** Objective vectors in slots of a flat array; released slots are used again, and keep their values until then. */
final class Vectors {
    final int objectives;
    double[] values;
    private int[] released = new int[16];
    private int releasedCount;
    private int used;
    /** Slots in use, in no particular order, and where each lies in that list. */
    private int[] live = new int[64];
    private int[] position = new int[64];
    private int liveCount;
    private final SlotRelease onRelease;

    /** Is told of a slot that is no longer used. */
    @FunctionalInterface
    interface SlotRelease {
        void released(int slot);
    }

    Vectors(int objectives, SlotRelease onRelease) {
        this.objectives = objectives;
        this.onRelease = onRelease;
        values = new double[64 * objectives];
    }

    int count() {
        return liveCount;
    }

    /** Slot number {@code index} of those in use. */
    int live(int index) {
        return live[index];
    }

    double value(int slot, int m) {
        return values[slot * objectives + m];
    }

    int add(double[] vector) {
        int slot = releasedCount > 0 ? released[--releasedCount] : used++;
        if (slot == live.length) {
            live = Arrays.copyOf(live, 2 * slot);
            position = Arrays.copyOf(position, 2 * slot);
            values = Arrays.copyOf(values, 2 * slot * objectives);
        }
        System.arraycopy(vector, 0, values, slot * objectives, objectives);
        position[slot] = liveCount;
        live[liveCount++] = slot;
        return slot;
    }

    void release(int slot) {
        if (releasedCount == released.length) {
            released = Arrays.copyOf(released, 2 * releasedCount);
        }
        released[releasedCount++] = slot;
        int last = live[--liveCount];
        live[position[slot]] = last;
        position[last] = position[slot];
        onRelease.released(slot);
    }

    /** Whether the vector in the slot is at most {@code vector} everywhere. */
    boolean atMost(int slot, double[] vector) {
        int at = slot * objectives;
        for (int m = 0; m < objectives; m++) {
            if (values[at + m] > vector[m]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the vector in the slot is at least {@code vector} everywhere. */
    boolean atLeast(int slot, double[] vector) {
        int at = slot * objectives;
        for (int m = 0; m < objectives; m++) {
            if (values[at + m] < vector[m]) {
                return false;
            }
        }
        return true;
    }
}
