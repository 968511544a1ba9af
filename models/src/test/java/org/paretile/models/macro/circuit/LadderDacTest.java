package org.paretile.models.macro.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.paretile.models.ModelException;

class LadderDacTest {
    @Test void twoBitsSolvedByHand() {
        LadderDac dac = new LadderDac(2);
        assertThat(dac.chargeV2(0)).isZero();
        assertThat(dac.chargeV2(1)).isCloseTo(1 - 3.0 / 8, within(1e-15));
        assertThat(dac.chargeV2(2)).isCloseTo(1 - 4.0 / 8, within(1e-15));
        assertThat(dac.chargeV2(3)).isCloseTo(2 - 5.0 / 8 - 6.0 / 8, within(1e-15));
    }

    @Test void nodeVoltagesObeyTheLadderForEveryCode() {
        int n = 5;
        LadderDac dac = new LadderDac(n);
        for (int code = 0; code < 1 << n; code++) {
            double[] volts = gauss(n, code);
            double charge = 0;
            for (int i = 0; i < n; i++) {
                charge += (code >> i & 1) * (1 - volts[i]);
            }
            assertThat(dac.chargeV2(code)).isCloseTo(charge, within(1e-12));
        }
    }

    /** Dense elimination, written independently of the tridiagonal solver. */
    private static double[] gauss(int n, int code) {
        double[][] a = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            a[i][i] = i == 0 ? 4 : i == n - 1 ? 3 : 5;
            if (i > 0) {
                a[i][i - 1] = -2;
            }
            if (i < n - 1) {
                a[i][i + 1] = -2;
            }
            a[i][n] = code >> i & 1;
        }
        for (int p = 0; p < n; p++) {
            for (int r = 0; r < n; r++) {
                if (r != p) {
                    double f = a[r][p] / a[p][p];
                    for (int c = p; c <= n; c++) {
                        a[r][c] -= f * a[p][c];
                    }
                }
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = a[i][n] / a[i][i];
        }
        return x;
    }

    @Test void aHistogramKeepsMassMeanAndZero() {
        CodeHistogram spread = CodeHistogram.of(4, 3, 1, 0, 2, 1);
        double sum = 0;
        for (double probability : spread.probabilities()) {
            sum += probability;
        }
        assertThat(sum).isCloseTo(1, within(1e-15));
        assertThat(spread.probabilities()[0]).isCloseTo(3.0 / 7, within(1e-15));
        assertThat(spread.mean()).isCloseTo((0.25 + 2 * 0.75 + 1) / 7, within(1e-15));
        assertThat(CodeHistogram.of(8, 1, 1).toggle()).isCloseTo(0.25, within(1e-15));
        assertThat(CodeHistogram.of(8, 0, 1).toggle()).isZero();
        assertThat(CodeHistogram.of(8, 0, 1).rms()).isEqualTo(1);
    }

    @Test void refusesWrongSizes() {
        assertThatThrownBy(() -> new LadderDac(0)).isInstanceOf(ModelException.class).hasMessageContaining("DAC bits is 0");
        assertThatThrownBy(() -> new LadderDac(2).chargeV2(4)).isInstanceOf(ModelException.class)
                .hasMessageContaining("DAC code is 4");
        assertThatThrownBy(() -> CodeHistogram.of(4, 0, 0)).isInstanceOf(ModelException.class)
                .hasMessageContaining("sum of the weights");
    }
}
