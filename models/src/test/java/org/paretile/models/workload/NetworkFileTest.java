package org.paretile.models.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import org.paretile.models.ModelException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkFileTest {

    private static final String NETWORK = """
            # two layers
            layer,kind,C,M,P,Q,R,S,inputs,weights
            conv,convolution,3,8,10,10,3,3,normal 31 0.3,uniform 7
            fc,linear,800,10,1,1,1,1,relu 31 0.25 0.5,histogram 0 1 2 4 2 1 0
            """;

    @Test
    void aFileOfLayersIsANetwork(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, NETWORK);
        Network network = Network.read(file);
        assertThat(network.name()).isEqualTo("mine");
        Layer conv = network.layer("conv");
        assertThat(conv.shape()).isEqualTo(new LayerShape(1, 3, 8, 10, 10, 3, 3, 1, 1, 1));
        assertThat(conv.kind()).isEqualTo(LayerKind.CONVOLUTION);
        assertThat(conv.inputs().rootMeanSquare()).isCloseTo(0.3, within(0.01));
        assertThat(conv.weights().mass(0)).isCloseTo(1.0 / 7, within(1e-15));
        Layer fc = network.layer("fc");
        assertThat(fc.inputs().signed()).isFalse();
        assertThat(fc.inputs().zeroMass()).isCloseTo(0.5, within(1e-12));
        assertThat(fc.weights()).isEqualTo(ValueHistogram.of("w", 0, 1, 2, 4, 2, 1, 0));
    }

    @Test
    void aFittedSideKeepsItsMassAndEdge() throws IOException {
        Network network = read("layer,C,M,inputs,weights\n"
                + "a,2,2,fitted 15 / 0.6 0.1 0 -2 0 0,fitted 15 / 0.3 0 0 0 0 0 / 0.5 0.1 1 0 -3 0\n");
        ValueHistogram inputs = network.layer("a").inputs();
        assertThat(inputs.signed()).isFalse();
        assertThat(inputs.zeroMass()).isCloseTo(0.4, within(1e-12));
        assertThat(inputs.mass(14)).isCloseTo(0.1, within(1e-12));
        assertThat(inputs.mass(9) / inputs.mass(8)).isCloseTo(Math.exp(-2.0 / 7), within(1e-12));
        ValueHistogram weights = network.layer("a").weights();
        assertThat(weights.mass(3)).isCloseTo(0.05, within(1e-12));
        assertThat(weights.mass(0)).isZero();
        assertThat(weights.zeroMass()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void measuredHistogramsReplaceFittedOnes(@TempDir Path folder) throws IOException {
        Network network = Networks.named("alexnet");
        Path file = folder.resolve("measured.csv");
        Files.writeString(file, "layer,tensor,masses\n3,inputs,0,0,0,3,2,1,0\n3,weights,1,1,1,1,1,1,1\n");
        Network measured = network.withHistograms(file);
        assertThat(measured.layer("3").inputs()).isEqualTo(ValueHistogram.of("x", 0, 0, 0, 3, 2, 1, 0));
        assertThat(measured.layer("3").weights().bins()).isEqualTo(7);
        assertThat(measured.layer("2")).isSameAs(network.layer("2"));
        assertThat(measured.layers()).hasSize(8);
        assertThat(network.layer("3").inputs().bins()).isEqualTo(63);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a,0,2,uniform 7,uniform 7              | net.csv, line 2: C is 0; a loop bound is at least 1
            a,x,2,uniform 7,uniform 7              | net.csv, line 2: C is 'x'; write a whole number of at least 1
            a,2,2,uniform 8,uniform 7              | net.csv, line 2: inputs of layer a: 8.0 bins; a histogram has 2^n - 1 bins (3, 7, 15, 31, 63, ...)
            a,2,2,histogram 1 1 1 1,uniform 7      | net.csv, line 2: inputs of layer a: histogram has 4 bins; it needs 2^n - 1 of them (3, 7, 15, 31, 63, ...), the centre bin for exact zeros
            a,2,2,uniform 7,histogram 1 -1 1       | net.csv, line 2: weights of layer a: bin 1 of the histogram is -1.0; masses are finite and not negative
            a,2,2,uniform 7,histogram 0 0 0        | net.csv, line 2: weights of layer a: the bins of the histogram sum to 0.0; give at least one bin a mass
            a,2,2,uniform 7,cauchy 31 2            | net.csv, line 2: weights of layer a: unknown distribution 'cauchy'; use fitted, normal, relu, uniform or histogram
            a,2,2,normal 31,uniform 7              | net.csv, line 2: inputs of layer a: distribution has 1 numbers; write normal <bins> <rms>
            a,2,2,normal 31 1.5,uniform 7          | net.csv, line 2: inputs of layer a: rms is 1.5; it is relative to the largest value, above 0 and at most 1
            a,2,2,relu 31 .2 1.5,uniform 7         | net.csv, line 2: inputs of layer a: zero mass is 1.5; it lies between 0 and 1
            a,2,2,normal 31 big,uniform 7          | net.csv, line 2: inputs of layer a: 'big' is not a number; write normal <bins> <rms>
            a,2,2,uniform 7                        | net.csv, line 2: 4 cells under a header of 5; separate cells by commas, numbers inside a distribution by blanks
            ,2,2,uniform 7,uniform 7               | net.csv, line 2: a layer has no name; give every layer its own
            """)
    void aBadLineIsNamed(String line, String message) {
        assertThatThrownBy(() -> read("layer,C,M,inputs,weights\n" + line + "\n")).hasMessage(message);
    }

    @Test
    void aBadFileIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> read("layer,C,M,inputs\n"))
                .hasMessage("net.csv, line 1: column 'weights' is missing; add it to the header");
        assertThatThrownBy(() -> read("layer,C,M,inputs,weights,colour\n"))
                .hasMessageStartingWith("net.csv, line 1: unknown column 'colour'");
        assertThatThrownBy(() -> read("# nothing\n"))
                .hasMessage("net.csv: no layers; write a header line and a line for every layer");
        assertThatThrownBy(() -> read("layer,kind,C,M,inputs,weights\na,pool,1,1,uniform 7,uniform 7\n"))
                .hasMessage("net.csv, line 2: unknown layer kind 'pool'; use one of convolution, linear, attention");
        assertThatThrownBy(() -> read("layer,C,M,inputs,weights\na,1,1,uniform 7,uniform 7\na,1,1,uniform 7,uniform 7\n"))
                .hasMessageContaining("two layers named 'a'");
        Path absent = folder.resolve("absent.csv");
        assertThatThrownBy(() -> Network.read(absent))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("absent.csv cannot be read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9,inputs,1,1,1      | h.csv, line 1: network alexnet has no layer '9'; its layers are 0 to 7
            1,outputs,1,1,1     | h.csv, line 1: unknown tensor 'outputs'; write inputs or weights
            1,inputs,1,x,1      | h.csv, line 1: bin 1 is 'x'; write the mass of the bin as a number
            1,inputs            | h.csv, line 1: 2 cells; write layer,tensor,mass,mass,...
            1,inputs,1,1        | h.csv, line 1: inputs of layer 1: histogram has 2 bins; it needs 2^n - 1 of them (3, 7, 15, 31, 63, ...), the centre bin for exact zeros
            """)
    void aBadHistogramLineIsNamed(String line, String message) {
        assertThatThrownBy(() -> Networks.named("alexnet").withHistograms("h.csv", new StringReader(line)))
                .hasMessage(message);
    }

    private static Network read(String text) throws IOException {
        return Network.read("net", "net.csv", new StringReader(text));
    }
}
