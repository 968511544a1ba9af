package org.paretile.models.chiplet;

/**
 * H-tree of repeated wires over the subarrays of a PE, after 3D-CIMlet (Du et al., DAC 2025).
 *
 * <p>D = ⌈log₂ max(h,w)⌉ levels in n = D−1 stages whose length halves, and a main bus of m subarrays; stage i has wires of u·2^D/2^i for
 * the delay and half of that for energy and area.
 *
 * @param secondsPerBit delay of an access divided by the bits of the bus, s
 * @param joulesPerBit energy of a bit, J
 * @param areaM2 repeaters, m²
 */
record HTree(double secondsPerBit, double joulesPerBit, double areaM2) {
    private static final double FOLD = 16;
    private static final double ACTIVITY = 0.25;

    /** Over {@code height} by {@code width} subarrays of {@code sideM}, with a bus of {@code busBits}. */
    static HTree over(int height, int width, double sideM, int busBits, DieNode node, ChipletTechnology technology) {
        DieNode.Repeater repeater = node.repeater();
        int levels = log2Up(Math.max(height, width));
        int branch = 31 - Integer.numberOfLeadingZeros(Math.min(height, width));
        if (width - branch < 1) {
            branch--;
        }
        double main = Math.min(width - branch, branch) * sideM;
        double segment = sideM * (1 << levels);
        double delay = 0;
        double perMetre = 0;
        double wire = main;
        double area = 0;
        for (int stage = 1; stage < levels; stage++) {
            segment /= 2;
            perMetre = delayPerM(segment, node, technology);
            delay += 2 * segment * perMetre;
            wire += segment;
            area += stage * busBits * (repeater.widthM() + repeater.heightM()) / FOLD * (segment / 2) / 2;
        }
        delay += main * perMetre;
        double capacitance = repeater.inputF() + repeater.outputF() + technology.logic().wireFPerM() * repeater.distanceM();
        return new HTree(delay / busBits,
                wire * capacitance * node.supplyV() * node.supplyV() / repeater.distanceM() * ACTIVITY,
                area + busBits * repeater.heightM() / FOLD * main);
    }

    /** Elmore delay of a repeater and its wire, per metre; long segments have wider wires. */
    private static double delayPerM(double segmentM, DieNode node, ChipletTechnology technology) {
        DieNode.Repeater repeater = node.repeater();
        double widths = segmentM / node.wireM();
        double width = node.wireM() * (widths >= 1e5 ? 4 : widths >= 1e4 ? 2 : 1);
        ChipletTechnology.Metal metal = technology.metal(width);
        double ohmPerM = metal.ohmM() / (width * width * metal.aspectRatio());
        double distance = repeater.distanceM();
        double wireF = technology.logic().wireFPerM() * distance;
        return 0.7 * (repeater.ohm() * (repeater.inputF() + repeater.outputF() + wireF) + 0.5 * ohmPerM * distance * wireF
                + ohmPerM * distance * repeater.inputF()) / distance;
    }

    private static int log2Up(int value) {
        return 32 - Integer.numberOfLeadingZeros(value - 1);
    }
}
