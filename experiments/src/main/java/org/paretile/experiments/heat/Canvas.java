package org.paretile.experiments.heat;

/** What a drawing is put on; y runs down, lengths in pixels, colours 0xRRGGBB. */
interface Canvas {
    /** A filled rectangle. */
    void fill(double x, double y, double width, double height, int colour);

    /** The outline of a rectangle. */
    void frame(double x, double y, double width, double height, int colour);

    /** Text on a base line, starting at x. */
    void text(double x, double y, String text, int colour);
}
