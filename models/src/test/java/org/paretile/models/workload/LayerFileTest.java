package org.paretile.models.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paretile.models.ModelException;

class LayerFileTest {

    private static final String BLOCK = """
            model_type,one block of one head,0,0,0,0,0,0,0
            2,4,4,4,2,4,0,0,"K,Q,V projection,"
            2,4,4,4,2,4,0,0,"K,Q,V projection,"
            2,4,4,4,2,4,0,0,"K,Q,V projection,"
            2,4,4,2,2,2,1,1,"K.Q,"
            2,2,2,4,2,4,1,0,"KQT softmax * V,"
            2,4,4,4,2,4,0,0,"head concat,"
            2,4,4,8,2,8,0,0,"ff1,"
            2,8,8,4,2,4,0,0,"ff2,"
            2,4,4,2,2,2,0,1,"output weight projection,"
            """;

    @TempDir
    private Path folder;

    static Iterable<String> builtIn() {
        return Transformers.builtIn();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void whatIsWrittenReadsBackToTheSameGraph(String name) throws IOException {
        for (FlowRules rules : new FlowRules[] {FlowRules.published(), FlowRules.corrected()}) {
            LayerGraph graph = Transformers.named(name).graph(rules);
            LayerGraph again = LayerFile.read(name, "text", new StringReader(LayerFile.text(graph.layers())), rules);
            assertThat(again).isEqualTo(graph);
        }
    }

    @Test
    void readsAFileOfThePublishedForm() throws IOException {
        LayerGraph graph = read("tiny_inf_1layer_1head_2token.csv", BLOCK);
        assertThat(graph.name()).isEqualTo("tiny_inf_1layer_1head_2token");
        assertThat(graph.heads()).isEqualTo(1);
        assertThat(graph.layers()).hasSize(9);
        assertThat(graph.layers().get(3)).isEqualTo(new MatrixLayer("K.Q", Residence.DYNAMIC, 2, 4, 4, 2, 2, 2, true));
        assertThat(graph.operations()).isEqualTo(2 * (4 * 32 + 16 + 16 + 64 + 64 + 16));
    }

    private LayerGraph read(String fileName, String text) throws IOException {
        return LayerFile.read(Files.writeString(folder.resolve(fileName), text), FlowRules.corrected());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2,4,4,8,2,8,0,0,\"ff1,\"    | 2,4,4,8,2,8,0,\"ff1,\"   | mine.csv, line 8: 8 cells under 9 columns",
        "2,4,4,8,2,8,0,0,\"ff1,\"    | 2,four,4,8,2,8,0,0,\"ff1,\" | mine.csv, line 8: input hidden dim is 'four', not a number",
        "2,4,4,8,2,8,0,0,\"ff1,\"    | 2,4,4,8,2,8,3,0,\"ff1,\" | mine.csv, line 8: operation type is 3; write a whole number from 0 to 2",
        "2,4,4,8,2,8,0,0,\"ff1,\"    | 2,4,5,8,2,8,0,0,\"ff1,\" | mine.csv, line 8: a matrix of 2x4 times one of 5x8",
        "2,4,4,8,2,8,0,0,\"ff1,\"    | 2,0,0,8,2,8,0,0,\"ff1,\" | mine.csv, line 8: layer 'ff1' has a matrix of 2x0",
        "2,4,4,8,2,8,0,0,\"ff1,\"    | 2,4,4,8,2,8,0,0,\"fff1,\" | mine.csv, line 8: label 'fff1' tells no data flow; use Token Generation",
        "2,4,4,8,2,8,0,0,\"ff1,\"    | 2,4,4,8,2,8,0,0,\"ff1, | mine.csv, line 8: the line: a quoted field does not end",
        "2,4,4,8,2,8,0,0,\"ff1,\"    | 2,4,4,4,2,4,0,0,\"head concat,\" | mine.csv, line 8: 'head concat' has no place in block 0",
        "2,4,4,8,2,8,0,0,\"ff1,\"    | 2,4,4,4,2,4,0,0,\"adapter 1-1,\" | mine.csv: block 0 has no ff1",
        "2,4,4,2,2,2,0,1,\"output weight projection,\" | 2,4,4,2,2,2,0,1,\"BP:weight_ff3,\" | line 10: label 'BP:weight_ff3'",
        "2,2,2,4,2,4,1,0,\"KQT softmax * V,\" | 2,4,4,2,2,2,1,1,\"K.Q,\" | mine.csv: block 0 lacks K.Q or KQT softmax * V of head 0"
    })
    void whatIsNotOfTheFormIsToldWithFileAndLine(String good, String bad, String message) {
        assertThat(BLOCK).contains(good);
        assertThatThrownBy(() -> read("mine.csv", BLOCK.replace(good, bad)))
                .isInstanceOf(ModelException.class).hasMessageContaining(message);
    }

    @Test
    void nameAndRowsMustAgree() {
        assertThatThrownBy(() -> read("mine_1layer_2head.csv", BLOCK)).hasMessageContaining("the name says 2 heads, its rows make 1");
        assertThatThrownBy(() -> read("mine_3layer_1head.csv", BLOCK)).hasMessageContaining("the name says 3 layers, its rows make 1");
        assertThatThrownBy(() -> read("bare.csv", BLOCK.substring(BLOCK.indexOf('\n') + 1)))
                .hasMessageContaining("bare.csv, line 1: a row where the header should be");
        assertThatThrownBy(() -> read("none.csv", "header\n")).hasMessageContaining("none.csv: no layers");
        assertThatThrownBy(() -> LayerFile.read(folder.resolve("absent.csv"), FlowRules.published()))
                .hasMessageContaining("absent.csv").hasMessageContaining("check that it exists");
    }

    @Test
    void everyWrongRowIsTold() {
        assertThatThrownBy(() -> read("mine.csv", BLOCK.replace("2,4,4,8", "2,x,4,8").replace("2,8,8,4", "2,8,y,4")))
                .hasMessageContaining("line 8").hasMessageContaining("line 9");
    }
}
