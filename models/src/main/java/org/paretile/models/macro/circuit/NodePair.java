package org.paretile.models.macro.circuit;

import java.util.NavigableSet;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Technology;

/**
 * The characterised nodes around one feature size.
 *
 * @param lowNm largest that is not above it, nm
 * @param highNm smallest that is not below it, nm
 * @param share how far it is from the first to the second, 0 if they are one
 */
record NodePair(int lowNm, int highNm, double share) {
    static NodePair of(Technology technology, double nm) {
        NavigableSet<Integer> nodes = technology.nodes();
        if (!(nm >= nodes.first() && nm <= nodes.last())) {
            throw new ModelException("node is " + nm + " nm; circuits are characterised from " + nodes.first() + " to "
                    + nodes.last() + " nm: choose a node in between or add rows of a node in a technology file");
        }
        int low = nodes.headSet((int) Math.floor(nm), true).last();
        int high = nodes.tailSet((int) Math.ceil(nm), true).first();
        return new NodePair(low, high, low == high ? 0 : (nm - low) / (high - low));
    }
}
