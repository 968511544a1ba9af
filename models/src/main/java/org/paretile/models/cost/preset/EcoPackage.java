package org.paretile.models.cost.preset;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Require;

/**
 * A package as ECO-CHIP (HPCA 2024) describes it.
 *
 * @param kind how chiplets are connected
 * @param interposerNm node of an interposer or of redistribution layers
 * @param layers redistribution layers
 * @param tsvPitchMm distance of through-silicon vias
 * @param tsvMm side of one
 */
public record EcoPackage(Kind kind, int interposerNm, int layers, double tsvPitchMm, double tsvMm) {
    public EcoPackage {
        Require.within(layers, 1, 100, "rdl_layers");
        Require.positive(tsvPitchMm, "tsv_pitch");
        Require.notNegative(tsvMm, "tsv_size");
    }

    /** The tool's defaults: 65 nm, six layers, vias of 5 µm every 25 µm. */
    public static EcoPackage of(Kind kind) {
        return new EcoPackage(kind, (int) EcoSilicon.flow("interposer_node"), (int) EcoSilicon.flow("rdl_layers"),
                EcoSilicon.flow("tsv_pitch"), EcoSilicon.flow("tsv_size"));
    }

    /** How chiplets are connected. */
    public enum Kind {
        /** Redistribution layers of a fan-out package. */
        RDL,
        /** Silicon bridges in the substrate. */
        EMIB,
        /** An interposer of wires. */
        PASSIVE,
        /** An interposer with routers. */
        ACTIVE,
        /** Stacked. */
        STACK;

        /** The tool's own word. */
        public String label() {
            return switch (this) {
                case RDL, EMIB -> name();
                case PASSIVE -> "passive";
                case ACTIVE -> "active";
                case STACK -> "3D";
            };
        }

        /**
         * What the tool calls {@code label}.
         *
         * @throws ModelException if it knows nothing by that word
         */
        public static Kind of(String label) {
            for (Kind kind : values()) {
                if (kind.label().equals(label)) {
                    return kind;
                }
            }
            throw new ModelException("pkg_type '" + label + "' is not known; use one of "
                    + Arrays.stream(values()).map(Kind::label).collect(Collectors.joining(", ")));
        }
    }
}
