package org.paretile.models.network;

/** Flows from every node of one range to every other node of another, link by link instead of pair by pair. */
final class NodeBlock {
    private final MeshLoad load;
    private final NodeRange sources = new NodeRange();
    private final NodeRange destinations = new NodeRange();
    private int k;
    private int end;
    private long flits;

    NodeBlock(MeshLoad load) {
        this.load = load;
    }

    /** Enters {@code flits} for each pair; the links between the farthest pair. */
    int enter(int k, int firstSource, int lastSource, int firstDestination, int lastDestination, long flits) {
        this.k = k;
        this.flits = flits;
        end = k - 1;
        sources.set(k, firstSource, lastSource);
        destinations.set(k, firstDestination, lastDestination);
        enterNodes(sources, destinations, MeshLoad.IN);
        enterNodes(destinations, sources, MeshLoad.NODE);
        for (int y = sources.topRow(); y <= sources.bottomRow(); y++) {
            for (int x = 0; x < k; x++) {
                enterRow(x, y, 0, 0, x, x + 1, end);
                enterRow(x, y, 1, x, end, 0, x - 1);
            }
        }
        for (int x = 0; x < k; x++) {
            for (int y = sources.topRow(); y < destinations.bottomRow(); y++) {
                enterColumn(x, y, 2, 0, y, y + 1, end);
            }
            for (int y = destinations.topRow() + 1; y <= sources.bottomRow(); y++) {
                enterColumn(x, y, 3, y, end, 0, y - 1);
            }
        }
        return sources.farthest(destinations);
    }

    /** The ways between each node of {@code own} and its router, which lead from or to all of {@code others}. */
    private void enterNodes(NodeRange own, NodeRange others, int way) {
        int all = others.last() - others.first() + 1;
        for (int node = own.first(); node <= own.last(); node++) {
            int x = node % k;
            int y = node / k;
            int partners = all - others.count(x, x, y, y);
            if (partners > 0) {
                int right = others.nearest(x, y, x + 1, end, y, y);
                int left = others.nearest(x, y, 0, x - 1, y, y);
                int below = others.nearest(x, y, 0, end, y + 1, end);
                int above = others.nearest(x, y, 0, end, 0, y - 1);
                int nearest = Math.min(Math.min(right, left), Math.min(below, above));
                int inputs = port(0, right) | port(1, left) | port(2, below) | port(3, above);
                load.add(node, way, flits * partners, 0, way == MeshLoad.IN ? 0 : nearest, way == MeshLoad.IN ? nearest : 0, inputs);
            }
        }
    }

    private static int port(int port, int distance) {
        return distance == NodeRange.NONE ? 0 : 1 << port;
    }

    /** The link from (x, y) along its row, from sources in columns low to high of it to destinations in columns from to to. */
    private void enterRow(int x, int y, int port, int low, int high, int from, int to) {
        int behind = sources.count(low, high, y, y);
        int beyond = behind == 0 ? 0 : destinations.count(from, to, 0, end);
        if (beyond > 0) {
            int own = sources.count(x, x, y, y);
            int inputs = own << MeshLoad.NODE | (behind > own ? 1 << (port ^ 1) : 0);
            load.add(x + k * y, port, flits * behind * beyond, 0, sources.nearest(x, y, low, high, y, y),
                    destinations.nearest(x, y, from, to, 0, end), inputs);
        }
    }

    /** The link from (x, y) along its column, from sources in rows low to high to destinations of it in rows from to to. */
    private void enterColumn(int x, int y, int port, int low, int high, int from, int to) {
        int beyond = destinations.count(x, x, from, to);
        if (beyond > 0) {
            int behind = sources.count(0, end, low, high);
            int right = sources.count(x + 1, end, y, y);
            int left = sources.count(0, x - 1, y, y);
            int own = sources.count(x, x, y, y);
            int inputs = own << MeshLoad.NODE | (right > 0 ? 1 : 0) | (left > 0 ? 2 : 0)
                    | (behind > right + left + own ? 1 << (port ^ 1) : 0);
            load.add(x + k * y, port, flits * behind * beyond, 0, sources.nearest(x, y, 0, end, low, high),
                    destinations.nearest(x, y, x, x, from, to), inputs);
        }
    }
}
