package org.paretile.models.thermal.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellGridTest {
    private static final CellGrid GRID = new CellGrid(4, 2, 4, 2);
    private static final double[] VALUES = {1, 2, 3, 4, 5, 6, 7, 8};

    /** A cell that has its middle elsewhere does not count, except for a block that holds none: then the cell with its own middle does. */
    @ParameterizedTest
    @CsvSource({"0, 0, 4, 2, 8", "0, 0, 2, 1, 2", "0, 0, 2.4, 1.4, 2", "0, 0, 2.6, 1.4, 3", "0.6, 0, 1.8, 2, 6", "2.6, 0.6, 0.2, 0.2, 3",
        "3.6, 1.7, 0.4, 0.3, 8", "1, 1, 1, 1, 6", "0.9, 0, 0.3, 1, 2"})
    void highestOfTheCellsWhoseMiddlesABlockHolds(double x, double y, double width, double height, double highest) {
        assertThat(GRID.highest(new Block("die", x, y, width, height, 0), VALUES)).isEqualTo(highest);
    }
}
