package org.paretile.problems.family.edge;

import java.util.List;
import java.util.stream.Stream;

/**
 * The configuration of 3D-CIMlet (Du et al., DAC 2025), entry by entry, and what it is here. KIND is static, semistatic or
 * dynamic; braces list alternatives.
 */
final class CimletConfiguration {
    /** Lines {@code entry: counterpart}. */
    static final List<String> ENTRIES = """
            model_filename: setting workload; paretile workloads lists those of the tool, its CSV files are read too
            KIND_chiplet_memory_cell_type: KIND.cell
            KIND_chiplet_technode: KIND.node
            KIND_subarray_{height,width}: KIND.subarray_{height,width}
            KIND_pe_{height,width}: KIND.pe_{height,width}
            KIND_chiplet_{height,width}: KIND.chiplet_{height,width}
            num_static_chiplet: static.max_chiplets
            logic_chiplet_technode: logic.node
            semistatic_chip_sram_buffer_ratio: semistatic.sram_ratio
            subarray_readout_mux: readout_mux; the tool does not use it, nor does revision published
            BitWidth_in: input_bits
            BitWidth_weight: weight_bits
            pe_bus_width_2D: pe_bus_width
            chiplet_bus_width_2D: chiplet_bus_width
            Packaging_dimension: package; 2 is organic, 2.5 interposer, 3 hybrid-bond
            train_batch_size: batch
            train_pipeline_parallel: pipeline_parallel
            {eDRAM,RRAM}_clk_freq: {edram,rram}_clock
            nop_clk_freq_{2d,2_5d,3d}: nop_clock_{2d,2_5d,3d}
            scale_{noc,nop}: scale_{noc,nop}; in revision published
            options 1, 2, 3 of the totals: store; refreshed, sram, hybrid
            eDRAM_*, RRAM_* per node: constants of cells in revision published
            ebit_3d, temp: constants in revision published
            {global,chip,pe}_buffer_core_{height,width}: constants
            {static,dynamic}_{subarray,pe,chiplet}_size, net_name, num_T_head: follow from the others
            wireWidth, technode, featureSize, vdd, unitLengthWireResistance: follow from the nodes
            clk_freq, pitch_size_{2_5d,3d}, ebit_{2d,2_5d}, num_dynamic_chiplet: read by the tool and not used
            """.lines().toList();

    private CimletConfiguration() {}

    /** For the user. */
    static List<String> notes() {
        int width = ENTRIES.stream().mapToInt(entry -> entry.indexOf(": ")).max().orElse(0);
        List<String> lines = ENTRIES.stream().map(entry -> entry.split(": ", 2))
                .map(entry -> entry[0] + " ".repeat(width + 2 - entry[0].length()) + entry[1]).toList();
        return Stream.concat(Stream.of("entries of 3D-CIMlet's configuration and what they are here"
                + " (KIND: static, semistatic, dynamic):"), lines.stream()).toList();
    }
}
