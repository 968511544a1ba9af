package org.paretile.models.chiplet;

import org.paretile.models.network.Packaging;
import org.paretile.models.technology.Require;

/**
 * Clocks of the arrays and of the networks on their dies, by cell, and of the links between the dies; in Hz.
 *
 * @param edramHz {@code eDRAM_clk_freq}, also of SRAM arrays
 * @param rramHz {@code RRAM_clk_freq}
 * @param planarHz {@code nop_clk_freq_2d}
 * @param interposerHz {@code nop_clk_freq_2_5d}
 * @param stackedHz {@code nop_clk_freq_3d}
 */
public record Clocks(double edramHz, double rramHz, double planarHz, double interposerHz, double stackedHz) {
    public Clocks {
        Require.positive(edramHz, "eDRAM clock in Hz");
        Require.positive(rramHz, "RRAM clock in Hz");
        Require.positive(planarHz, "clock of the 2D package in Hz");
        Require.positive(interposerHz, "clock of the 2.5D package in Hz");
        Require.positive(stackedHz, "clock of the 3D package in Hz");
    }

    /** Those of 3D-CIMlet. */
    public static Clocks published() {
        return new Clocks(200e6, 800e6, 12.5e9, 32.75e9, 0.2e9);
    }

    double arrayHz(Cell cell) {
        return switch (cell) {
            case RRAM -> rramHz;
            case EDRAM, SRAM -> edramHz;
        };
    }

    double packageHz(Packaging packaging) {
        return switch (packaging) {
            case ORGANIC -> planarHz;
            case FAN_OUT, INTERPOSER, BRIDGE -> interposerHz;
            case MICRO_BUMP_3D, HYBRID_BOND_3D -> stackedHz;
        };
    }
}
