package org.paretile.models.workload;

import org.paretile.models.ModelException;

/**
 * Heads of one block.
 *
 * @param heads query heads
 * @param keyValueHeads heads of keys and values, each shared by {@code heads / keyValueHeads} query heads (grouped-query
 *     attention, Ainslie et al., EMNLP 2023); {@code heads} for multi-head, 1 for multi-query attention
 * @param headWidth length of one query, key or value
 */
public record Attention(int heads, int keyValueHeads, int headWidth) {

    /** Refuses sizes below one and query heads that cannot be shared out evenly. */
    public Attention {
        Sizes.atLeast(1, heads, "heads");
        Sizes.atLeast(1, keyValueHeads, "key-value heads");
        Sizes.atLeast(1, headWidth, "head width");
        if (heads % keyValueHeads != 0) {
            throw new ModelException(heads + " heads cannot share " + keyValueHeads
                    + " key-value heads evenly; make the number of heads a multiple of it");
        }
        if ((long) heads * headWidth > Integer.MAX_VALUE) {
            throw new ModelException(heads + " heads of " + headWidth + " values are too many; check both");
        }
    }

    /** Multi-head attention over {@code width} values; the heads must divide them. */
    public static Attention of(int heads, int width) {
        Sizes.atLeast(1, heads, "heads");
        if (width % heads != 0) {
            throw new ModelException("width " + width + " is not a multiple of " + heads
                    + " heads; change one of them, or give the width of a head");
        }
        return new Attention(heads, heads, width / heads);
    }

    /** Columns of the query projection: all heads; {@code width} where the last head is filled up to the width of the others. */
    int queryColumns(int width) {
        return headWidth == Math.ceilDiv(width, heads) ? width : heads * headWidth;
    }

    /** Columns of the key and of the value projection. */
    int keyValueColumns(int width) {
        return keyValueHeads == heads ? queryColumns(width) : keyValueHeads * headWidth;
    }
}
