package org.paretile.models.macro;

import org.paretile.models.technology.Technology;

/**
 * Energy, latency, area and utilisation of networks on analogue compute-in-memory macros in closed form (CiMLoop, Andrulis et al.,
 * ISPASS 2024; component energies at mean data values times counts of actions).
 *
 * <p>{@link #prepare} computes everything that depends on the design alone; a layer then costs a few divisions and products and
 * allocates nothing. Immutable and safe for many threads, each with a ledger of its own.
 */
public final class MacroModel {
    private final Technology technology;

    public MacroModel(Technology technology) {
        this.technology = technology;
    }

    /**
     * The design with its energies per action, times and areas.
     *
     * @throws org.paretile.models.technology.ModelException if the technology does not know the node or the cell
     */
    public PreparedMacro prepare(MacroDesign design) {
        return new PreparedMacro(design, technology);
    }

    /** Enters the areas and leakages of {@code macro}, then its {@code layers} one after the other, in {@code ledger}. */
    public static void evaluate(PreparedMacro macro, LayerLoad[] layers, Ledger ledger) {
        macro.enterDesign(ledger);
        for (int i = 0; i < layers.length; i++) {
            macro.enterLayer(i, layers[i], ledger);
        }
    }
}
