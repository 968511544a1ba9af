package org.paretile.problems.family;

import static org.paretile.problems.family.CimMacroParameters.*;

import org.paretile.problems.family.Genes.Amounts;
import org.paretile.problems.family.Genes.Words;
import org.paretile.problems.space.DesignSpace;

/** The genes of {@link CimMacroFamily}, read without looking up names. */
final class CimMacroGenes {
    /** More than a cell has bits. */
    private static final int CELL_BITS = 16;

    final CircuitGenes circuit;
    final Words device;
    final Words fit;
    final Amounts macros;
    final Words packaging;
    private final Amounts bitsPerCell;
    private final Genes genes;

    CimMacroGenes(DesignSpace space) {
        genes = new Genes(space);
        circuit = new CircuitGenes(genes, name -> name);
        device = genes.words(DEVICE);
        fit = genes.words(FIT);
        macros = genes.amounts(MACROS);
        packaging = genes.words(PACKAGE);
        bitsPerCell = genes.amounts(BITS_PER_CELL);
    }

    /** Weight bits of a cell; one where the cell decides it. */
    int bitsPerCell(int[] genome) {
        return genes.active(genome, bitsPerCell.position()) ? bitsPerCell.whole(genome) : 1;
    }

    /** The genes that decide how operands are encoded and sliced, beside the bits of a cell. */
    Genes.Key slicingKey() {
        return genes.key(CELL_BITS, circuit.slicingPlaces());
    }

    /** The genes that decide how accurate dot products are, beside the bits of a cell. */
    Genes.Key accuracyKey() {
        return genes.key(CELL_BITS, circuit.idealPlaces());
    }

    /** Those, and the genes that decide which errors cells have. */
    Genes.Key noisyAccuracyKey() {
        return genes.key(CELL_BITS, CircuitGenes.joined(circuit.accuracyPlaces(), device.position()));
    }
}
