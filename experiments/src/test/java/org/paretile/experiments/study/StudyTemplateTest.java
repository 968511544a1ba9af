package org.paretile.experiments.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyTemplateTest {
    @TempDir
    Path folder;

    @Test
    void readsAsTheStudyOfEveryDefault() {
        Study template = Studies.read(folder, StudyTemplate.of(new Toy.Macro(), "first"));
        Study shortest = Studies.read(folder, Studies.HEAD);
        assertThat(template.name()).isEqualTo("first");
        assertThat(template.problem().space().parameters()).isEqualTo(shortest.problem().space().parameters());
        assertThat(template.problem().objectives()).isEqualTo(shortest.problem().objectives());
        assertThat(template.searches()).isEqualTo(shortest.searches());
    }

    @Test
    void staysValidWithItsExamplesTakenIn() {
        String text = StudyTemplate.of(new Toy.Macro(), "first").replaceAll("(?m)^  # (\\w[\\w.]*: |- )", "  $1");
        assertThat(text).contains("\n  clock: 1 GHz", "\n  - throughput", "\n  - energy <= 1 J");
        assertThat(Studies.mistakes(folder, text)).isEmpty();
    }

    @Test
    void aRequiredFileIsAskedFor() {
        List<Diagnostic> found = Studies.mistakes(folder, StudyTemplate.of(new Toy.Instance(), "first"));
        assertThat(found).extracting(d -> d.code() + " " + d.source()).containsExactly("missing-value instance: ");
    }
}
