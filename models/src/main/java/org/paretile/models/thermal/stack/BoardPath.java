package org.paretile.models.thermal.stack;

/**
 * The way down: substrate, solder balls, board, convection from the board's lower face.
 *
 * @param substrate under the lowest layer of the stack
 * @param solder under the substrate
 * @param board under the solder, at least as wide
 * @param convectionKPerW from the whole lower face of the board to ambient; a part of the face takes its share by area
 */
public record BoardPath(Plate substrate, Plate solder, Plate board, double convectionKPerW) {
    public BoardPath {
        Check.positive(convectionKPerW, board.name(), "convection resistance", "K/W");
        board.mustCover(solder.sideM(), solder.sideM(), solder.name());
    }

    /** Convection conductance of an area of the board, W/K. */
    double convectionWPerK(double areaM2) {
        return areaM2 / (convectionKPerW * board.sideM() * board.sideM());
    }
}
