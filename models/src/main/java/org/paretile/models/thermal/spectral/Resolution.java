package org.paretile.models.thermal.spectral;

/** How the thickness of a layer is resolved. */
public enum Resolution {
    /** One temperature a layer, as HotSpot has it; hot spots in thick dies come out too cool by some per cent. */
    LUMPED,
    /** The exact profile: hyperbolic functions of depth in each mode. Temperatures are those of the bottom faces. */
    EXACT
}
