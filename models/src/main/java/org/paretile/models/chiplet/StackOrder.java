package org.paretile.models.chiplet;

/** Order of the dies in a stack, from the bottom. */
public enum StackOrder {
    /** Half of the static dies, the dynamic ones, the other static ones: what 3D-CIMlet stacks. */
    DYNAMIC_MIDDLE("dynamic-middle"),
    /** Dynamic dies at the bottom. */
    DYNAMIC_BOTTOM("dynamic-bottom"),
    /** Dynamic dies on top, next to the cooler. */
    DYNAMIC_TOP("dynamic-top");

    private final String label;

    StackOrder(String label) {
        this.label = label;
    }

    /** The word a user types. */
    public String label() {
        return label;
    }

    /** Die at each height of a stack of {@code weights} dies that hold weights and {@code dynamic} others behind them. */
    public int[] dies(int weights, int dynamic) {
        int below = switch (this) {
            case DYNAMIC_MIDDLE -> weights / 2;
            case DYNAMIC_BOTTOM -> 0;
            case DYNAMIC_TOP -> weights;
        };
        int[] dies = new int[weights + dynamic];
        for (int level = 0; level < dies.length; level++) {
            dies[level] = level < below ? level : level < below + dynamic ? weights + level - below : level - dynamic;
        }
        return dies;
    }
}
