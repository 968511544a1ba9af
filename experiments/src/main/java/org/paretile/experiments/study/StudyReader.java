package org.paretile.experiments.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.paretile.problems.family.Families;
import org.paretile.problems.family.Family;

/** Reads studies. */
public final class StudyReader {
    private StudyReader() {}

    /**
     * Reads and checks a study.
     *
     * @throws StudyException with every mistake in it
     */
    public static Study read(Path file, Overrides overrides) {
        return read(file, overrides, Families.all());
    }

    /** As {@link #read(Path, Overrides)}, with these families. */
    static Study read(Path file, Overrides overrides, List<Family> families) {
        Mistakes mistakes = new Mistakes();
        String name = file.toString();
        Optional<String> text = new FileText(mistakes).read(file, name, Source.option(name).whole(), Limits.STUDY);
        mistakes.stopIfAny();
        Source source = Source.file(name, text.orElseThrow());
        Optional<Node> tree = YamlTree.parse(source, text.orElseThrow(), Limits.STUDY, mistakes);
        if (tree.isPresent() && !(tree.get() instanceof Node.Mapping)) {
            boolean empty = tree.get() instanceof Node.Scalar s && s.absent();
            mistakes.add(empty ? "empty-file" : "wrong-type", tree.get().at(), empty ? "the study is empty"
                    : "a study must be a mapping but is "
                    + tree.get().kind(), "'paretile init' writes a study to start from");
        }
        if (!(tree.orElse(null) instanceof Node.Mapping root)) {
            mistakes.stopIfAny();
            throw new IllegalStateException("no tree and no mistake");
        }
        Node.Mapping overridden = new OverrideApplier(mistakes).apply(root, overrides.set());
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        return new StudyChecker(overridden, families, mistakes).check(folder, text.orElseThrow(), overrides.seeds());
    }
}
