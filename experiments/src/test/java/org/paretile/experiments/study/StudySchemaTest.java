package org.paretile.experiments.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class StudySchemaTest {
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(StudySchema.json(Toy.FAMILIES));
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    @TempDir
    Path folder;

    @Test
    void acceptsResolvedStudies() {
        RandomStudy random = new RandomStudy(5);
        for (int i = 0; i < 100; i++) {
            String resolved = Studies.read(folder, random.text()).resolved();
            assertThat(errors(resolved)).as(resolved).isEmpty();
        }
    }

    @Test
    void acceptsTheTemplateAndAFamilyThatNeedsAFile() throws Exception {
        assertThat(errors(StudyTemplate.of(new Toy.Macro(), "first"))).isEmpty();
        Files.writeString(folder.resolve("i.json"), "{ \"bits\": 3 }");
        assertThat(errors(Studies.read(folder,
                "study: s\nversion: 1\nproblem: toy-instance\ninstance: i.json\n").resolved())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serach: {}", "instance: x.json", "space: { array_row: 64 }", "space: { cell: dram }",
            "space: { cell: { choise: [rram] } }",
        "space: { cell: { range: [1, 2] } }", "space: { supply: 0.7 }", "space: { supply: 0.7 W }",
                "space: { adc.bits: { step: 1 } }",
        "objectives: [enrgy]", "objectives: { maximum: energy }", "constraints: [area < 2 mm2]",
                "constraints: [aria <= 2 mm2]",
        "search: { algorithm: nsga9 }", "search: { evaluatoins: 3 }", "search: { evaluations: 1.5 }",
                "search: { evaluations: 0 }",
        "search: [{ seeds: one }]", "search: { stall: 5 }", "search: { crossover: 2 }"})
    void refuses(String line) {
        assertThat(errors(Studies.HEAD)).isEmpty();
        assertThat(errors(Studies.HEAD + line + "\n")).isNotEmpty();
        assertThat(Studies.mistakes(folder, Studies.HEAD + line + "\n")).as("the reader agrees").isNotEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(errors("study: s\nproblem: toy-macro\n")).isNotEmpty();
        assertThat(errors("study: s\nversion: 1\nproblem: toy-instance\n")).isNotEmpty();
        assertThat(errors("study: s\nversion: 1\nproblem: toy-instance\ninstance: a.json\nspace: { anything: 1 }\n")).isEmpty();
    }

    @Test
    void describesParametersForEditors() {
        String schema = StudySchema.json(Toy.FAMILIES);
        assertThat(schema).contains("its voltage; valid: a number from 0.6 to 1.2, in V", "what is computed", "2020-12")
                .isEqualTo(StudySchema.json(Toy.FAMILIES));
    }

    private static List<Error> errors(String yaml) {
        JsonNode tree = YAML.readTree(yaml);
        return SCHEMA.validate(tree);
    }
}
