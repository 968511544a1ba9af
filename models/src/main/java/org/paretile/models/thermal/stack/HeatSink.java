package org.paretile.models.thermal.stack;

/**
 * The way up: spreader (or lid), sink base, convection. A package without lid has two thin plates of its own size here.
 *
 * @param spreader rests on the top layer
 * @param sink rests on the spreader and is at least as wide
 * @param convectionKPerW from the whole upper face of the sink to ambient; a part of the face takes its share by area
 */
public record HeatSink(Plate spreader, Plate sink, double convectionKPerW) {
    public HeatSink {
        Check.positive(convectionKPerW, "heat sink", "convection resistance", "K/W");
        sink.mustCover(spreader.sideM(), spreader.sideM(), spreader.name());
    }

    /** Convection conductance of an area of the sink, W/K. */
    public double convectionWPerK(double areaM2) {
        return areaM2 / (convectionKPerW * sink.sideM() * sink.sideM());
    }
}
