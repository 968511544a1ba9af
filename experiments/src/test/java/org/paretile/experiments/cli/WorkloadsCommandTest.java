package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paretile.experiments.run.Csv;
import tools.jackson.databind.JsonNode;

class WorkloadsCommandTest {

    private static final String CONFIG = """
            {"model_type": "bert", "hidden_size": 768, "num_hidden_layers": 12, "num_attention_heads": 12,
             "intermediate_size": 3072, "vocab_size": 30522}
            """;

    @TempDir
    private Path folder;

    @Test
    void listsNetworksAndTransformers() throws IOException {
        JsonNode all = Paretile.run("workloads", "--format", "json").json().get("workloads");
        assertThat(all).anySatisfy(row -> {
            assertThat(row.get("workload").stringValue()).isEqualTo("resnet18");
            assertThat(row.get("kind").stringValue()).isEqualTo("network");
        });
        assertThat(all).anySatisfy(row -> {
            assertThat(row.get("workload").stringValue()).isEqualTo("bert-base-adapter-cl");
            assertThat(row.get("kind").stringValue()).isEqualTo("transformer");
            assertThat(row.get("layers").intValue()).isEqualTo(842);
        });
        assertThat(Paretile.run("workloads").out()).contains("mixtral-8x7b-inf", "46,5");
    }

    @Test
    void showsWeightsAndOperationsByResidence() throws IOException {
        JsonNode learning = Paretile.run("workloads", "bert-base-adapter-cl", "--format", "json").json();
        assertThat(learning.get("layers").size()).isEqualTo(842);
        assertThat(learning.at("/totals/static/weights").longValue()).isEqualTo(155_123_712);
        assertThat(learning.at("/totals/semi-static/layers").intValue()).isEqualTo(386);
        long sum = 0;
        for (String residence : new String[] {"static", "dynamic", "semi-static"}) {
            sum += learning.at("/totals/" + residence + "/operations").longValue();
        }
        assertThat(learning.at("/totals/operations").longValue()).isEqualTo(sum);
        assertThat(Paretile.run("workloads", "bert-base").out()).contains("K,Q,V projection", "128x768", "84,936,192", "all dynamic");
    }

    @Test
    void aLayerFileReadsBack() throws IOException {
        String exported = Paretile.run("workloads", "deit-inf", "--format", "csv").out();
        assertThat(Csv.parse(exported)).hasSize(363);
        Path again = Files.writeString(folder.resolve("mine_12layer_12head.csv"), exported);
        assertThat(Paretile.run("workloads", again).out()).isEqualTo(Paretile.run("workloads", "deit-inf").out());
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), exported.replaceFirst("196,768,768,768", "196,768,x,768"));
        Paretile told = Paretile.run("workloads", wrong);
        assertThat(told.err()).contains("wrong.csv, line 2", "weight height is 'x'");
        assertThat(told.code()).isEqualTo(65);
    }

    @Test
    void aConfigurationIsATransformer() throws IOException {
        Path config = Files.writeString(Files.createDirectory(folder.resolve("my-bert")).resolve("config.json"), CONFIG);
        assertThat(Paretile.run("workloads", config).out()).isEqualTo(Paretile.run("workloads", "bert-base").out());
        assertThat(Paretile.run("workloads", config, "--format", "json").json().get("workload").stringValue()).isEqualTo("my-bert");
        assertThat(Paretile.run("workloads", config, "--task", "continual-learning", "--format", "json").json().get("totals"))
                .isEqualTo(Paretile.run("workloads", "bert-base-adapter-cl", "--format", "json").json().get("totals"));
        assertThat(Paretile.run("workloads", config, "--task", "fine-tuning", "--format", "csv").out())
                .isEqualTo(Paretile.run("workloads", "bert-base-ft", "--format", "csv").out());
    }

    @Test
    void mistakesAreToldInTheUsersWords() throws IOException {
        assertThat(Paretile.run("workloads", "bert-bass").err()).contains("did you mean 'bert-base").contains("no workload 'bert-bass'");
        assertThat(Paretile.run("workloads", "bert-base", "--tokens", 0).err()).contains("tokens is 0");
        assertThat(Paretile.run("workloads", "bert-base", "--task", "training").err()).contains("--task: unknown task 'training'");
        for (String option : new String[] {"--tokens=0", "--context=0", "--outputs=-1", "--adapter-width=-1", "--task=x", "--context=5"}) {
            Paretile refused = Paretile.run("workloads", "bert-base", option);
            assertThat(refused.code()).as(option + ": " + refused.err()).isEqualTo(2);
        }
        assertThat(Paretile.run("workloads", "bert-base", "--adapter-width", -1).err()).contains("--adapter-width is -1");
        assertThat(Paretile.run("workloads", "resnet18", "--tokens", 4).code()).isEqualTo(2);
        Path broken = Files.writeString(folder.resolve("broken.json"), CONFIG.replace("768,", "768"));
        assertThat(Paretile.run("workloads", broken).err()).contains("broken.json:1:", "is not JSON");
        Path heads = Files.writeString(folder.resolve("heads.json"), CONFIG.replace("\"num_attention_heads\": 12", "\"num_attention_heads\": 7"));
        Paretile odd = Paretile.run("workloads", heads);
        assertThat(odd.err()).contains("heads.json has 7 num_attention_heads, which do not divide hidden_size 768", "add head_dim");
        assertThat(odd.code()).isEqualTo(65);
    }
}
