package org.paretile.models.cost.preset;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.paretile.models.ModelException;
import org.paretile.models.cost.PackageKind;

/** How Chiplet Actuary calls its packages. A monolithic chip ({@code SoC}) has no die-to-die interfaces. */
public enum Integration {
    /** One die on an organic substrate. */
    SOC_OS("SoC_OS", PackageKind.ORGANIC),
    /** One die in a fan-out package. */
    SOC_FO("SoC_FO", PackageKind.FAN_OUT_CHIP_LAST),
    /** One die on a silicon interposer. */
    SOC_SI("SoC_SI", PackageKind.SILICON_INTERPOSER),
    /** Chiplets on an organic substrate. */
    OS("OS", PackageKind.ORGANIC),
    /** Chiplets in a fan-out package, redistribution layers first. */
    FO_CHIP_LAST("FO_chiplast", PackageKind.FAN_OUT_CHIP_LAST),
    /** Chiplets in a fan-out package, chiplets first. */
    FO_CHIP_FIRST("FO_chipfirst", PackageKind.FAN_OUT_CHIP_FIRST),
    /** Chiplets on a silicon interposer. */
    SI("SI", PackageKind.SILICON_INTERPOSER);

    private final String label;
    private final PackageKind kind;

    Integration(String label, PackageKind kind) {
        this.label = label;
        this.kind = kind;
    }

    /** The tool's own word. */
    public String label() {
        return label;
    }

    PackageKind kind() {
        return kind;
    }

    boolean monolithic() {
        return label.startsWith("SoC");
    }

    /**
     * What the tool calls {@code label}.
     *
     * @throws ModelException if it knows nothing by that word
     */
    public static Integration of(String label) {
        for (Integration integration : values()) {
            if (integration.label.equals(label)) {
                return integration;
            }
        }
        throw new ModelException("integration '" + label + "' is not known; use one of "
                + Arrays.stream(values()).map(Integration::label).collect(Collectors.joining(", ")));
    }
}
