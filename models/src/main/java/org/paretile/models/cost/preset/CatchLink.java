package org.paretile.models.cost.preset;

import org.paretile.models.technology.ConstantTable;
import org.paretile.models.technology.Require;

/**
 * A connection of CATCH (arXiv 2503.15753) between two blocks, or a block and something that is no block of the system.
 *
 * @param type of its ports
 * @param from a block
 * @param to a block
 * @param gbps bandwidth
 * @param utilisation share of the bandwidth that is used
 */
public record CatchLink(Type type, String from, String to, double gbps, double utilisation) {
    public CatchLink {
        Require.notNegative(gbps, "bandwidth of the link");
        Require.within(utilisation, 0, 1, "utilisation of the link");
    }

    /**
     * A port.
     *
     * @param txMm2 area that sends
     * @param rxMm2 area that receives
     * @param gbps bandwidth of one
     * @param wires of one
     * @param reachMm longest wire
     * @param picojoulesPerBit at each end
     * @param bidirectional whether a link has one port each way that share their wires
     */
    public record Type(double txMm2, double rxMm2, double gbps, double wires, double reachMm, double picojoulesPerBit,
            boolean bidirectional) {
        /** UCIe on an organic substrate; the tool has its joules per bit as picojoules. */
        public static final Type UCIE_STANDARD = bidirectional("port:UCIe_standard");
        /** UCIe on silicon. */
        public static final Type UCIE_ADVANCED = bidirectional("port:UCIe_advanced");

        public Type {
            Require.notNegative(txMm2, "area of a sending port");
            Require.notNegative(rxMm2, "area of a receiving port");
            Require.positive(gbps, "bandwidth of a port");
            Require.positive(reachMm, "reach of a port");
        }

        private static Type bidirectional(String port) {
            ConstantTable table = Catch.constants();
            return new Type(table.require(port, "tx_area"), table.require(port, "rx_area"), table.require(port, "bandwidth"),
                    table.require(port, "wires"), table.require(port, "reach"), table.require(port, "energy"), true);
        }
    }

    double instances() {
        return Math.ceil(gbps / type.gbps());
    }

    boolean touches(String block) {
        return from.equals(block) || to.equals(block);
    }

    String other(String block) {
        return from.equals(block) ? to : from;
    }

    /** Port area at one end. A bidirectional link is entered both ways, so that it has two ports there. */
    double portMm2(String block) {
        boolean sends = from.equals(block) || type.bidirectional();
        boolean receives = to.equals(block) || type.bidirectional();
        return instances() * ((sends ? type.txMm2() : 0) + (receives ? type.rxMm2() : 0));
    }

    /** Power of the ports at one end, W. */
    double powerW() {
        return gbps * utilisation * type.picojoulesPerBit() * 1e-3;
    }

    /** Signals; the two directions of a bidirectional link share their wires. */
    double signals() {
        return instances() * type.wires();
    }
}
